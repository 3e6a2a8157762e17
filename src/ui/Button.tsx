import type { ComponentProps } from 'react'
import './button.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** How much it asks for attention: "contained" is the one thing to do here. */
  readonly variant?: 'text' | 'outlined' | 'contained'
}

/** A button with words. The browser's own: MUI's costs more than half of the first drawing, and adds nothing to it here. */
export function Button({ variant = 'text', className = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`button is-${variant} ${className}`} />
}

/** A square button with a sign; its name is its `aria-label`. */
export function IconButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" {...rest} className={`icon-button ${className}`} />
}

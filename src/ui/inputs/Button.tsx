import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** How much it asks for attention: "contained" is the one thing to do here. */
  readonly variant?: 'text' | 'outlined' | 'contained' | 'danger'
}

/**
 * Offers a button with words. It is the browser's own: MUI's costs more than half of the first drawing, and adds nothing to
 * it here.
 */
export function Button({ variant = 'text', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={clsx(css.button, className)} data-variant={variant} />
}

/** Offers a square button with a sign; its name is its `aria-label`. */
export function IconButton({ className, ...rest }: ComponentProps<'button'>) {
  return <button type="button" {...rest} className={clsx(css.iconButton, className)} />
}

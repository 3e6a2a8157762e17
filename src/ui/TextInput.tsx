import type { ComponentProps } from 'react'
import './text-input.css'

/** A text field that stands by itself; its name is its `aria-label`. Those of the form are the form's. */
export function TextInput({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input type="text" autoComplete="off" spellCheck={false} {...rest} className={`text-input ${className}`} />
}

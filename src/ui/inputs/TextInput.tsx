import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './text-input.module.css'

/** Shows a text field that stands by itself; its name is its `aria-label`. Those of the form are the form's. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" autoComplete="off" spellCheck={false} {...rest} className={clsx(css.textInput, className)} />
}

/** Takes a text of several lines. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea spellCheck={false} {...rest} className={clsx(css.textInput, className)} />
}

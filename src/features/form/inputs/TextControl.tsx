import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './text-control.module.css'

interface LineControlProps extends ComponentProps<'input'> {
  readonly isMono?: boolean
  /** True where no box stands around it. */
  readonly isBoxed?: boolean
}

/** Shows a text control of one line, as the form has them. */
export function LineControl({ className, isMono = false, isBoxed = false, ...rest }: LineControlProps) {
  const look = clsx(css.input, css.line, isMono && css.isMono, isBoxed && css.isBoxed, className)
  return <input type="text" dir="auto" {...rest} className={look} />
}

/** Shows a text control that grows with what is in it, where the browser can do that. */
export function AreaControl({ isBoxed = false, ...rest }: ComponentProps<'textarea'> & Pick<LineControlProps, 'isBoxed'>) {
  return <textarea dir="auto" {...rest} className={clsx(css.input, css.area, isBoxed && css.isBoxed)} />
}

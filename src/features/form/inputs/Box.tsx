import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './box.module.css'

/** Shows the frame around a control and its buttons. */
export function Box({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx(css.box, className)} />
}

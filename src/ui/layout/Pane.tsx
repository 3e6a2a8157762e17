import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './pane.module.css'

/** Frames a part of the screen with a name of its own: a head and what it is about. */
export function Pane({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={clsx(css.pane, className)} />
}

/** Shows the line above a pane: its name and what can be done with all of it. */
export function PaneHead({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx(css.head, className)} />
}

/** Scrolls what stands below the head of a pane. */
export function PaneBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx(css.body, className)} />
}

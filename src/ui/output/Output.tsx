import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './output.module.css'

/** Frames a tab that makes something of the document: a bar, and below it what scrolls. */
export const Output = (props: ComponentProps<'div'>) => <div {...props} className={css.output} />

/** Shows the line above what scrolls: what is shown, and what can be done with it. */
export const OutputBar = ({ className, ...rest }: ComponentProps<'div'>) => <div {...rest} className={clsx(css.bar, className)} />

/** Frames choice buttons of which one is chosen, side by side. */
export const Choices = (props: ComponentProps<'div'>) => <div {...props} role="group" className={css.choices} />

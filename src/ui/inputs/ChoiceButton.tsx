import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import css from './choice-button.module.css'

/**
 * Offers one button of several of which one is chosen: its `aria-selected`, `aria-pressed` or `aria-current` says that it is
 * this one.
 */
export const ChoiceButton = ({ className, ...rest }: ComponentProps<'button'>) => (
  <button type="button" {...rest} className={clsx(css.choice, className)} />
)

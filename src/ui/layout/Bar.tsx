import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { IconButton } from '../inputs/Button'
import css from './bar.module.css'

interface BarProps extends ComponentProps<'section'> {
  readonly isBad?: boolean
}

/** Shows a line across the page that says something and offers what to do about it. */
export function Bar({ isBad = false, ...rest }: BarProps) {
  return <section data-message {...rest} className={clsx(css.bar, isBad && css.isBad)} />
}

/** Closes the bar that it stands at the end of. */
export function CloseBar(props: ComponentProps<'button'>) {
  return (
    <IconButton {...props} className={css.close}>
      ×
    </IconButton>
  )
}

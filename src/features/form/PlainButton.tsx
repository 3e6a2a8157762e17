import type { ComponentProps } from 'react'
import css from './plain-button.module.css'

/** Shows a button of the form that is no part of a field. */
export function PlainButton(props: ComponentProps<'button'>) {
  return <button type="button" {...props} className={css.plainButton} />
}

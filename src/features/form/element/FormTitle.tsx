import type { ComponentProps } from 'react'
import css from './form-title.module.css'

/** The name above the form, to which Alt+Enter and the tree lead. */
export function FormTitle(props: ComponentProps<'h3'>) {
  return <h3 className={css.title} data-form-title {...props} />
}

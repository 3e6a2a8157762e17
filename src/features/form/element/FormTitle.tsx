import type { ComponentProps } from 'react'
import css from './form-title.module.css'

/** Shows the name above the form, which takes the focus where no field is to have it. */
export function FormTitle(props: ComponentProps<'h3'>) {
  return <h3 className={css.title} data-form-title {...props} />
}

import type { ReactNode } from 'react'
import css from './fields.module.css'

/** Shows the grid in which fields stand. */
export const Fields = ({ children }: { readonly children: ReactNode }) => <div className={css.fields}>{children}</div>

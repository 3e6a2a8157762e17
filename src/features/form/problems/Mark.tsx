import type { ReactNode } from 'react'
import css from './mark.module.css'

/** Shows a word beside a name that says how well it is known. */
export const Mark = ({ children }: { readonly children: ReactNode }) => <span className={css.mark}>{children}</span>

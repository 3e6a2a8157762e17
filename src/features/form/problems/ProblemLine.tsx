import type { ReactNode } from 'react'
import type { Level } from '../../../model/problem'
import css from './problem-line.module.css'

/** Shows a sentence under a field in the colour of its level. */
export function ProblemLine({ level, children }: { readonly level: Level; readonly children: ReactNode }) {
  return (
    <span className={css.problem} data-level={level}>
      {children}
    </span>
  )
}

import type { ReactNode } from 'react'
import type { Level } from '../../model/problem'
import css from './verdict.module.css'

const signs: { readonly [L in Level | 'none']: string } = { none: '✓', info: 'i', warning: '!', error: '✕' }

interface StateCardProps {
  readonly label: string
  readonly level?: Level | 'none'
  readonly children: ReactNode
}

/** Shows a card of two lines, in the colour of what they say. The focus goes to it when a button in it goes. */
export function StateCard({ label, level, children }: StateCardProps) {
  return (
    <div className={css.card} data-level={level} data-card tabIndex={-1} role="group" aria-label={label}>
      {level !== undefined && (
        <span className={css.sign} aria-hidden="true">
          {signs[level]}
        </span>
      )}
      {children}
    </div>
  )
}

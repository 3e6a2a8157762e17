import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Consequence } from '../words/offer-words'
import css from './choice.module.css'

interface ChoiceProps {
  readonly name: string
  /** What comes of it, said before it is chosen. */
  readonly leadsTo: Consequence
  /** Chooses it, or opens what is still to be said; without, it is chosen with the keypad. */
  readonly onChoose?: () => void
  readonly isOpen?: boolean
  /** What is still to be said before it happens. */
  readonly children?: ReactNode
}

/** One thing that can happen, with what comes of it. */
export function Choice({ name, leadsTo, onChoose, isOpen, children }: ChoiceProps) {
  const id = useId()
  return (
    <li className={css.choice}>
      <div className={css.line}>
        {onChoose ? (
          <button
            type="button"
            className={css.name}
            aria-label={name}
            aria-describedby={id}
            aria-expanded={isOpen}
            onClick={onChoose}
          >
            {name}
          </button>
        ) : (
          <span className={css.name}>{name}</span>
        )}
        <span id={id} className={css.about}>
          {leadsTo.text} {leadsTo.request !== null && <code>{leadsTo.request}</code>}
        </span>
      </div>
      {children}
    </li>
  )
}

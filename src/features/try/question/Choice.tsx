import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import type { Consequence } from '../words/offer-words'
import css from './choice.module.css'

/** Lists what can happen, one below the other. */
export const ChoiceList = (props: ComponentProps<'ul'>) => <ul {...props} className={css.list} />

interface AboutProps extends ComponentProps<'span'> {
  readonly leadsTo: Consequence
}

/** Shows what comes of a choice, behind what stands in it. */
export const About = ({ leadsTo: { text, request }, className, children, ...rest }: AboutProps) => (
  <span {...rest} className={clsx(css.about, className)}>
    {children}
    {text} {request !== null && <code>{request}</code>}
  </span>
)

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

/** Offers one thing that can happen, with what comes of it. */
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
        <About id={id} leadsTo={leadsTo} />
      </div>
      {children}
    </li>
  )
}

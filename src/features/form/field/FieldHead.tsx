import type { ReactNode } from 'react'
import { Mark } from '../problems/Mark'
import css from './field-head.module.css'

interface FieldHeadProps {
  /** Whether it must have a value and has none. */
  readonly isMissing: boolean
  /** How well it is known, where there is something to say of that. */
  readonly mark?: string | null
  readonly children: ReactNode
}

/** Shows the line above a control: its label, that a value is missing, and how well it is known. */
export function FieldHead({ isMissing, mark = null, children }: FieldHeadProps) {
  return (
    <div className={css.head}>
      {children}
      {isMissing && <span className={css.required}>required</span>}
      {mark !== null && <Mark>{mark}</Mark>}
    </div>
  )
}

/** Shows "Text: URL" as a name and what it holds. */
export function LabelWords({ label }: { readonly label: string }) {
  const [name, rest] = label.split(': ')
  return (
    <>
      <span className={css.name}>{name}</span>
      {rest !== undefined && <span className={css.rest}> {rest}</span>}
    </>
  )
}

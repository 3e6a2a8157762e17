import type { ReactNode } from 'react'
import { Mark } from '../problems/Mark'
import css from './field-head.module.css'

interface FieldHeadProps {
  readonly isRequired: boolean
  /** How well it is known, where there is something to say of that. */
  readonly mark?: string | null
  readonly children: ReactNode
}

/** The line above a control: its label and whether it must have a value. */
export function FieldHead({ isRequired, mark = null, children }: FieldHeadProps) {
  return (
    <div className={css.head}>
      {children}
      {isRequired && <span className={css.required}>required</span>}
      {mark !== null && <Mark>{mark}</Mark>}
    </div>
  )
}

/** "Text: URL" as a name and what it holds. */
export function LabelWords({ label }: { readonly label: string }) {
  const [name, rest] = label.split(': ')
  return (
    <>
      {name}
      {rest !== undefined && <span className={css.rest}> {rest}</span>}
    </>
  )
}

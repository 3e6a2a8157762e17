import { clsx } from 'clsx'
import type { MouseEvent } from 'react'
import { FieldButton } from './FieldButton'
import { backToValue } from './field-actions'
import css from '../form.module.css'

/** "Text: URL" as a name and what it holds. */
export function LabelWords({ label }: { readonly label: string }) {
  const [name, rest] = label.split(': ')
  return (
    <>
      {name}
      {rest !== undefined && <span className={css.labelRest}> {rest}</span>}
    </>
  )
}

interface ClearProps {
  readonly attribute: string
  readonly isUnknown: boolean
  readonly onClear: () => void
}

/** Takes an attribute out of the document and stays in its field. By keys, emptying the field or "Not set" does the same; for an unknown one Alt+Enter leads here. */
export function ClearButton({ attribute, isUnknown, onClear }: ClearProps) {
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const button = event.currentTarget
    onClear()
    backToValue(button)
  }
  return (
    <FieldButton
      className={clsx(css.smallButton, css.clear)}
      aria-label={`${isUnknown ? 'Remove' : 'Clear'} ${attribute}`}
      onClick={onClick}
    >
      ×
    </FieldButton>
  )
}

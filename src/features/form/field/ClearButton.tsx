import type { MouseEvent } from 'react'
import { SmallButton } from './FieldButton'
import { backToValue } from '../problems/field-actions'

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
    <SmallButton tabIndex={-1} data-clear="" aria-label={`${isUnknown ? 'Remove' : 'Clear'} ${attribute}`} onClick={onClick}>
      ×
    </SmallButton>
  )
}

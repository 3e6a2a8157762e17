import type { MouseEvent } from 'react'
import { useState } from 'react'
import { LinkButton, SmallButton } from '../field/FieldButton'
import { backToValue } from '../problems/field-actions'
import type { InputProps } from './input-props'
import { LineInput } from './LineInput'
import type { Pair } from './pairs'
import { listOf, pairsIn } from './pairs'
import { LineControl } from './TextControl'
import css from './pairs-input.module.css'

/** Takes pairs of key and value: the list as it is written, and a row for each pair while it can be read as pairs. */
export function PairsInput(props: InputProps) {
  const { isReadOnly, onChange } = props
  const [isAdding, setIsAdding] = useState(false)
  const pairs = pairsIn(props.value ?? '')
  const rows = pairs && isAdding ? [...pairs, { key: '', value: '' }] : (pairs ?? [])
  const change = (index: number, pair: Pair): void => {
    if (index >= (pairs?.length ?? 0)) setIsAdding(false)
    onChange(listOf(rows.map((row, at) => (at === index ? pair : row))))
  }
  const remove = (event: MouseEvent, index: number): void => {
    backToValue(event.currentTarget)
    if (index >= (pairs?.length ?? 0)) return setIsAdding(false)
    onChange(listOf((pairs ?? []).filter((_, at) => at !== index)))
  }
  return (
    <>
      <LineInput {...props} />
      {rows.map((row, index) => (
        <div className={css.pair} key={index} role="group" aria-label={`Pair ${index + 1}`}>
          <LineControl
            isBoxed
            isMono
            aria-label={`Key ${index + 1}`}
            placeholder="key"
            autoFocus={isAdding && index === rows.length - 1}
            readOnly={isReadOnly}
            value={row.key}
            onChange={(event) => change(index, { ...row, key: event.target.value.replace(/[,=]/g, '') })}
          />
          <span aria-hidden="true">=</span>
          <LineControl
            isBoxed
            isMono
            aria-label={`Value ${index + 1}`}
            placeholder="value"
            readOnly={isReadOnly}
            value={row.value}
            onChange={(event) => change(index, { ...row, value: event.target.value.replaceAll(',', '') })}
          />
          {!isReadOnly && (
            <SmallButton tabIndex={-1} aria-label={`Remove pair ${index + 1}`} onClick={(event) => remove(event, index)}>
              ×
            </SmallButton>
          )}
        </div>
      ))}
      {pairs && !isAdding && !isReadOnly && (
        <LinkButton tabIndex={-1} onClick={() => setIsAdding(true)}>
          + Add a pair
        </LinkButton>
      )}
    </>
  )
}

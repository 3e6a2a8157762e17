import type { RefObject } from 'react'
import { createPortal } from 'react-dom'
import { unsetName } from './input-props'
import { useBeside } from './use-beside'

/** A value of the list; null takes the value out of the document. */
export interface Offered {
  readonly value: string | null
  /** The heading it stands under. */
  readonly group?: string
  /** Said behind it. */
  readonly detail?: string
}

interface ComboListProps {
  readonly id: string
  readonly labelId: string
  readonly box: RefObject<HTMLDivElement | null>
  readonly offered: readonly Offered[]
  readonly active: number
  readonly value: string | null
  readonly onChoose: (value: string | null) => void
  readonly byDefault: string | undefined
}

/** The values offered beside a text field, over everything else. The focus stays in the field. */
export function ComboList({ id, labelId, box, offered, active, value, onChoose, byDefault }: ComboListProps) {
  const list = useBeside(box, active)
  return createPortal(
    <div
      className="combo-list"
      role="listbox"
      id={`${id}-list`}
      aria-labelledby={labelId}
      ref={list}
      onMouseDown={(event) => event.preventDefault()}
    >
      {grouped(offered).map(([group, entries]) => {
        const items = entries.map(([option, index]) => (
          <div
            key={index}
            role="option"
            id={`${id}-option-${index}`}
            className={option.value === null ? 'combo-option is-unset' : 'combo-option'}
            aria-selected={option.value === value}
            data-active={index === active || undefined}
            onClick={() => onChoose(option.value)}
          >
            <span>{option.value === null ? unsetName(byDefault) : option.value === '' ? 'an empty value' : option.value}</span>
            {option.detail !== undefined && (
              <span className="combo-detail" aria-hidden="true">
                {option.detail}
              </span>
            )}
          </div>
        ))
        if (group === '') return items
        return (
          <div key={group} role="group" aria-label={group}>
            <div className="combo-group" aria-hidden="true">
              {group}
            </div>
            {items}
          </div>
        )
      })}
    </div>,
    document.body,
  )
}

function grouped(offered: readonly Offered[]): readonly (readonly [string, readonly (readonly [Offered, number])[]])[] {
  const groups = new Map<string, (readonly [Offered, number])[]>()
  offered.forEach((option, index) => {
    const group = option.group ?? ''
    const entries = groups.get(group)
    if (entries) entries.push([option, index])
    else groups.set(group, [[option, index]])
  })
  return [...groups]
}

import { clsx } from 'clsx'
import type { RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useBeside } from './use-beside'
import css from './option-list.module.css'

/** A value that a control offers; null stands for no value. */
export interface Option {
  readonly value: string | null
  readonly label: string
  /** The heading it stands under. */
  readonly group?: string
  /** Said behind it, not part of its name. */
  readonly detail?: string
}

interface OptionListProps {
  /** The id of the control; the list and its options get ids made of it. */
  readonly id: string
  /** The id of its label, or the name itself. */
  readonly labelId: string | undefined
  readonly label?: string | undefined
  readonly box: RefObject<HTMLElement | null>
  readonly options: readonly Option[]
  /** Which option the keys are at; -1 for none. */
  readonly active: number
  readonly value: string | null
  readonly onChoose: (value: string | null) => void
}

export const listId = (id: string): string => `${id}-list`

export const optionId = (id: string, index: number): string => `${id}-option-${index}`

/** Offers the values of a control, beside it and over everything else. The focus stays in the control. */
export function OptionList({ id, labelId, label, box, options, active, value, onChoose }: OptionListProps) {
  const list = useBeside(box, active)
  return createPortal(
    // It hangs at the end of the page, outside its landmarks, so it stands in one of its own.
    <div role="region" aria-label="Values">
      <div
        className={css.list}
        role="listbox"
        id={listId(id)}
        aria-labelledby={labelId}
        aria-label={label}
        ref={list}
        onMouseDown={(event) => event.preventDefault()}
      >
        {grouped(options).map(([group, entries]) => {
          const items = entries.map(([option, index]) => (
            <div
              key={index}
              role="option"
              id={optionId(id, index)}
              className={clsx(css.option, option.value === null && css.isUnset)}
              aria-selected={option.value === value}
              data-active={index === active || undefined}
              onClick={() => onChoose(option.value)}
            >
              <span>{option.label}</span>
              {option.detail !== undefined && (
                <span className={css.detail} aria-hidden="true">
                  {option.detail}
                </span>
              )}
            </div>
          ))
          if (group === '') return items
          return (
            <div key={group} role="group" aria-label={group}>
              <div className={css.group} aria-hidden="true">
                {group}
              </div>
              {items}
            </div>
          )
        })}
      </div>
    </div>,
    document.body,
  )
}

function grouped(options: readonly Option[]): readonly (readonly [string, readonly (readonly [Option, number])[]])[] {
  const groups = new Map<string, (readonly [Option, number])[]>()
  options.forEach((option, index) => {
    const group = option.group ?? ''
    const entries = groups.get(group)
    if (entries) entries.push([option, index])
    else groups.set(group, [[option, index]])
  })
  return [...groups]
}

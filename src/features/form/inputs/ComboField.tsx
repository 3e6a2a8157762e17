import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { Option } from '../../../ui/inputs/OptionList'
import { OptionList, listId, optionId } from '../../../ui/inputs/OptionList'
import type { InputProps } from './input-props'
import { controlProps, typed, unsetName } from './input-props'
import { Box } from './Box'
import { LineControl } from './TextControl'
import css from './combo-field.module.css'

/** A value offered beside a text field. */
export interface ComboOption {
  readonly value: string
  /** The heading it stands under. */
  readonly group?: string
  /** Said behind it, searched as well. */
  readonly detail?: string
}

/** Shows a text field with a list of values beside it; any other text is right as well. */
export function ComboField({ options, ...props }: InputProps & { readonly options: readonly ComboOption[] }) {
  const { id, value, isReadOnly, onChange } = props
  const [list, setList] = useState<{ readonly isFiltered: boolean; readonly active: number } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const text = value ?? ''
  const offered = list === null ? [] : offeredFor(list.isFiltered ? text : '', options, props)
  const isOpen = list !== null && offered.length > 0
  const active = isOpen ? Math.min(list.active, offered.length - 1) : -1

  const open = (): void => {
    if (isReadOnly || list !== null) return
    setList({
      isFiltered: false,
      active: value === null ? -1 : offeredFor('', options, props).findIndex((o) => o.value === value),
    })
  }
  const close = (): void => setList(null)
  const choose = (chosen: string | null): void => {
    onChange(chosen)
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && isOpen) event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') return close()
    if (event.key === 'Enter' && isOpen && active >= 0) {
      event.preventDefault()
      return choose(offered[active]?.value ?? null)
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (!isOpen) return open()
    const step = event.key === 'ArrowDown' ? 1 : -1
    setList({ isFiltered: list.isFiltered, active: (active + step + offered.length) % offered.length })
  }
  return (
    <Box className={css.combo} ref={box}>
      <LineControl
        {...controlProps(props)}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId(id) : undefined}
        aria-activedescendant={active >= 0 ? optionId(id, active) : undefined}
        placeholder={value === '' ? 'empty' : unsetName(props.byDefault)}
        value={text}
        onChange={(event) => {
          onChange(typed(event.target.value))
          // Enter takes the first match; Tab and Escape leave what was typed.
          setList({ isFiltered: true, active: event.target.value === '' ? -1 : 0 })
        }}
        onClick={open}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {props.clear}
      <span className={css.arrow} aria-hidden="true" />
      {isOpen && (
        <OptionList id={id} labelId={props.labelId} box={box} options={offered} active={active} value={value} onChoose={choose} />
      )}
    </Box>
  )
}

/** Returns what the list shows: all options, or those that hold what was typed. Nothing once an option is written out. */
function offeredFor(search: string, options: readonly ComboOption[], props: InputProps): readonly Option[] {
  const all = options.map((option) => ({ ...option, label: option.value === '' ? 'an empty value' : option.value }))
  if (search === '') return props.isBody ? all : [{ value: null, label: unsetName(props.byDefault) }, ...all]
  if (options.some((option) => option.value === search)) return []
  const part = search.toLowerCase()
  return all.filter(({ value, detail = '' }) => `${value} ${detail}`.toLowerCase().includes(part))
}

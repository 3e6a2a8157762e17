import { clsx } from 'clsx'
import type { ComponentProps, KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { Option } from './OptionList'
import { OptionList, listId, optionId } from './OptionList'
import css from './select-box.module.css'
import { createTypeAhead } from './type-ahead'

interface SelectBoxProps extends ComponentProps<'div'> {
  readonly id: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly isReadOnly?: boolean
  readonly onChoose: (value: string | null) => void
}

/** How many options a page key goes on. */
const page = 10

/**
 * Offers a closed list of values of which one is shown, by the ARIA pattern of the select-only combobox. MUI's Select draws
 * the same with a theme, a style sheet and a menu for each of the many choices of a form.
 */
export function SelectBox({ id, options, value, isReadOnly = false, onChoose, className, children, ...rest }: SelectBoxProps) {
  const [active, setActive] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const [typeAhead] = useState(() => createTypeAhead())
  const isOpen = active !== null
  const selected = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  const open = (at = selected): void => {
    if (!isReadOnly) setActive(Math.min(options.length - 1, Math.max(0, at)))
  }
  const close = (): void => setActive(null)
  const choose = (chosen: string | null): void => {
    close()
    if (chosen !== value) onChoose(chosen)
  }
  const chooseActive = (): void => {
    const option = options[active ?? -1]
    if (option) choose(option.value)
  }
  const search = (letter: string): void => {
    const found = typeAhead.type(letter, active ?? selected, options.length, (index) => options[index]?.label ?? '')
    open(found >= 0 ? found : (active ?? selected))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    typeAhead.hear(key)
    const isLetter = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isLetter && (key !== ' ' || typeAhead.isTyping())) {
      event.preventDefault()
      return search(key)
    }
    if (isOpen && key === 'Tab') return chooseActive()
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[key]
    if (move === undefined && key !== 'Enter' && key !== ' ' && !(isOpen && key === 'Escape')) return
    event.preventDefault()
    if (key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    if (!isOpen) return open(key === 'Home' || key === 'End' ? move : selected)
    if (move === undefined || (key === 'ArrowUp' && event.altKey)) return chooseActive()
    open(active + move)
  }
  return (
    <>
      <div
        {...rest}
        ref={box}
        id={id}
        className={clsx(css.selectBox, className)}
        role="combobox"
        tabIndex={0}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId(id) : undefined}
        aria-activedescendant={isOpen ? optionId(id, active) : undefined}
        aria-readonly={isReadOnly || undefined}
        onClick={() => (isOpen ? close() : open())}
        onBlur={close}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
      {isOpen && (
        <OptionList
          id={id}
          labelId={rest['aria-labelledby']}
          label={rest['aria-label']}
          box={box}
          options={options}
          active={active}
          value={value}
          onChoose={choose}
        />
      )}
    </>
  )
}

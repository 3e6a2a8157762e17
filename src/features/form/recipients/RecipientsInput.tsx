import { clsx } from 'clsx'
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import { memo, useRef, useState } from 'react'
import { checkValue } from '../../../validation/values/values'
import { FieldButton } from '../field/FieldButton'
import type { InputProps } from '../inputs/input-props'
import { controlProps } from '../inputs/input-props'
import type { Recipients } from './recipients'
import { numbersIn, recipientsIn, typedInto, valueOf } from './recipients'
import { Box } from '../inputs/Box'
import { LineControl } from '../inputs/TextControl'
import css from './recipients-input.module.css'

/** Phone numbers as chips, with a text field for the next one. What is being typed is in the document already. */
export function RecipientsInput(props: InputProps) {
  const { isReadOnly, onChange } = props
  const [typing, setTyping] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [most, setMost] = useState(step)
  const { chips, pending } = recipientsIn(props.value, typing)
  // The last ones stand beside the text field, which adds to them and takes from them.
  const from = Math.max(0, chips.length - most)
  // Blanks alone are no number yet, but they are what was typed.
  const shown = pending === '' && typing.trim() === '' ? typing : pending

  const change = (next: Recipients): void => {
    setTyping(next.pending)
    onChange(valueOf(next))
  }
  const finish = (): void => {
    if (typing !== '') change(typedInto(chips, `${shown}<`))
  }
  const remove = (index: number): void => {
    if (isReadOnly) return
    change({ chips: chips.filter((_, at) => at !== index), pending })
    focusChip(Math.min(index, chips.length - 2))
  }
  const focusChip = (index: number): void => {
    const name = index >= 0 && index < from ? '[data-earlier]' : `[data-chip="${index}"]`
    const button = box.current?.querySelector<HTMLElement>(name)
    ;(button ?? input.current)?.focus()
  }
  const onInputKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return finish()
    }
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0
    if (!isAtStart || chips.length === 0) return
    if (event.key === 'ArrowLeft') focusChip(chips.length - 1)
    if (event.key === 'Backspace' && shown === '' && !isReadOnly) {
      event.preventDefault()
      change({ chips: chips.slice(0, -1), pending: '' })
    }
  }
  // The chips' keys and clicks are heard here, so that a chip is drawn again only when its number changes.
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = chipAt(event.target)
    if (index === null) return
    if (event.key === 'ArrowLeft') focusChip(Math.max(0, index - 1))
    if (event.key === 'ArrowRight') focusChip(index + 1 < chips.length ? index + 1 : -1)
    if (event.key === 'Backspace' || event.key === 'Delete') remove(index)
  }
  const onClick = (event: MouseEvent): void => {
    const index = chipAt(event.target)
    if (index !== null) remove(index)
    else if (event.target === box.current) input.current?.focus()
  }
  const onPaste = (event: ClipboardEvent): void => {
    const numbers = numbersIn(event.clipboardData.getData('text'))
    if (numbers.length < 2 || isReadOnly) return
    event.preventDefault()
    change({ chips: [...typedInto(chips, `${shown}<`).chips, ...numbers], pending: '' })
  }
  return (
    <Box className={css.recipients} ref={box} onClick={onClick} onKeyDown={onKeyDown}>
      {from > 0 && (
        <FieldButton className={css.more} data-earlier onClick={() => setMost(most + step)}>
          Show {Math.min(step, from)} of {from.toLocaleString('en')} before these
        </FieldButton>
      )}
      {chips.slice(from).map((chip, at) => (
        <Chip key={from + at} text={chip} index={from + at} isReadOnly={isReadOnly} />
      ))}
      <LineControl
        {...controlProps(props)}
        ref={input}
        className={css.typed}
        isMono
        inputMode="tel"
        placeholder={props.value === '' ? 'empty' : isReadOnly ? '' : 'Add a number'}
        value={shown}
        onChange={(event) =>
          change(isComposing(event.nativeEvent) ? { chips, pending: event.target.value } : typedInto(chips, event.target.value))
        }
        onCompositionEnd={(event) => change(typedInto(chips, event.currentTarget.value))}
        onKeyDown={onInputKey}
        onPaste={onPaste}
        // Not before the click that took the focus has found its target: the new chip may move what lies below.
        onBlur={() => setTimeout(finish)}
      />
      {props.clear}
    </Box>
  )
}

/** So many numbers are drawn, and so many more each time they are asked for: a document may hold tens of thousands. */
const step = 100

interface ChipProps {
  readonly text: string
  readonly index: number
  readonly isReadOnly: boolean
}

const Chip = memo(OneChip)

function OneChip({ text, index, isReadOnly }: ChipProps) {
  const number = text.trim()
  const problem = checkValue(phone, number)
  const isBad = problem !== null && problem.level !== 'info'
  return (
    <span className={clsx(css.chip, isBad && css.isBad)} title={isBad ? `Expected ${problem.wanted}` : undefined}>
      {isBad && <span aria-hidden="true">!</span>}
      {number === '' ? 'empty' : number}
      {!isReadOnly && (
        <button type="button" tabIndex={-1} data-chip={index} aria-label={`Remove ${number}`}>
          ×
        </button>
      )}
    </span>
  )
}

/** Which chip's button an event comes from, or null. */
function chipAt(target: EventTarget): number | null {
  const index = target instanceof HTMLElement ? target.dataset['chip'] : undefined
  return index === undefined ? null : Number(index)
}

const phone = { kind: 'phone' } as const

const isComposing = (event: Event): boolean => 'isComposing' in event && event.isComposing === true

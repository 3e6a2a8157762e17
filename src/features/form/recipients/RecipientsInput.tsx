import { clsx } from 'clsx'
import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { checkValue } from '../../../validation/values/values'
import { overlay } from '../../../ui/loading/overlay'
import { useIsNarrow } from '../../../ui/layout/use-is-narrow'
import { FieldButton } from '../field/FieldButton'
import type { InputProps } from '../inputs/input-props'
import { controlProps } from '../inputs/input-props'
import type { Recipients } from './recipients'
import { isTable, numbersIn, recipientsIn, typedInto, valueOf } from './recipients'
import { Box } from '../inputs/Box'
import { LineControl } from '../inputs/TextControl'
import type { Pasted } from './PasteReport'
import { useCountries } from './use-countries'
import type { CountryCount } from './use-countries'
import css from './recipients-input.module.css'
import { lazy } from '../../../ui/loading/lazy'

const loadPaste = () => import('./paste')
const PasteReport = lazy(() => loadPaste().then((loaded) => loaded.PasteReport), true)
const Dialog = overlay(() => import('./RecipientsDialog').then((loaded) => loaded.RecipientsDialog))

/** Phone numbers as chips, with a text field for the next one. What is being typed is in the document already. */
export function RecipientsInput(props: InputProps) {
  const { isReadOnly, onChange, value } = props
  const [typing, setTyping] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [most, setMost] = useState(step)
  const [isListOpen, setIsListOpen] = useState(false)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const { chips, pending } = useMemo(() => recipientsIn(value, typing), [value, typing])
  const countries = useCountries(chips)
  const isNarrow = useIsNarrow()
  const isCounted = isNarrow && chips.length > mostOnPhone
  // The last ones stand beside the text field, which adds to them and takes from them.
  const from = isCounted ? chips.length : Math.max(0, chips.length - most)
  // What is added stands at the end, beside the text field.
  const drawn = chips.length - from
  const drawnBefore = useRef(0)
  useLayoutEffect(() => {
    if (list.current && drawn > drawnBefore.current && drawn <= step) list.current.scrollTop = list.current.scrollHeight
    drawnBefore.current = drawn
  }, [drawn])
  // Blanks alone are no number yet, but they are what was typed.
  const shown = pending === '' && typing.trim() === '' ? typing : pending

  const change = (next: Recipients): void => {
    setTyping(next.pending)
    onChange(valueOf(next))
  }
  const finish = (): void => {
    if (typing !== '') change(typedInto(chips, `${shown}<`))
  }
  // A chip that takes the place of another one may stand elsewhere: it gets the focus once it is drawn.
  const awaited = useRef<number | null>(null)
  useLayoutEffect(() => {
    const index = awaited.current
    awaited.current = null
    if (index === null) return
    const button = box.current?.querySelector<HTMLElement>(`[data-chip="${index}"]`)
    ;(button ?? input.current)?.focus()
  })
  const remove = (button: HTMLElement, index: number): void => {
    if (isReadOnly) return
    const all = chipsIn(box.current)
    const at = all.indexOf(button)
    const next = chipAt(all[at + 1] ?? all[at - 1] ?? null)
    awaited.current = next === null ? -1 : next > index ? next - 1 : next
    change({ chips: chips.filter((_, each) => each !== index), pending })
  }
  const onInputKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return finish()
    }
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0
    if (!isAtStart || chips.length === 0) return
    if (event.key === 'ArrowLeft') chipsIn(box.current).at(-1)?.focus()
    if (event.key === 'Backspace' && shown === '' && !isReadOnly) {
      event.preventDefault()
      change({ chips: chips.slice(0, -1), pending: '' })
    }
  }
  // The chips' keys and clicks are heard here, so that a chip is drawn again only when its number changes.
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    const index = chipAt(target)
    if (index === null || !(target instanceof HTMLElement)) return
    const all = chipsIn(box.current)
    const at = all.indexOf(target)
    if (event.key === 'ArrowLeft') (all[at - 1] ?? box.current?.querySelector<HTMLElement>('[data-earlier]'))?.focus()
    if (event.key === 'ArrowRight') (all[at + 1] ?? input.current)?.focus()
    if (event.key === 'Backspace' || event.key === 'Delete') remove(target, index)
  }
  const onClick = (event: MouseEvent): void => {
    const index = chipAt(event.target)
    if (index !== null && event.target instanceof HTMLElement) remove(event.target, index)
    else if (event.target === box.current) input.current?.focus()
  }
  // What reads a table may have to be fetched, and something be typed meanwhile.
  const addPasted = useRef<(more: readonly string[]) => void>(() => undefined)
  useLayoutEffect(() => {
    addPasted.current = (more) => change({ chips: [...typedInto(chips, `${shown}<`).chips, ...more], pending: '' })
  })
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text')
    const numbers = numbersIn(text)
    if (numbers.length < 2 || isReadOnly) return
    event.preventDefault()
    const add = (more: readonly string[]): void => addPasted.current(more)
    if (!isTable(text)) return add(numbers)
    loadPaste().then(
      ({ tableOf }) => {
        const table = tableOf(text)
        add(table?.numbers ?? numbers)
        setPasted(table)
      },
      // Without a network every entry stands in the list, right or wrong.
      () => add(numbers),
    )
  }
  return (
    <>
      <Box className={css.recipients} ref={box} onClick={onClick} onKeyDown={onKeyDown}>
        <div className={css.lists}>
          {(from > 0 || isCounted) && countries && (
            <div className={css.counts}>
              {countries.counts.map((country) => (
                <Country key={country.country} country={country} isAlone />
              ))}
            </div>
          )}
          <div className={css.list} ref={list}>
            {from > 0 && !isCounted && (
              <FieldButton className={css.more} data-earlier onClick={() => setMost(most + step)}>
                Show {Math.min(step, from)} of {from.toLocaleString('en')} before these
              </FieldButton>
            )}
            {groupsOf(chips, from, from === 0 && countries?.of.length === chips.length ? countries : null).map(
              ({ country, indexes }) => (
                <Group key={country?.country ?? ''} country={country}>
                  {indexes.map((index) => (
                    <Chip key={index} text={chips[index] ?? ''} index={index} isReadOnly={isReadOnly} />
                  ))}
                </Group>
              ),
            )}
            <LineControl
              {...controlProps(props)}
              ref={input}
              className={css.typed}
              inputMode="tel"
              placeholder={value === '' ? 'empty' : isReadOnly ? '' : 'Add or paste'}
              value={shown}
              onChange={(event) =>
                change(
                  isComposing(event.nativeEvent) ? { chips, pending: event.target.value } : typedInto(chips, event.target.value),
                )
              }
              onCompositionEnd={(event) => change(typedInto(chips, event.currentTarget.value))}
              onKeyDown={onInputKey}
              onPaste={onPaste}
              onFocus={() => void loadPaste().catch(() => undefined)}
              // Not before the click that took the focus has found its target: the new chip may move what lies below.
              onBlur={() => setTimeout(finish)}
            />
          </div>
        </div>
        {!isReadOnly && (
          <FieldButton className={css.edit} onClick={() => setIsListOpen(true)}>
            Edit list
          </FieldButton>
        )}
        {props.clear}
      </Box>
      {pasted && <PasteReport pasted={pasted} onClose={() => setPasted(null)} />}
      <Dialog
        isOpen={isListOpen}
        field="Recipients, one on each line"
        onCancel={() => setIsListOpen(false)}
        part={{
          isOpen: isListOpen,
          numbers: chips,
          onClose: () => setIsListOpen(false),
          onSave: (numbers: readonly string[]) => change({ chips: numbers, pending: '' }),
        }}
      />
    </>
  )
}

/** So many numbers are drawn, and so many more each time they are asked for: a document may hold tens of thousands. */
const step = 100

/** More than these are counted by country where there is little room. */
const mostOnPhone = 3

interface GroupOfChips {
  /** null while it is not known. */
  readonly country: CountryCount | null
  readonly indexes: readonly number[]
}

/** The chips from `from` on; by country where that is known: those of a country stand together behind its count, in the order of the list. */
function groupsOf(chips: readonly string[], from: number, tally: ReturnType<typeof useCountries>): readonly GroupOfChips[] {
  const indexes = Array.from({ length: chips.length - from }, (_, at) => from + at)
  if (tally === null) return [{ country: null, indexes }]
  return tally.counts.map((country) => ({ country, indexes: indexes.filter((index) => tally.of[index] === country.country) }))
}

function Group({ country, children }: { readonly country: CountryCount | null; readonly children: ReactNode }) {
  return (
    <>
      {country && <Country country={country} />}
      {children}
    </>
  )
}

function Country({ country, isAlone }: { readonly country: CountryCount; readonly isAlone?: true }) {
  return (
    <span className={clsx(css.country, isAlone && css.isAlone)} title={country.name}>
      {country.country || '?'} <b>{country.count.toLocaleString('en')}</b>
    </span>
  )
}

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

/** The buttons of the chips, as they stand. */
const chipsIn = (box: HTMLElement | null): readonly HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('[data-chip]') ?? []),
]

/** Which chip's button an event comes from, or null. */
function chipAt(target: EventTarget | null): number | null {
  const index = target instanceof HTMLElement ? target.dataset['chip'] : undefined
  return index === undefined ? null : Number(index)
}

const phone = { kind: 'phone' } as const

const isComposing = (event: Event): boolean => 'isComposing' in event && event.isComposing === true

import { clsx } from 'clsx'
import { useMemo } from 'react'
import { entriesOf, listFrom } from '../../../messaging/recipients/entries'
import { hasPlaceholder } from '../../../model/placeholders'
import { endStep } from '../../../editor/document/steps'
import { useDocument } from '../../../editor/document/current'
import { firstNumbersOf } from '../../../validation/in-use/numbers-in-use'
import { useAfterFirstLoad } from '../../../ui/loading/use-after-first-load'
import { Suggestion } from '../field/FieldButton'
import type { NoteProps } from './note-props'
import { fieldId, fixId } from '../field/field-id'
import type { ReadNumber } from './numbers'
import css from './notes.module.css'

/** Says whose numbers these are, as people of that country write them. */
export function PhoneNote({ nodeId, attribute, facts, value, onChange, isReadOnly, isCompact }: NoteProps) {
  const reader = useAfterFirstLoad(loadReader)
  const document = useDocument()
  const others = document ? listFrom(firstNumbersOf(document, mostOthers)) : ''
  const isSender = facts.type.kind === 'phone' && facts.type.role === 'sender'
  // Read anew only when it says something else: a message may have a hundred recipients, and a key is typed in its text.
  const { lines, isAll } = useMemo(
    () => linesOf(value, (number) => reader?.(number, { isSender, others: without(others, number) }) ?? null, isCompact),
    [reader, value, others, isSender, isCompact],
  )
  const entries = entriesOf(value)
  const correct = (index: number, number: string): void => {
    endStep()
    onChange(listFrom(entries.with(index, number)))
    endStep()
  }
  if (lines.length === 0) return null
  return (
    <ul className={clsx(css.note, css.numbers)} aria-label="Numbers" id={fixId(fieldId(nodeId, attribute))}>
      {lines.map(({ index, words, meant }) => (
        <li key={index}>
          {words}
          {meant !== null && !isReadOnly && <Suggestion onApply={() => correct(index, meant)}>Use {meant}</Suggestion>}
        </li>
      ))}
      {!isAll && !isCompact && <li>and {(entries.length - lines.length).toLocaleString('en')} more</li>}
    </ul>
  )
}

interface Line extends ReadNumber {
  readonly index: number
}

/** Returns what is said of the numbers of a value; of those in a compact field, what is doubtful. */
function linesOf(value: string, read: (number: string) => ReadNumber | null, isCompact: boolean) {
  const lines: Line[] = []
  const entries = entriesOf(value, mostRead + 1)
  let next = 0
  for (; next < Math.min(entries.length, mostRead) && lines.length < most; next += 1) {
    const entry = entries[next] ?? ''
    const said = hasPlaceholder(entry) ? null : read(entry.trim())
    if (said && (!isCompact || said.meant !== null || said.isUnassigned)) lines.push({ ...said, index: next })
  }
  return { lines, isAll: next >= entries.length }
}

const without = (numbers: string, number: string): readonly string[] => entriesOf(numbers).filter((other) => other !== number)

/** So many numbers are told apart, of so many; a longer list is no longer read. */
const most = 12
const mostRead = 100

/** So many numbers of the document tell its country. */
const mostOthers = 20

/** Fetches the reader of numbers; what it says of one is not missed where it cannot be fetched. */
const loadReader = () => import('./numbers').then(({ readNumber }) => readNumber)

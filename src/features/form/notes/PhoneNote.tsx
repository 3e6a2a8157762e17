import { clsx } from 'clsx'
import { useEffect, useMemo, useState } from 'react'
import { hasPlaceholder } from '../../../model/placeholders'
import { endStep, useDocument } from '../../../editor/document'
import { numbersOf } from '../../../validation/in-use/numbers-in-use'
import { afterFirstLoad } from '../../../ui/loading/after-first-load'
import { Suggestion } from '../field/FieldButton'
import type { NoteProps } from './note-props'
import { fieldId, fixId } from '../field/field-id'
import type { NumberReader, ReadNumber } from './numbers'
import css from './notes.module.css'

/** Whose numbers these are, as people of that country write them. */
export function PhoneNote({ nodeId, attribute, facts, value, onChange, isReadOnly }: NoteProps) {
  const reader = useReader()
  const document = useDocument()
  const numbers = useMemo(() => (document ? numbersOf(document) : []), [document])
  if (!reader) return null
  const isSender = facts.type.kind === 'phone' && facts.type.role === 'sender'
  const entries = value.split('<')
  const correct = (index: number, number: string): void => {
    endStep()
    onChange(entries.with(index, number).join('<'))
    endStep()
  }
  const lines: (ReadNumber & { readonly index: number })[] = []
  let next = 0
  for (; next < entries.length && lines.length < most; next += 1) {
    const entry = entries[next] ?? ''
    const said = hasPlaceholder(entry) ? null : reader(entry.trim(), { isSender, others: without(numbers, entry.trim()) })
    if (said) lines.push({ ...said, index: next })
  }
  if (lines.length === 0) return null
  return (
    <ul className={clsx(css.note, css.numbers)} aria-label="Numbers" id={fixId(fieldId(nodeId, attribute))}>
      {lines.map(({ index, words, meant }) => (
        <li key={index}>
          {words}
          {meant !== null && !isReadOnly && <Suggestion onApply={() => correct(index, meant)}>Make it {meant}</Suggestion>}
        </li>
      ))}
      {next < entries.length && <li>and {(entries.length - next).toLocaleString('en')} more</li>}
    </ul>
  )
}

const without = (numbers: readonly string[], number: string): readonly string[] => numbers.filter((other) => other !== number)

/** So many numbers are told apart; a longer list is no longer read. */
const most = 12

let loaded: NumberReader | null = null

/** What tells numbers, once it is here: its tables and the names of countries are large and come when the first load has settled. */
function useReader(): NumberReader | null {
  const [reader, setReader] = useState(() => loaded)
  useEffect(() => {
    if (reader) return
    let isHere = true
    afterFirstLoad()
      .then(() => import('./numbers'))
      .then(
        ({ readNumber }) => {
          loaded = readNumber
          if (isHere) setReader(() => readNumber)
        },
        // What it says of a number is not missed where it cannot be fetched.
        () => undefined,
      )
    return () => void (isHere = false)
  }, [reader])
  return reader
}

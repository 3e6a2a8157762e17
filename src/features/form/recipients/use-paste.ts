import type { ClipboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Pasted } from './PasteReport'
import { isTable, numbersIn } from './recipients'

/** Fetches what reads a table that was pasted, and tells of it. */
export const loadPaste = () => import('./paste')

/** Takes the numbers of a pasted text with `add`, which may come late; `pasted` is the table that they were in, until it is put away. */
export function usePaste(add: (numbers: readonly string[]) => void, isReadOnly: boolean) {
  const [pasted, setPasted] = useState<Pasted | null>(null)
  // What reads a table may have to be fetched, and something be typed meanwhile.
  const latest = useRef(add)
  useLayoutEffect(() => {
    latest.current = add
  })
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text')
    const numbers = numbersIn(text)
    if (numbers.length < 2 || isReadOnly) return
    event.preventDefault()
    if (!isTable(text)) return add(numbers)
    loadPaste().then(
      ({ tableOf }) => {
        const table = tableOf(text)
        latest.current(table?.numbers ?? numbers)
        setPasted(table)
      },
      // Without a network every entry stands in the list, right or wrong.
      () => latest.current(numbers),
    )
  }
  return { pasted, onPaste, putAway: () => setPasted(null) }
}

import { countLineEnds, lineEndAt, lineStartAt } from '../../../syntax/lines'
import type { TextChange } from '../../../syntax/text-change'
import type { Hunk, Hunks, Piece } from '../../../ui/reading/hunk'

/** So many changes of one group of lines are shown: a text on one line may have tens of thousands. */
const mostInHunk = 40

/** Returns what the changes do, line by line; at most so many groups of lines. Lines are cut to what is near the changes. */
export function differenceOf(text: string, changes: readonly TextChange[], most: number): Hunks {
  const hunks: Hunk[] = []
  let line = 1
  let counted = 0
  let next = 0
  let left = 0
  while (next < changes.length && hunks.length < most) {
    const first = changes[next]
    if (first === undefined) break
    const from = lineStartAt(text, first.from)
    let to = lineTo(text, first.to)
    const touched = [first]
    const group = next
    for (next += 1; next < changes.length; next += 1) {
      const change = changes[next]
      if (change === undefined || change.from > to) break
      if (touched.length < mostInHunk) touched.push(change)
      if (change.to > to) to = lineTo(text, change.to)
    }
    line += countLineEnds(text.slice(counted, from))
    counted = from
    const hidden = next > group + touched.length ? changes[group + touched.length] : undefined
    left += next - group - touched.length
    hunks.push({ line, ...sidesOf(text, touched, from, hidden?.from ?? to, hidden !== undefined) })
  }
  return { hunks, more: left + changes.length - next }
}

function sidesOf(
  text: string,
  changes: readonly TextChange[],
  from: number,
  to: number,
  isCut: boolean,
): Pick<Hunk, 'before' | 'after'> {
  const before: Piece[] = []
  const after: Piece[] = []
  let at = from
  changes.forEach((change, index) => {
    const kept = shortened(text.slice(at, change.from), index === 0 ? 'end' : 'middle')
    add(before, kept, false)
    add(after, kept, false)
    add(before, text.slice(change.from, change.to), true)
    add(after, change.insert, true)
    at = change.to
  })
  const shownRest = shortened(text.slice(at, to), 'start')
  const rest = isCut && !shownRest.endsWith('…') ? `${shownRest}…` : shownRest
  add(before, rest, false)
  add(after, rest, false)
  return { before, after }
}

function add(pieces: Piece[], text: string, isChanged: boolean): void {
  if (text !== '') pieces.push({ text, isChanged })
}

/** Characters of a line that are kept beside a change. */
const near = 48

function shortened(text: string, kept: 'start' | 'end' | 'middle'): string {
  if (text.length <= near * (kept === 'middle' ? 2 : 1)) return text
  if (kept === 'start') return `${text.slice(0, near)}…`
  if (kept === 'end') return `…${text.slice(-near)}`
  return `${text.slice(0, near)}…${text.slice(-near)}`
}

/** Returns the end of the line that `at` is in; where `at` begins a line, `at`, with which the line before ends. */
function lineTo(text: string, at: number): number {
  return at > 0 && lineStartAt(text, at) === at ? at : lineEndAt(text, at)
}

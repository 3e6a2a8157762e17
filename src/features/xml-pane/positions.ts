import type { Text } from '@codemirror/state'
import type { LineEnd } from '../../model/node'
import { withLineFeeds } from '../../syntax/characters'
import type { TextChange } from '../../syntax/text-change'

/**
 * How the text stands in the editor, which counts each line end as one character and does not hold a leading U+FEFF.
 * Offsets count in the text, positions in the editor; so do their changes, of which those of the editor have line ends `\n`.
 * Without BOM and `\r` both are the same.
 */
export interface Positions {
  readonly lead: 0 | 1
  /** Positions of the line ends written `\r\n`, ascending. */
  readonly crlf: readonly number[]
  /** Positions of the line ends written `\r`, ascending. */
  readonly cr: readonly number[]
}

/** Returns how a text stands in the editor. */
export function positionsOf(text: string): Positions {
  const lead = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return { lead, ...lineEndsOf(text, lead) }
}

/** Returns the text as the editor holds it. */
export function shownText(text: string): string {
  return withLineFeeds(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}

/** Returns the offset of a position. */
export function offsetOf({ lead, crlf }: Positions, position: number): number {
  return lead + position + countBelow(crlf, position)
}

/** Returns the position of an offset; inside of `\r\n` the one before it. */
export function positionOf({ lead, crlf }: Positions, offset: number): number {
  return Math.max(0, offset - lead - wideBefore(crlf, offset - lead))
}

/** Returns the text between two positions, with its own line ends. */
export function textBetween(positions: Positions, shown: Text, from: number, to: number): string {
  const { crlf, cr } = positions
  const text = shown.sliceString(from, to)
  if (crlf.length === 0 && cr.length === 0) return text
  let result = ''
  let at = from
  for (const end of [...within(crlf, from, to), ...within(cr, from, to)].sort((a, b) => a - b)) {
    result += text.slice(at - from, end - from) + (has(crlf, end) ? '\r\n' : '\r')
    at = end + 1
  }
  return result + text.slice(at - from)
}

/**
 * Returns what a change of the text is in the editor, and how the text stands there afterwards; null when it touches the begin of
 * the text in a way that a BOM comes or goes, so that the whole text has to be shown anew.
 */
export function shownChange(
  positions: Positions,
  shown: Text,
  change: TextChange,
): { readonly change: TextChange; readonly after: Positions } | null {
  if (change.from < positions.lead || (change.from === 0 && change.insert.charCodeAt(0) === 0xfeff)) return null
  const { from, to, insert } = whole(positions, shown, change)
  const start = positionOf(positions, from)
  const end = positionOf(positions, to)
  const text = withLineFeeds(insert)
  const ends = splicedEnds(positions, start, end, text.length, lineEndsOf(insert, 0))
  return { change: { from: start, to: end, insert: text }, after: { lead: positions.lead, ...ends } }
}

/** Returns how the text stands after a change that was made in the editor; its new line ends are written as `eol`. */
export function changedPositions(positions: Positions, { from, to, insert }: TextChange, eol: LineEnd): Positions {
  if (eol === '\n' && positions.crlf.length === 0 && positions.cr.length === 0) return positions
  const ends: number[] = []
  for (let at = insert.indexOf('\n'); at >= 0; at = insert.indexOf('\n', at + 1)) ends.push(at)
  const inserted = { crlf: eol === '\r\n' ? ends : [], cr: eol === '\r' ? ends : [] }
  return { ...splicedEnds(positions, from, to, insert.length, inserted), lead: positions.lead }
}

/**
 * Returns whether a line end `\r` now stands before one written `\n`, so that the text has one line end where the editor shows
 * two.
 */
export function hasMerged({ cr, crlf }: Positions, shown: Text, from: number, to: number): boolean {
  return within(cr, from - 1, to + 1).some(
    (end) => shown.sliceString(end + 1, end + 2) === '\n' && !has(cr, end + 1) && !has(crlf, end + 1),
  )
}

/** Returns the change widened, so that it begins and ends at whole line ends. */
function whole(positions: Positions, shown: Text, change: TextChange): TextChange {
  const { lead, crlf, cr } = positions
  if (crlf.length === 0 && cr.length === 0 && !change.insert.includes('\r')) return change
  const isInside = (offset: number): boolean => offsetOf(positions, positionOf(positions, offset)) < offset
  const isBehindCr = change.from > lead && has(cr, positionOf(positions, change.from - 1))
  const end = positionOf(positions, change.to)
  const isBeforeLf = shown.sliceString(end, end + 1) === '\n' && !has(cr, end) && !has(crlf, end)
  const before = isInside(change.from) || isBehindCr ? '\r' : ''
  const after = isInside(change.to) || isBeforeLf ? '\n' : ''
  return { from: change.from - before.length, to: change.to + after.length, insert: before + change.insert + after }
}

function lineEndsOf(text: string, lead: number): { crlf: number[]; cr: number[] } {
  const crlf: number[] = []
  const cr: number[] = []
  for (let at = text.indexOf('\r', lead); at >= 0; at = text.indexOf('\r', at + 1)) {
    const position = at - lead - crlf.length
    if (text.charCodeAt(at + 1) === 10) crlf.push(position)
    else cr.push(position)
  }
  return { crlf, cr }
}

function splicedEnds(
  { crlf, cr }: Positions,
  from: number,
  to: number,
  length: number,
  inserted: { readonly crlf: readonly number[]; readonly cr: readonly number[] },
): { crlf: readonly number[]; cr: readonly number[] } {
  const spliced = (ends: readonly number[], fresh: readonly number[]): readonly number[] => {
    if (ends.length === 0 && fresh.length === 0) return ends
    const shift = length - (to - from)
    const before = ends.slice(0, countBelow(ends, from))
    const after = ends.slice(countBelow(ends, to)).map((end) => end + shift)
    return [...before, ...fresh.map((end) => end + from), ...after]
  }
  return { crlf: spliced(crlf, inserted.crlf), cr: spliced(cr, inserted.cr) }
}

/** Returns how many of the ascending numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  return firstIndex(numbers.length, (index) => (numbers[index] ?? 0) >= limit)
}

/** Returns how many line ends `\r\n` begin before an offset that counts from behind the BOM. */
function wideBefore(crlf: readonly number[], offset: number): number {
  return firstIndex(crlf.length, (index) => (crlf[index] ?? 0) + index >= offset)
}

/** Returns the first index at which `holds` is true; it stays true from there on. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const within = (numbers: readonly number[], from: number, to: number): readonly number[] =>
  numbers.slice(countBelow(numbers, from), countBelow(numbers, to))

const has = (numbers: readonly number[], number: number): boolean => numbers[countBelow(numbers, number)] === number

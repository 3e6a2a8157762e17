import type { Node } from '../../model/node'
import { commonEntries, entriesKept } from '../../model/comparing/entries'

/** Nodes that stand in a row, and how they print there. */
export interface Row {
  /** What is summed: the UTF-16 units of the nodes, their line ends, or the bytes of UTF-8 that they take beyond the units. */
  readonly of: 'units' | 'lines' | 'bytes'
  readonly nodes: readonly Node[]
  readonly depth: number
  readonly keeps: boolean
  readonly isMixed: boolean
  readonly eol: string
  /** What the node at an index measures, with the white space before it. */
  readonly lengthAt: (index: number) => number
}

/**
 * Where each node of a row begins, its white space included, and where the last one ends; from 0. Up to the index `head` as in
 * the row it was reckoned from, then as in `own`, and behind that as in the other row again, shifted.
 */
export interface Offsets {
  readonly from: Reckoned
  readonly head: number
  readonly own: readonly number[]
  /** How many more nodes the other row has. */
  readonly more: number
  readonly shift: number
}

/** A row whose offsets were all reckoned: of a long one they take some time. */
interface Reckoned {
  readonly row: Row
  readonly begins: Float64Array
}

interface Known {
  readonly row: Row
  readonly offsets: Offsets
}

/** Rows shorter than this are summed each time. */
export const shortest = 64

/** The rows asked for last, once for each thing that is summed. A few, since a long row has as many offsets as nodes, and old documents are many. */
const recent: Known[] = []
const mostRecent = 12

/** How many nodes may differ between two rows for one to be reckoned from the other. */
const mostChanged = 64

/** Returns where the nodes of a row stand. Costs what differs from rows asked for before, beside a look at each node. */
export function offsetsOf(row: Row): Offsets {
  const at = recent.findIndex((known) => known.row.nodes === row.nodes && isLike(known.row, row))
  const found = recent[at]
  if (found !== undefined) {
    if (at > 0) recent.unshift(...recent.splice(at, 1))
    return found.offsets
  }
  const offsets = fromKnown(row) ?? whole(fromScratch(row))
  recent.unshift({ row, offsets })
  recent.length = Math.min(recent.length, mostRecent)
  return offsets
}

/** Returns where the node at an index begins; at the number of nodes, where the last one ends. */
export function offsetAt({ from, head, own, more, shift }: Offsets, index: number): number {
  if (index <= head) return from.begins[index] ?? 0
  return own[index - head - 1] ?? (from.begins[index + more] ?? 0) + shift
}

/** Returns the index of the node that the offset stands in or before: the last one that begins at it or before. */
export function indexAt(offsets: Offsets, offset: number): number {
  let low = 0
  let high = offsets.from.row.nodes.length - offsets.more
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsetAt(offsets, middle) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function fromScratch(row: Row): Reckoned {
  const begins = new Float64Array(row.nodes.length + 1)
  let sum = 0
  for (let index = 0; index < row.nodes.length; index += 1) {
    sum += row.lengthAt(index)
    begins[index + 1] = sum
  }
  return { row, begins }
}

const whole = (from: Reckoned): Offsets => ({ from, head: from.row.nodes.length, own: [], more: 0, shift: 0 })

/** How far a row and another one hold the same nodes, from their begin and from their end; null where that is not known. */
type Shared = (old: readonly Node[], nodes: readonly Node[]) => ReturnType<typeof commonEntries> | null

/**
 * Reckons the offsets from a row that was reckoned and holds nearly the same nodes, or, after changes far apart, from one
 * that was itself made so; null where there is none.
 */
function fromKnown(row: Row): Offsets | null {
  // First by what is known of the edits between them, which spares a look at each node.
  for (const shared of [entriesKept, commonEntries]) {
    for (const { offsets } of recent) {
      const made = fromOther(row, offsets.from.row, shared, () => offsets.from)
      if (made) return made
    }
    for (const known of recent) {
      const made = fromOther(row, known.row, shared, () => reckoned(known))
      if (made) return made
    }
  }
  return null
}

/** Makes a row of another one: nodes before the change stand where they stood, those behind it are shifted; null where too many differ. */
function fromOther(row: Row, other: Row, shared: Shared, reckonedOther: () => Reckoned): Offsets | null {
  const { nodes, lengthAt } = row
  const old = other.nodes
  if (!isLike(other, row) || Math.abs(old.length - nodes.length) > mostChanged) return null
  const ends = shared(old, nodes)
  if (ends === null) return null
  const { head } = ends
  // The white space before the first of the tail depends on its neighbour.
  const tail = Math.max(0, ends.tail - 1)
  const to = nodes.length - tail
  if (to - head > mostChanged) return null
  const from = reckonedOther()
  const own: number[] = []
  let sum = from.begins[head] ?? 0
  for (let index = head; index < to; index += 1) own.push((sum += lengthAt(index)))
  return { from, head, own, more: old.length - nodes.length, shift: sum - (from.begins[old.length - tail] ?? 0) }
}

function reckoned({ row, offsets }: Known): Reckoned {
  const begins = new Float64Array(row.nodes.length + 1)
  for (let index = 0; index < begins.length; index += 1) begins[index] = offsetAt(offsets, index)
  return { row, begins }
}

function isLike(a: Row, b: Row): boolean {
  return a.of === b.of && a.depth === b.depth && a.keeps === b.keeps && a.isMixed === b.isMixed && a.eol === b.eol
}

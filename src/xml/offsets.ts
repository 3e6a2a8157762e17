import type { Node } from '../model/node'

/** Nodes that stand in a row, and how they print there. */
export interface Row {
  readonly nodes: readonly Node[]
  readonly depth: number
  readonly keeps: boolean
  readonly isMixed: boolean
  readonly eol: string
  /** The length of the white space before the node at an index and of the node itself. */
  readonly lengthAt: (index: number) => number
}

interface Known {
  readonly row: Row
  readonly offsets: Float64Array
}

/** Rows shorter than this are summed each time. */
export const shortest = 64

/** The rows asked for last. A few, since a long row has as many offsets as nodes, and old documents are many. */
const recent: Known[] = []
const mostRecent = 6

/** How many nodes may differ between two rows for one to be reckoned from the other. */
const mostChanged = 64

/** Where each node of the row begins, its white space included, and where the last one ends; from 0. */
export function offsetsOf(row: Row): Float64Array {
  const at = recent.findIndex((known) => known.row.nodes === row.nodes && isLike(known.row, row))
  const found = recent[at]
  if (found !== undefined) {
    if (at > 0) recent.unshift(...recent.splice(at, 1))
    return found.offsets
  }
  const offsets = fromKnown(row) ?? fromScratch(row)
  recent.unshift({ row, offsets })
  recent.length = Math.min(recent.length, mostRecent)
  return offsets
}

/** The index of the node that the offset stands in or before: the last one that begins at it or before. */
export function indexAt(offsets: Float64Array, offset: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function fromScratch({ nodes, lengthAt }: Row): Float64Array {
  const offsets = new Float64Array(nodes.length + 1)
  let sum = 0
  for (let index = 0; index < nodes.length; index += 1) {
    sum += lengthAt(index)
    offsets[index + 1] = sum
  }
  return offsets
}

/** From a row that holds nearly the same nodes: those before the change stand where they stood, those behind it are shifted. */
function fromKnown(row: Row): Float64Array | null {
  const { nodes, lengthAt } = row
  for (const known of recent) {
    const old = known.row.nodes
    if (!isLike(known.row, row) || Math.abs(old.length - nodes.length) > mostChanged) continue
    const most = Math.min(old.length, nodes.length)
    let head = 0
    while (head < most && old[head] === nodes[head]) head += 1
    let tail = 0
    while (tail < most - head && old[old.length - 1 - tail] === nodes[nodes.length - 1 - tail]) tail += 1
    // The white space before the first of the tail depends on its neighbour.
    tail = Math.max(0, tail - 1)
    const to = nodes.length - tail
    if (to - head > mostChanged) continue
    const offsets = new Float64Array(nodes.length + 1)
    offsets.set(known.offsets.subarray(0, head + 1))
    for (let index = head; index < to; index += 1) offsets[index + 1] = (offsets[index] ?? 0) + lengthAt(index)
    offsets.set(known.offsets.subarray(old.length - tail + 1), to + 1)
    const shift = (offsets[to] ?? 0) - (known.offsets[old.length - tail] ?? 0)
    if (shift !== 0) for (let index = to + 1; index < offsets.length; index += 1) offsets[index] = (offsets[index] ?? 0) + shift
    return offsets
  }
  return null
}

function isLike(a: Row, b: Row): boolean {
  return a.depth === b.depth && a.keeps === b.keeps && a.isMixed === b.isMixed && a.eol === b.eol
}

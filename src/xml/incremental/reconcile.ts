import type { ElementNode, Node } from '../../model/node'
import { commonEnds } from '../../syntax/common-ends'
import type { Printing } from '../write/gaps'
import { textOfNode } from '../write/serialise'
import { withLeading, sourceRecordOf } from '../write/source-record'

/** How the old nodes print: their depth, and whether white space around them is content. */
export interface Reconciling {
  readonly depth: number
  readonly isKept: boolean
  readonly printing: Printing
}

/**
 * Returns the nodes that were read again, as far as possible as those that stood there: one that says the same is the same,
 * a changed one keeps its id.
 */
export function reconciled(old: readonly Node[], read: readonly Node[], reconciling: Reconciling): readonly Node[] {
  const nodes: Node[] = new Array<Node>(read.length)
  const { head, tail } = commonEnds(old.length, read.length, (at, to) => takeSame(old, at, read, to, nodes, reconciling))
  const last = read.length - tail
  const lastOld = old.length - tail
  let from = head
  let fromOld = head
  while (
    from < last &&
    fromOld < lastOld &&
    takeChanged(old[fromOld], read[from], from, nodes, reconciling, last - from === lastOld - fromOld)
  ) {
    from += 1
    fromOld += 1
  }
  let to = last
  let toOld = lastOld
  while (to > from && toOld > fromOld && takeChanged(old[toOld - 1], read[to - 1], to - 1, nodes, reconciling, false)) {
    to -= 1
    toOld -= 1
  }
  for (let index = from; index < to; index += 1) {
    const node = read[index]
    if (node !== undefined) nodes[index] = node
  }
  return nodes
}

/** Returns the element that was read again, as the changed form of `old`: its id stays, and its children where they say the same. */
export function reconciledElement(old: ElementNode, read: ElementNode, reconciling: Reconciling): ElementNode {
  const { depth, isKept, printing } = reconciling
  const keeps = isKept || printing.keepsSpace(read.name)
  const wasKept = isKept || printing.keepsSpace(old.name)
  const children =
    keeps === wasKept ? reconciled(old.children, read.children, { depth: depth + 1, isKept: keeps, printing }) : read.children
  return withIdentity(read, { ...read, id: old.id, children })
}

function takeSame(
  old: readonly Node[],
  at: number,
  read: readonly Node[],
  to: number,
  nodes: Node[],
  { depth, isKept, printing }: Reconciling,
): boolean {
  const before = old[at]
  const node = read[to]
  const record = node && sourceRecordOf(node)
  if (before === undefined || node === undefined || record === undefined || before.kind !== node.kind) return false
  if (before.kind === 'element' && node.kind === 'element' && before.name !== node.name) return false
  const was = sourceRecordOf(before)
  const length = record.to - record.from
  if (was?.whole === before && was.to - was.from !== length) return false
  if (textOfNode(before, depth, isKept, printing) !== record.source.slice(record.from, record.to)) return false
  nodes[to] = before.kind === 'text' || isKept || was?.leading === record.leading ? before : withLeading(before, record.leading)
  return true
}

function takeChanged(
  old: Node | undefined,
  read: Node | undefined,
  at: number,
  nodes: Node[],
  reconciling: Reconciling,
  isSure: boolean,
): boolean {
  if (old === undefined || read === undefined || old.kind !== read.kind) return false
  if (old.kind === 'element' && read.kind === 'element') {
    if (old.name !== read.name && !isSure) return false
    nodes[at] = reconciledElement(old, read, reconciling)
    return true
  }
  nodes[at] = withIdentity(read, { ...read, id: old.id })
  return true
}

/** Returns the copy with a record of its own, by which it prints as read. */
function withIdentity<N extends Node>(read: N, copy: N): N {
  const record = sourceRecordOf(read)
  if (record === undefined) return copy
  const own = { ...record, whole: null as Node | null }
  const node = { ...copy, sourceRecord: own }
  own.whole = node
  return node
}

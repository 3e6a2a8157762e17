import type { ElementNode, Node } from '../../model/node'
import { commonEnds } from '../../syntax/common-ends'
import type { Printing } from '../write/gaps'
import { textOfNode } from '../write/serialise'
import { withLeading, writtenOf } from '../write/source-record'

/** How the old nodes print: their depth, and whether white space around them is content. */
export interface Adopting {
  readonly depth: number
  readonly isKept: boolean
  readonly printing: Printing
}

/**
 * The nodes that were read again, as far as possible as those that stood there: one that says the same is the same,
 * a changed one keeps its id.
 */
export function adopted(old: readonly Node[], read: readonly Node[], adopting: Adopting): readonly Node[] {
  const nodes: Node[] = new Array<Node>(read.length)
  const { head, tail } = commonEnds(old.length, read.length, (at, to) => takeSame(old, at, read, to, nodes, adopting))
  const last = read.length - tail
  const lastOld = old.length - tail
  let from = head
  let fromOld = head
  while (
    from < last &&
    fromOld < lastOld &&
    takeChanged(old[fromOld], read[from], from, nodes, adopting, last - from === lastOld - fromOld)
  ) {
    from += 1
    fromOld += 1
  }
  let to = last
  let toOld = lastOld
  while (to > from && toOld > fromOld && takeChanged(old[toOld - 1], read[to - 1], to - 1, nodes, adopting, false)) {
    to -= 1
    toOld -= 1
  }
  for (let index = from; index < to; index += 1) {
    const node = read[index]
    if (node !== undefined) nodes[index] = node
  }
  return nodes
}

/** The element that was read again, as the changed form of `old`: its id stays, and its children where they say the same. */
export function adoptedElement(old: ElementNode, read: ElementNode, adopting: Adopting): ElementNode {
  const { depth, isKept, printing } = adopting
  const keeps = isKept || printing.keepsSpace(read.name)
  const wasKept = isKept || printing.keepsSpace(old.name)
  const children =
    keeps === wasKept ? adopted(old.children, read.children, { depth: depth + 1, isKept: keeps, printing }) : read.children
  return withIdentity(read, { ...read, id: old.id, children })
}

function takeSame(
  old: readonly Node[],
  at: number,
  read: readonly Node[],
  to: number,
  nodes: Node[],
  { depth, isKept, printing }: Adopting,
): boolean {
  const before = old[at]
  const node = read[to]
  const written = node && writtenOf(node)
  if (before === undefined || node === undefined || written === undefined || before.kind !== node.kind) return false
  if (before.kind === 'element' && node.kind === 'element' && before.name !== node.name) return false
  const was = writtenOf(before)
  const length = written.to - written.from
  if (was?.whole === before && was.to - was.from !== length) return false
  if (textOfNode(before, depth, isKept, printing) !== written.source.slice(written.from, written.to)) return false
  nodes[to] = before.kind === 'text' || isKept || was?.leading === written.leading ? before : withLeading(before, written.leading)
  return true
}

function takeChanged(
  old: Node | undefined,
  read: Node | undefined,
  at: number,
  nodes: Node[],
  adopting: Adopting,
  isSure: boolean,
): boolean {
  if (old === undefined || read === undefined || old.kind !== read.kind) return false
  if (old.kind === 'element' && read.kind === 'element') {
    if (old.name !== read.name && !isSure) return false
    nodes[at] = adoptedElement(old, read, adopting)
    return true
  }
  nodes[at] = withIdentity(read, { ...read, id: old.id })
  return true
}

/** The copy with a record of its own, by which it prints as read. */
function withIdentity<N extends Node>(read: N, copy: N): N {
  const written = writtenOf(read)
  if (written === undefined) return copy
  const own = { ...written, whole: null as Node | null }
  const node = { ...copy, written: own }
  own.whole = node
  return node
}

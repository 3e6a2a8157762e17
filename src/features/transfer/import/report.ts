import { specOf } from '../../../catalogue'
import { countWords } from '../../../editor/words/count-words'
import { countInside } from '../../../model/head'
import type { Document, Node, NodeId } from '../../../model/node'

/** One kind of thing in a document and where it stands, in document order. */
export interface Found {
  readonly name: string
  readonly ids: readonly NodeId[]
}

/** What a document holds, for people who just brought it in. */
export interface Contents {
  /** As they are counted everywhere: without the root. */
  readonly elements: number
  /** Elements that Plivo does not know, by name. */
  readonly unknown: readonly Found[]
  readonly comments: readonly NodeId[]
  readonly instructions: readonly NodeId[]
}

/** Returns "5 elements in <Response>". */
export const elementWords = (elements: number, root: string): string => `${countWords(elements, 'element')} in <${root}>`

/** Counts what stands in a document, comments and instructions around the root too. */
export function contentsOf({ prolog, root, epilog }: Document): Contents {
  const unknown = new Map<string, NodeId[]>()
  const comments: NodeId[] = []
  const instructions: NodeId[] = []
  const open: Node[] = [...epilog.toReversed(), root, ...prolog.toReversed()]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'comment') comments.push(node.id)
    if (node.kind === 'instruction') instructions.push(node.id)
    if (node.kind !== 'element') continue
    if (node !== root && !specOf(node.name)) {
      const ids = unknown.get(node.name)
      if (ids) ids.push(node.id)
      else unknown.set(node.name, [node.id])
    }
    // The last child waits longest, so that everything comes in document order.
    for (const child of node.children.toReversed()) open.push(child)
  }
  return { elements: countInside(root), unknown: Array.from(unknown, ([name, ids]) => ({ name, ids })), comments, instructions }
}

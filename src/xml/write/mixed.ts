import { isText } from '../../model/content'
import type { ElementNode, Node } from '../../model/node'
import { commonEntries } from '../../model/comparing/entries'

/** Rows shorter than this are looked through each time. */
const shortest = 64

/** Long rows looked through last, which newer ones differ little from. */
const recent: { readonly nodes: readonly Node[]; readonly isMixed: boolean }[] = []
const mostRecent = 6

/** Returns whether text or CDATA stands among the children, so that white space between them may be meant. */
export function isMixed({ children }: ElementNode): boolean {
  if (children.length < shortest) return children.some(isText)
  const at = recent.findIndex(({ nodes }) => nodes === children)
  const known = recent[at]
  if (known !== undefined) {
    if (at > 0) recent.unshift(...recent.splice(at, 1))
    return known.isMixed
  }
  const found = fromKnown(children) ?? children.some(isText)
  recent.unshift({ nodes: children, isMixed: found })
  recent.length = Math.min(recent.length, mostRecent)
  return found
}

/**
 * Returns whether nodes are mixed, by the few of them that a row without text does not share; null where no such row is
 * known.
 */
function fromKnown(nodes: readonly Node[]): boolean | null {
  for (const known of recent) {
    if (known.isMixed || Math.abs(known.nodes.length - nodes.length) > shortest) continue
    const { head, tail } = commonEntries(known.nodes, nodes)
    const differing = nodes.length - tail - head
    if (differing > shortest) continue
    return nodes.slice(head, nodes.length - tail).some(isText)
  }
  return null
}

import type { ElementNode, Node } from '../model/node'

/** Rows shorter than this are looked through each time. */
const shortest = 64

/** Long rows looked through last, which newer ones differ little from. */
const recent: { readonly nodes: readonly Node[]; readonly isMixed: boolean }[] = []
const mostRecent = 6

/** Whether text or CDATA stands among the children, so that white space between them may be meant. */
export function isMixed({ children }: ElementNode): boolean {
  if (children.length < shortest) return children.some(isText)
  const known = recent.find(({ nodes }) => nodes === children)
  if (known !== undefined) return known.isMixed
  const found = fromKnown(children) ?? children.some(isText)
  recent.unshift({ nodes: children, isMixed: found })
  recent.length = Math.min(recent.length, mostRecent)
  return found
}

/** The answer by the few nodes that a row without text does not share with the new one. */
function fromKnown(nodes: readonly Node[]): boolean | null {
  for (const known of recent) {
    if (known.isMixed || Math.abs(known.nodes.length - nodes.length) > shortest) continue
    const most = Math.min(known.nodes.length, nodes.length)
    let head = 0
    while (head < most && known.nodes[head] === nodes[head]) head += 1
    let tail = 0
    while (tail < most - head && known.nodes[known.nodes.length - 1 - tail] === nodes[nodes.length - 1 - tail]) tail += 1
    const differing = nodes.length - tail - head
    if (differing > shortest) continue
    return nodes.slice(head, nodes.length - tail).some(isText)
  }
  return null
}

const isText = (node: Node): boolean => node.kind === 'text' || node.kind === 'cdata'

import { isText } from '../../model/content'
import { plainJoin, spliced } from '../../model/edit'
import type { ElementNode, Node, NodeId } from '../../model/node'

/** Returns the tree with other nodes in place of the one with this id; the same tree where there is none below its root. */
export function withNodesFor(root: ElementNode, id: NodeId, change: (node: Node) => readonly Node[]): ElementNode {
  const [parent, ...above] = ancestorsOf(root, id)
  if (parent === undefined) return root
  const index = parent.children.findIndex((child) => child.id === id)
  const node = parent.children[index]
  if (node === undefined) return root
  const nodes = change(node)
  if (nodes.length === 1 && nodes[0] === node) return root
  return carriedUp({ ...parent, children: spliced(parent.children, index, 1, nodes, plainJoin) }, above)
}

/** Returns the tree in which the element that holds the node with this id is changed. */
export function withParentOf(root: ElementNode, id: NodeId, change: (parent: ElementNode) => ElementNode): ElementNode {
  const [parent, ...above] = ancestorsOf(root, id)
  return parent === undefined ? root : carriedUp(change(parent), above)
}

/** Returns the tree with the element's children in its place. */
export function unwrapped(root: ElementNode, id: NodeId): ElementNode {
  return withNodesFor(root, id, (node) => (node.kind === 'element' ? node.children : [node]))
}

/**
 * Returns the tree with the element moved out to the nearest ancestor that `takes` it; the same tree where none does. It
 * stands before what it was in, unless something in there came first.
 */
export function movedOut(root: ElementNode, id: NodeId, takes: (ancestor: string) => boolean): ElementNode {
  const ancestors = ancestorsOf(root, id)
  const [parent] = ancestors
  const at = ancestors.findIndex((ancestor, index) => index > 0 && takes(ancestor.name))
  const target = ancestors[at]
  const inner = ancestors[at - 1]
  const moved = parent?.children.find((child) => child.id === id)
  if (parent === undefined || target === undefined || inner === undefined || moved === undefined) return root
  const index = parent.children.indexOf(moved)
  const isFirst = !parent.children.slice(0, index).some(isContent)
  const without = withNodesFor(inner, id, () => [])
  const nodes = isFirst ? [moved, without] : [without, moved]
  const place = target.children.indexOf(inner)
  const children = [...target.children.slice(0, place), ...nodes, ...target.children.slice(place + 1)]
  return carriedUp({ ...target, children }, ancestors.slice(at + 1))
}

const isContent = (node: Node): boolean => node.kind === 'element' || (isText(node) && node.text.trim() !== '')

/** Returns the elements around the node with this id, the nearest first. */
function ancestorsOf(root: ElementNode, id: NodeId): readonly ElementNode[] {
  const open: { readonly element: ElementNode; readonly above: Above | null }[] = [{ element: root, above: null }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.element.children) {
      if (child.id === id) return chainOf(next)
      if (child.kind === 'element') open.push({ element: child, above: next })
    }
  }
  return []
}

interface Above {
  readonly element: ElementNode
  readonly above: Above | null
}

function chainOf(lowest: Above): readonly ElementNode[] {
  const chain: ElementNode[] = []
  for (let at: Above | null = lowest; at !== null; at = at.above) chain.push(at.element)
  return chain
}

/** Returns the root in which each ancestor holds the changed one below it. */
function carriedUp(changed: ElementNode, ancestors: readonly ElementNode[]): ElementNode {
  return ancestors.reduce(
    (below, above) => ({ ...above, children: above.children.map((child) => (child.id === below.id ? below : child)) }),
    changed,
  )
}

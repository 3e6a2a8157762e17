import { isText } from '../../model/content'
import type { ElementNode, Node, NodeId } from '../../model/node'
import { placeholderTexts } from '../../model/placeholders'

/** A placeholder that a document uses, and the elements in which it stands. */
export interface PlaceholderInUse {
  /** As it is written: "{{name}}". */
  readonly text: string
  /** One id for each place, in document order. */
  readonly elements: readonly NodeId[]
}

/** The template placeholders in values, texts and instructions of an element and all within it, each once, in document order. */
export function placeholdersInUse(root: ElementNode): readonly PlaceholderInUse[] {
  const found = new Map<string, NodeId[]>()
  const look = (value: string, id: NodeId): void => {
    for (const text of placeholderTexts(value)) {
      const ids = found.get(text)
      if (ids) ids.push(id)
      else found.set(text, [id])
    }
  }
  const open: { readonly node: Node; readonly parent: NodeId }[] = [{ node: root, parent: root.id }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parent } = next
    if (isText(node)) look(node.text, parent)
    if (node.kind === 'instruction') look(`<?${node.target} ${node.text}?>`, parent)
    if (node.kind !== 'element') continue
    for (const value of node.attributes.values()) look(value, node.id)
    // The last child waits longest, so that everything comes in document order.
    for (const child of node.children.toReversed()) open.push({ node: child, parent: node.id })
  }
  return Array.from(found, ([text, elements]) => ({ text, elements }))
}

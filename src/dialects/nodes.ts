import { attributePlace } from '../catalogue/attribute-place'
import { specOf } from '../catalogue'
import { isText } from '../model/content'
import { newId } from '../model/node'
import type { CommentNode, ElementNode, Node, NodeId } from '../model/node'

/** Returns a comment that quotes what is lost, at its place; none inside a text, which it would cut in two. */
export function commentIn(parent: string | null, id: NodeId, quoted: string): readonly CommentNode[] {
  const content = parent === null ? undefined : specOf(parent)?.content
  return content === 'text' ? [] : [{ kind: 'comment', id, text: ` Not converted: ${quoted} ` }]
}

/** Puts a new attribute of an element of Plivo where the catalogue has it. */
export function place(attributes: Map<string, string>, element: string | null, name: string, value: string): void {
  const entries = [...attributes]
  entries.splice(attributePlace(element ?? '', [...attributes.keys()], name), 0, [name, value])
  attributes.clear()
  for (const [key, held] of entries) attributes.set(key, held)
}

/** Returns the element with the attributes that it does not have. */
export function withMissing(element: ElementNode, values: ReadonlyMap<string, string>): ElementNode {
  const missing = [...values].filter(([name]) => !element.attributes.has(name))
  return missing.length === 0 ? element : { ...element, attributes: new Map([...element.attributes, ...missing]) }
}

/** Returns the element with another name, attributes and children; the same one where all are the same. */
export function rebuilt(
  element: ElementNode,
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: readonly Node[],
): ElementNode {
  const isLike = isSame(element.attributes, attributes)
  if (isLike && name === element.name && children === element.children) return element
  return { ...element, name, attributes: isLike ? element.attributes : attributes, children }
}

/** Returns whether both hold the same in the same order. */
function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false
  const others = b.entries()
  for (const [name, value] of a) {
    const other = others.next().value
    if (other?.[0] !== name || other[1] !== value) return false
  }
  return true
}

/** Returns the children with one text, which stands where the first one stood. */
export function withText(children: readonly Node[], text: string): readonly Node[] {
  const first = children.find(isText)
  const rest = children.filter((child) => child === first || !isText(child))
  if (first === undefined) return [{ kind: 'text', id: newId(), text }, ...rest]
  return rest.map((child) => (child === first ? { ...first, text } : child))
}

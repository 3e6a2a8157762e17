import { withEntry } from './comparing/entries'
import { isText } from './content'
import { newId } from './node'
import type { Document, ElementNode, Node, NodeId, Path, TextNode } from './node'

/** Makes one text node of two neighbours; the first one's id stays. */
export type Join = (first: TextNode, second: TextNode) => TextNode

/** Returns the node at `path`, if there is one. */
export function nodeAt(document: Document, path: Path): Node | undefined {
  let node: Node | undefined = document.root
  for (const index of path) {
    if (node?.kind !== 'element') return undefined
    node = node.children[index]
  }
  return node
}

/** Returns the element at `path`, if an element stands there. */
export function elementAt(document: Document, path: Path): ElementNode | undefined {
  const node = nodeAt(document, path)
  return node?.kind === 'element' ? node : undefined
}

/** Returns where the node with this id stands, or null. */
export function locate(document: Document, id: NodeId): Path | null {
  if (document.root.id === id) return []
  const path: number[] = [0]
  const parents: ElementNode[] = [document.root]
  for (;;) {
    const parent = parents.at(-1)
    const index = path.at(-1)
    if (parent === undefined || index === undefined) return null
    const node = parent.children[index]
    if (node?.id === id) return path
    if (node === undefined) {
      parents.pop()
      path.pop()
      path.push((path.pop() ?? 0) + 1)
    } else if (node.kind === 'element' && node.children.length > 0) {
      parents.push(node)
      path.push(0)
    } else {
      path[path.length - 1] = index + 1
    }
  }
}

/**
 * Returns the document with what `edit` makes of the node at `path` in its place; null removes it. The root cannot be
 * removed.
 */
export function replaceAt(document: Document, path: Path, edit: (node: Node) => Node | null, join: Join = plainJoin): Document {
  const root = replaceIn(document.root, path, 0, edit, join)
  return root === document.root || root?.kind !== 'element' ? document : { ...document, root }
}

/** Sets an attribute; a new one is put at `index` among the others, else last. */
export function setAttribute(document: Document, path: Path, name: string, value: string, index?: number): Document {
  return editElement(document, path, (element) => {
    const old = element.attributes.get(name)
    if (old === value) return element
    if (old !== undefined || index === undefined || index >= element.attributes.size) {
      return { ...element, attributes: new Map(element.attributes).set(name, value) }
    }
    const entries = [...element.attributes]
    entries.splice(index, 0, [name, value])
    return { ...element, attributes: new Map(entries) }
  })
}

/** Removes an attribute. */
export function removeAttribute(document: Document, path: Path, name: string): Document {
  return editElement(document, path, (element) => {
    if (!element.attributes.has(name)) return element
    const attributes = new Map(element.attributes)
    attributes.delete(name)
    return { ...element, attributes }
  })
}

/**
 * Sets the text of a text, CDATA, comment or instruction; '' removes a text or CDATA. On an element without element children,
 * sets its text content, CDATA staying CDATA.
 */
export function setText(document: Document, path: Path, text: string): Document {
  return replaceAt(document, path, (node) => {
    if (node.kind === 'element') return withText(node, text)
    if (node.text === text) return node
    if (text === '' && isText(node)) return null
    return { ...node, text }
  })
}

/** Gives the element at `path` another name. */
export function rename(document: Document, path: Path, name: string): Document {
  return editElement(document, path, (element) => (element.name === name ? element : { ...element, name }))
}

/** Puts `node` where the node at `path` stands. */
export function replaceNode(document: Document, path: Path, node: Node, join: Join = plainJoin): Document {
  return replaceAt(document, path, () => node, join)
}

/** Returns the node and all below it with fresh ids. */
export function copyOf(node: Node): Node {
  return node.kind === 'element' ? { ...node, id: newId(), children: node.children.map(copyOf) } : { ...node, id: newId() }
}

/** Joins without what was written, so that the text prints canonical. */
export function plainJoin(first: TextNode, second: TextNode): TextNode {
  return { kind: 'text', id: first.id, text: first.text + second.text }
}

/** Returns `children` with `nodes` instead of the `count` nodes at `index`, in normal form. */
export function spliced(
  children: readonly Node[],
  index: number,
  count: number,
  nodes: readonly Node[],
  join: Join,
): readonly Node[] {
  const next = children.slice(0, index)
  for (const node of nodes) append(next, node, join)
  const rest = index + count
  const after = children[rest]
  if (after !== undefined) append(next, after, join)
  for (let i = rest + 1; i < children.length; i += 1) {
    const child = children[i]
    if (child !== undefined) next.push(child)
  }
  return next
}

/** Adds a node at the end, in normal form: no empty text, no two adjacent ones. */
export function append(children: Node[], node: Node, join: Join): void {
  if (node.kind !== 'text') {
    children.push(node)
    return
  }
  if (node.text === '') return
  const last = children.at(-1)
  if (last?.kind === 'text') children[children.length - 1] = join(last, node)
  else children.push(node)
}

function replaceIn(node: Node, path: Path, depth: number, edit: (node: Node) => Node | null, join: Join): Node | null {
  const index = path[depth]
  if (index === undefined) return edit(node)
  if (node.kind !== 'element') return node
  const child = node.children[index]
  if (child === undefined) return node
  const next = replaceIn(child, path, depth + 1, edit, join)
  if (next === child) return node
  if (next !== null && next.kind !== 'text') {
    return { ...node, children: withEntry(node.children, index, next) }
  }
  return { ...node, children: spliced(node.children, index, 1, next === null ? [] : [next], join) }
}

function editElement(document: Document, path: Path, edit: (element: ElementNode) => ElementNode): Document {
  return replaceAt(document, path, (node) => (node.kind === 'element' ? edit(node) : node))
}

function withText(element: ElementNode, text: string): ElementNode {
  if (element.children.some((child) => child.kind === 'element')) return element
  const runs = element.children.filter(isText)
  if (runs.map((run) => run.text).join('') === text) return element
  const first = runs[0]
  const children: Node[] = []
  for (const child of element.children) {
    if (child === first && text !== '') children.push({ ...first, text })
    else if (!isText(child)) children.push(child)
  }
  if (first === undefined && text !== '') children.push({ kind: 'text', id: newId(), text })
  return { ...element, children }
}

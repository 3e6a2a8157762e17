import type { Document, ElementNode, Node, NodeId, Path } from '../model/node'
import { elementAt, nodeAt } from '../model/edit'
import type { TextProblem } from '../model/problem'
import type { Work } from '../model/work'
import type { Edits } from '../core-page'
import { fragmentOf, inserting, makeElement, readingFragment, textOf } from '../core-page'
import { currentDocument, currentSnapshot, edit, editing, focusedNode, select, selectedNodes } from './document'
import { pathOf } from './paths'
import { announce, requestFocus } from './view/view'
import { withProgress } from './with-progress'

/** A place between the children of an element. */
export interface Place {
  readonly parent: Path
  readonly index: number
}

/** Sets an attribute of the element with this id, or removes it with null. One field visit is one step. Returns why it may not be. */
export function setAttributeOf(id: NodeId, name: string, value: string | null): string | null {
  const label = `${value === null ? 'clear' : 'set'} ${name}`
  return editAt(id, label, `${id} ${name}`, (document, path, edits) =>
    value === null ? edits.removeAttribute(document, path, name) : edits.setAttribute(document, path, name, value),
  )
}

/** Sets the text of an element, text, CDATA, comment or processing instruction. One field visit is one step. Returns why it may not be. */
export function setTextOf(id: NodeId, text: string): string | null {
  return editAt(id, 'edit the text', `${id} text`, (document, path, edits) => edits.setText(document, path, text))
}

/** Puts what `change` makes of the element in its place, as one step. Returns why that may not be. */
export function replaceElement(id: NodeId, label: string, change: (element: ElementNode) => ElementNode | null): string | null {
  return editAt(id, label, undefined, (document, path, edits) => {
    const element = elementAt(document, path)
    const next = element && change(element)
    if (next === undefined || next === element) return document
    return next === null ? edits.remove(document, [path]) : edits.replaceNode(document, path, next)
  })
}

/** Adds an empty element, selects it and asks for the focus in its first field. */
export function addElement(name: string, { parent, index }: Place): void {
  const element = makeElement(name)
  const added = edit(`add ${name}`, (document, edits) => edits.insert(document, parent, index, [element]), {
    select: () => [element.id],
  })
  if (added !== null) return
  requestFocus({ pane: 'properties', nodeId: element.id })
  announce(`Added ${name}.`, { isSeen: true })
}

/** Where Add puts something: inside the focused element at its end, and after the focused node among its siblings. */
export function placesToAdd(): { readonly inside: Place | null; readonly after: Place | null } {
  const focused = focusedNode()
  const root = currentDocument()?.root
  if (!focused) return { inside: root ? { parent: [], index: root.children.length } : null, after: null }
  const { node, path } = focused
  const inside = node.kind === 'element' ? { parent: path, index: node.children.length } : null
  return { inside, after: path.length > 0 ? afterPath(path) : null }
}

/** Deletes the selected nodes; the focus goes to the next sibling, else the previous one, else the parent. */
export function deleteSelected(verb: 'delete' | 'cut' = 'delete'): void {
  const chosen = selectedNodes().filter(({ path }) => path.length > 0)
  const last = chosen.at(-1)
  if (!last) return announce('Response itself cannot be deleted.')
  const label = `${verb} ${described(chosen)}`
  const neighbour = neighbourOf(last.path, chosen)
  const deleted = edit(
    label,
    (document, edits) =>
      edits.remove(
        document,
        chosen.map(({ path }) => path),
      ),
    { select: () => (neighbour === null ? [] : [neighbour]) },
  )
  if (deleted === null) announce(`${verb === 'cut' ? 'Cut' : 'Deleted'} ${described(chosen)}.`, { hasUndo: true })
}

/** Puts a copy of the selected nodes after the last one and selects it. */
export function duplicateSelected(): void {
  const chosen = selectedNodes().filter(({ path }) => path.length > 0)
  const last = chosen.at(-1)
  if (!last) return announce('Response itself cannot be duplicated.')
  const text = textOf(chosen.map(({ node }) => node))
  insertText(text, afterPath(last.path), {
    label: `duplicate ${described(chosen)}`,
    doing: 'Duplicating',
    refusal: 'Cannot duplicate',
  })
}

/** The selected nodes as XML text, for the clipboard; null when nothing is selected. */
export function selectedText(): string | null {
  const chosen = selectedNodes()
  return chosen.length > 0 ? textOf(chosen.map(({ node }) => node)) : null
}

/** Where the focused node stands, as an XPath: "/Response/GetInput[2]/Speak"; the number is left out where the name is the only one. */
export function focusedXPath(): string | null {
  const document = currentDocument()
  const focused = focusedNode()
  if (!document || !focused) return null
  let xpath = `/${document.root.name}`
  for (const depth of focused.path.keys()) {
    const parent = elementAt(document, focused.path.slice(0, depth))
    const node = parent?.children[focused.path[depth] ?? 0]
    if (!parent || !node) break
    const same = parent.children.filter((child) => stepOf(child) === stepOf(node))
    xpath += `/${stepOf(node)}${same.length > 1 ? `[${same.indexOf(node) + 1}]` : ''}`
  }
  return xpath
}

/** Puts XML text after the focused node, or into it when it is the root. Says why when the text is not well-formed. */
export function pasteText(text: string): void {
  const { inside, after } = placesToAdd()
  const place = after ?? inside
  if (place) insertText(text, place, { label: 'paste', doing: 'Pasting', refusal: 'Nothing pasted' })
}

interface Insertion {
  readonly label: string
  readonly doing: string
  readonly refusal: string
}

/** A text of more characters is read and inserted in slices. */
const long = 100_000

function insertText(text: string, place: Place, insertion: Insertion): void {
  if (text.length > long) return void insertLong(text, place, insertion)
  const read = fragmentOf(text, around(place))
  if (read.ok) insertNodes(insertion.label, read.nodes, place)
  else announce(refusalFor(read.problems, insertion))
}

async function insertLong(text: string, place: Place, insertion: Insertion): Promise<void> {
  const insert = await withProgress(insertingText(text, place, insertion), `${insertion.doing}…`)
  insert?.()
}

function* insertingText(text: string, place: Place, insertion: Insertion): Work<() => unknown> {
  const read = yield* readingFragment(text, around(place))
  if (read.ok) return yield* insertingNodes(insertion.label, read.nodes, place)
  return () => announce(refusalFor(read.problems, insertion))
}

const refusalFor = (problems: readonly TextProblem[], { refusal }: Insertion): string =>
  `${refusal}: ${problems[0]?.message ?? 'this is not XML.'}`

/** Adds nodes at a place, selects them and says so. */
export function insertNodes(label: string, nodes: readonly Node[], place: Place): void {
  if (nodes.length === 0) return announce('There is nothing to add.')
  const { parent, index } = place
  const inserted = edit(label, (document, edits) => edits.insert(document, parent, index, nodes), { select: () => idsOf(nodes) })
  if (inserted === null) announceInserted(label, nodes)
}

/** The same as work that can be interrupted: it changes nothing, and gives what adds the nodes and returns whether it did. */
export function* insertingNodes(label: string, nodes: readonly Node[], { parent, index }: Place): Work<() => boolean> {
  if (nodes.length === 0) {
    return () => {
      announce('There is nothing to add.')
      return false
    }
  }
  const insert = yield* editing(label, (document) => inserting(document, parent, index, nodes), {
    select: () => idsOf(nodes),
  })
  return () => {
    if (insert() !== null) return false
    announceInserted(label, nodes)
    return true
  }
}

const idsOf = (nodes: readonly Node[]): readonly NodeId[] => nodes.map((node) => node.id)

const announceInserted = (label: string, nodes: readonly Node[]): void =>
  announce(`${label.replace(/^./, (first) => first.toUpperCase())}: ${described(nodes.map((node) => ({ node })))}.`)

/** Puts a new element around the selected siblings. */
export function wrapSelected(name: string): void {
  const chosen = selectedNodes()
  const paths = chosen.map(({ path }) => path)
  const wrapped = edit(`wrap in ${name}`, (document, edits) => edits.wrap(document, paths, name), {
    select: (after) => idsAt(after, paths.slice(0, 1)),
  })
  if (wrapped !== null) return
  announce(`Wrapped ${described(chosen)} in ${name}.`)
}

/** Puts the children of the focused element in its place. */
export function unwrapFocused(): void {
  const focused = focusedNode()
  if (focused?.node.kind !== 'element' || focused.path.length === 0) return announce('Response itself cannot be unwrapped.')
  const { node, path } = focused
  const ids = node.children.map((child) => child.id)
  const neighbour = neighbourOf(path, [focused])
  const unwrapped = edit(`unwrap ${node.name}`, (document, edits) => edits.unwrap(document, path), {
    select: () => (ids.length > 0 ? ids : neighbour === null ? [] : [neighbour]),
  })
  if (unwrapped !== null) return
  announce(`Unwrapped ${node.name}.`, { hasUndo: true })
}

/** Gives the focused element another name, keeping its attributes and children. */
export function replaceFocused(name: string): void {
  const focused = focusedNode()
  if (focused?.node.kind !== 'element') return
  const label = `replace ${focused.node.name} with ${name}`
  if (edit(label, (document, edits) => edits.rename(document, focused.path, name)) !== null) return
  announce(`Replaced ${focused.node.name} with ${name}.`)
}

/** Selects every node below the root that has a row; the focus stays. */
export function selectAll(): void {
  const { document, selection } = currentSnapshot() ?? {}
  if (!document) return
  const ids = new Set<NodeId>()
  const visit = (node: Node): void => {
    ids.add(node.id)
    if (node.kind !== 'element') return
    const isTextOnly = !node.children.some((child) => child.kind === 'element')
    for (const child of node.children) if (!isTextOnly || (child.kind !== 'text' && child.kind !== 'cdata')) visit(child)
  }
  document.root.children.forEach(visit)
  const anchor = document.root.children[0]?.id
  if (anchor !== undefined) select({ ids, anchor, focus: selection?.focus ?? anchor })
}

/** How nodes are called in labels and announcements: "Hangup", "GetInput with 3 children", "2 nodes". */
export function described(chosen: readonly { readonly node: Node | undefined }[]): string {
  const node = chosen[0]?.node
  if (!node || chosen.length > 1) return `${chosen.length} nodes`
  if (node.kind !== 'element')
    return { text: 'text', cdata: 'CDATA', comment: 'comment', instruction: 'processing instruction' }[node.kind]
  const children = node.children.filter((child) => child.kind === 'element').length
  return children === 0 ? node.name : `${node.name} with ${children} ${children === 1 ? 'child' : 'children'}`
}

function stepOf(node: Node): string {
  if (node.kind === 'element') return node.name
  return { text: 'text()', cdata: 'text()', comment: 'comment()', instruction: 'processing-instruction()' }[node.kind]
}

function editAt(
  id: NodeId,
  label: string,
  mergeKey: string | undefined,
  change: (document: Document, path: Path, edits: Edits) => Document,
): string | null {
  const inDocument = (document: Document, edits: Edits): Document => {
    const path = pathOf(document, id)
    return path ? change(document, path, edits) : document
  }
  return edit(label, inDocument, mergeKey === undefined ? {} : { mergeKey })
}

/** The place right after the node at `path`. */
export function afterPath(path: Path): Place {
  return { parent: path.slice(0, -1), index: (path.at(-1) ?? 0) + 1 }
}

/** The elements around a place, whose prefixes hold there. */
function around({ parent }: Place): { readonly document: Document; readonly parent: Path } | undefined {
  const document = currentDocument()
  return document ? { document, parent } : undefined
}

function idsAt(document: Document, paths: readonly Path[]): readonly NodeId[] {
  return paths.flatMap((path) => nodeAt(document, path)?.id ?? [])
}

function neighbourOf(path: Path, leaving: readonly { readonly node: Node }[]): NodeId | null {
  const document = currentDocument()
  const parent = document && elementAt(document, path.slice(0, -1))
  if (!parent) return null
  const gone = new Set(leaving.map(({ node }) => node.id))
  const index = path.at(-1) ?? 0
  const next = parent.children.slice(index + 1).find((child) => !gone.has(child.id))
  const previous = parent.children.slice(0, index).findLast((child) => !gone.has(child.id))
  return (next ?? previous ?? parent).id
}

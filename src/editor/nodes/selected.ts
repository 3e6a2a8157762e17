import { elementAt, nodeAt } from '../../model/edit'
import type { Document, Node, NodeId, Path } from '../../model/node'
import { currentDocument, currentSnapshot } from '../document/current'
import { edit } from '../document/edits'
import { focusedNode, select, selectedNodes } from '../document/selected'
import { announce } from '../view/view'
import { described } from './describe'

/** Deletes the selected nodes; the focus goes to the next sibling, else the previous one, else the parent. */
export function deleteSelected(verb: 'delete' | 'cut' = 'delete'): void {
  const chosen = selectedNodes().filter(({ path }) => path.length > 0)
  const last = chosen.at(-1)
  if (!last) return announce('Response can’t be deleted.')
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
  if (focused?.node.kind !== 'element' || focused.path.length === 0) return announce('Response can’t be unwrapped.')
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

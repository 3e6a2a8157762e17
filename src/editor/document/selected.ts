import { nodeAt } from '../../model/edit'
import type { Document, ElementNode, Node, NodeId, Path } from '../../model/node'
import { pathOf } from '../paths'
import { selectionOf, withoutLeftAddition } from '../snapshot'
import type { Selection, Snapshot } from '../snapshot'
import { state, update } from '../store'
import { currentSnapshot } from './current'

/** Returns the selected nodes with their paths, in document order; none of them stands inside another. */
export function selectedNodes(): readonly { readonly node: Node; readonly path: Path }[] {
  const { document, selection } = currentSnapshot() ?? {}
  if (!document || !selection) return []
  const [id] = selection.ids
  if (selection.ids.size === 1 && id !== undefined) return foundAt(document, id)
  const found: { node: Node; path: Path }[] = []
  const visit = (node: Node, path: Path): void => {
    if (selection.ids.has(node.id)) found.push({ node, path })
    else if (node.kind === 'element') node.children.forEach((child, index) => visit(child, [...path, index]))
  }
  visit(document.root, [])
  return found
}

/** Returns what the form shows: the focused node, with its path. */
export function focusedNode(): { readonly node: Node; readonly path: Path } | null {
  const { document, selection } = currentSnapshot() ?? {}
  return (document && selection && foundAt(document, selection.focus)[0]) ?? null
}

/** Replaces the one-element selection, or with `extend` adds to it. Opens nothing. */
export function select(selection: Selection | null): void {
  const before = currentSnapshot()
  if (before && before.selection !== selection) showAs({ ...before, selection })
}

/** Selects an element that is still to be filled in. */
export function selectNew(id: NodeId): void {
  const before = currentSnapshot()
  if (before) showAs({ ...before, selection: selectionOf([id]), justAdded: id })
}

/** Selects one node and opens its closed parents. */
export function reveal(id: NodeId): void {
  const before = currentSnapshot()
  if (!before?.document) return
  showAs({ ...before, selection: selectionOf([id]), closed: withoutParents(before.document, id, before.closed) })
}

/** Opens or closes rows of the tree. */
export function setClosed(closed: ReadonlySet<NodeId>): void {
  const before = currentSnapshot()
  if (before && before.closed !== closed) showAs({ ...before, closed })
}

/** Says from now on also what an element lacks that was just added: someone takes the document as it is. */
export function dropJustAdded(): void {
  const before = currentSnapshot()
  if (before?.justAdded !== undefined) showAs({ ...before, justAdded: undefined })
}

/** Returns the closed elements without those that the node with this id stands in. */
export function withoutParents(document: Document, id: NodeId, closed: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const path = pathOf(document, id) ?? []
  const parents: NodeId[] = []
  let node: Node | ElementNode | undefined = document.root
  for (const index of path) {
    if (node?.kind !== 'element') break
    parents.push(node.id)
    node = node.children[index]
  }
  if (!parents.some((parent) => closed.has(parent))) return closed
  const open = new Set(closed)
  for (const parent of parents) open.delete(parent)
  return open
}

function showAs(snapshot: Snapshot): void {
  const { open } = state()
  if (open) update({ open: { ...open, history: { ...open.history, present: withoutLeftAddition(snapshot) } } })
}

function foundAt(document: Document, id: NodeId): readonly { readonly node: Node; readonly path: Path }[] {
  const path = pathOf(document, id)
  const node = path && nodeAt(document, path)
  return path && node ? [{ node, path }] : []
}

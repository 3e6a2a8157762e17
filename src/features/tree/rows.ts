import { countInside } from '../../model/head'
import type { ElementNode, Node, NodeId } from '../../model/node'

/** The rows of the tree from top to bottom, and how deep each stands; the root has level 1. */
export interface Rows {
  readonly root: ElementNode
  readonly closed: ReadonlySet<NodeId>
  readonly nodes: readonly Node[]
  readonly levels: readonly number[]
  /** Elements below the root, those in closed elements too. */
  readonly elementCount: number
}

/** Rows that a filter or `flattened` made of a part of a document. */
interface Flat {
  readonly nodes: Node[]
  readonly levels: number[]
}

/** Returns whether the element holds elements, so that its text runs are rows of their own. */
export function hasElements(element: ElementNode): boolean {
  for (const child of element.children) if (child.kind === 'element') return true
  return false
}

/** Returns the children that have rows: all where elements are among them; the text of a text-only element is no row. */
export function rowChildren(element: ElementNode): readonly Node[] {
  const { children } = element
  const only = children[0]
  if (only === undefined || (children.length === 1 && only.kind !== 'text' && only.kind !== 'cdata')) return children
  return hasElements(element) ? children : children.filter((child) => child.kind !== 'text' && child.kind !== 'cdata')
}

/** Returns whether the row can be opened and closed. */
export function isParent(node: Node): node is ElementNode {
  return node.kind === 'element' && rowChildren(node).length > 0
}

let last: Rows | null = null

/** Returns the rows of a document. The last answer is kept, since most questions differ from the one before in one element. */
export function rowsOf(root: ElementNode, closed: ReadonlySet<NodeId>): Rows {
  if (last?.root === root && last.closed === closed) return last
  last = last?.closed === closed && last.root.id === root.id ? patched(last, root) : flattened(root, closed)
  return last
}

/** Returns the rows of a document, made from scratch. */
export function flattened(root: ElementNode, closed: ReadonlySet<NodeId>): Rows {
  const flat: Flat = { nodes: [], levels: [] }
  addRows(flat, root, 1, closed)
  return { root, closed, ...flat, elementCount: countInside(root) }
}

/** Returns the rows after an edit: all are taken over but those of the smallest element that holds everything changed. */
function patched(before: Rows, root: ElementNode): Rows {
  const nodes = before.nodes.slice()
  let old = before.root
  let next = root
  let row = 0
  for (;;) {
    nodes[row] = next
    const change = onlyChange(old, next)
    if (!change) break
    old = change.old
    next = change.next
    row = before.nodes.indexOf(old, row + 1)
    if (row < 0) break
  }
  const elementCount = before.elementCount + countInside(next) - countInside(old)
  if (row < 0) return { ...before, root, nodes, elementCount }
  const level = before.levels[row] ?? 1
  const end = endOf(before.levels, row)
  const flat: Flat = { nodes: [], levels: [] }
  addRows(flat, next, level, before.closed)
  if (flat.nodes.length === end - row && flat.levels.every((value, index) => before.levels[row + index] === value)) {
    for (const [index, node] of flat.nodes.entries()) nodes[row + index] = node
    return { ...before, root, nodes, elementCount }
  }
  return {
    ...before,
    root,
    nodes: nodes.slice(0, row).concat(flat.nodes, nodes.slice(end)),
    levels: before.levels.slice(0, row).concat(flat.levels, before.levels.slice(end)),
    elementCount,
  }
}

/** Returns the row after the last one below `row`. */
export function endOf(levels: readonly number[], row: number): number {
  const level = levels[row] ?? 0
  let end = row + 1
  while ((levels[end] ?? 0) > level) end += 1
  return end
}

/**
 * Returns the one child element in which two versions of an element differ, when everything else of their children is the
 * same.
 */
function onlyChange(old: ElementNode, next: ElementNode): { readonly old: ElementNode; readonly next: ElementNode } | null {
  if (old.children === next.children || old.children.length !== next.children.length) return null
  let found = -1
  for (let index = 0; index < old.children.length; index += 1) {
    if (old.children[index] === next.children[index]) continue
    if (found >= 0) return null
    found = index
  }
  const [from, to] = [old.children[found], next.children[found]]
  return from?.kind === 'element' && to?.kind === 'element' && from.id === to.id ? { old: from, next: to } : null
}

function addRows(flat: Flat, node: Node, level: number, closed: ReadonlySet<NodeId>): void {
  flat.nodes.push(node)
  flat.levels.push(level)
  if (node.kind !== 'element' || node.children.length === 0 || closed.has(node.id)) return
  for (const child of rowChildren(node)) addRows(flat, child, level + 1, closed)
}

let lastRow = 0

/** Returns the row of a node, or -1; where a node was found last and the rows around it are tried first. */
export function rowOfId(rows: Rows, id: NodeId | undefined): number {
  if (id === undefined) return -1
  const near = [lastRow, lastRow + 1, lastRow - 1].find((row) => rows.nodes[row]?.id === id)
  const row = near ?? rows.nodes.findIndex((node) => node.id === id)
  if (row >= 0) lastRow = row
  return row
}

/** Returns the row of the parent, or -1 for the root. */
export function parentRow(rows: Rows, row: number): number {
  const level = rows.levels[row] ?? 1
  let parent = row - 1
  while (parent >= 0 && (rows.levels[parent] ?? 0) >= level) parent -= 1
  return parent
}

/** What a row says of its place. */
export interface Line {
  readonly row: number
  readonly node: Node
  readonly parent: ElementNode | null
  /** The elements around it, from the root to its parent. */
  readonly around: readonly ElementNode[]
  readonly level: number
  /** 1-based, among the siblings that have rows. */
  readonly position: number
  readonly setSize: number
}

/** Returns the rows from `from` to before `to`, with their places. */
export function linesOf(rows: Rows, from: number, to: number): readonly Line[] {
  const lines: Line[] = []
  const above: { node: Node; index: number }[] = []
  for (let row = from; row >= 0; row = parentRow(rows, row)) {
    const node = rows.nodes[row]
    if (node) above[rows.levels[row] ?? 1] = { node, index: 0 }
    if (row === 0) break
  }
  for (let row = from; row < Math.min(to, rows.nodes.length); row += 1) {
    const node = rows.nodes[row]
    const level = rows.levels[row] ?? 1
    if (!node) break
    const parent = above[level - 1]?.node
    const siblings = parent?.kind === 'element' ? rowChildren(parent) : [node]
    const near = siblings.indexOf(node, above[level]?.index ?? 0)
    const index = near < 0 ? siblings.indexOf(node) : near
    above[level] = { node, index }
    above.length = level + 1
    const line = { row, node, level, position: index + 1, setSize: siblings.length }
    const around = above.slice(1, level).flatMap(({ node: each }) => (each.kind === 'element' ? [each] : []))
    lines.push({ ...line, parent: parent?.kind === 'element' ? parent : null, around })
  }
  return lines
}

import { append, elementAt, nodeAt, plainJoin, spliced } from './edit'
import type { Join } from './edit'
import type { Document, ElementNode, Node, Path } from './node'

/** What happens to the children of one element: some go, some come, some change below. Indices count the children before. */
interface Plan {
  readonly removed: Set<number>
  inserted: { readonly index: number; readonly nodes: readonly Node[] } | null
  readonly below: Map<number, Plan>
}

/** Puts `nodes` before the child at `index` of the element at `parentPath`. */
export function insert(
  document: Document,
  parentPath: Path,
  index: number,
  nodes: readonly Node[],
  join: Join = plainJoin,
): Document {
  const parent = elementAt(document, parentPath)
  if (parent === undefined || nodes.length === 0) return document
  const plan = newPlan()
  planAt(plan, parentPath).inserted = { index: clamp(index, parent.children.length), nodes }
  return carriedOut(document, plan, join)
}

/** Removes the nodes at `paths`; the root stays. */
export function remove(document: Document, paths: readonly Path[], join: Join = plainJoin): Document {
  const plan = newPlan()
  const gone = outermost(document, paths)
  if (gone.length === 0) return document
  for (const path of gone) planRemoval(plan, path)
  return carriedOut(document, plan, join)
}

/** Moves nodes, in document order, before the child at `index` (counted before the move) of the element at `parentPath`. */
export function move(
  document: Document,
  paths: readonly Path[],
  parentPath: Path,
  index: number,
  join: Join = plainJoin,
): Document {
  const parent = elementAt(document, parentPath)
  const moved = outermost(document, paths)
  if (parent === undefined || moved.length === 0 || moved.some((path) => isWithin(parentPath, path))) return document
  const at = clamp(index, parent.children.length)
  if (staysInPlace(moved, parentPath, at)) return document
  const plan = newPlan()
  for (const path of moved) planRemoval(plan, path)
  const nodes = moved.map((path) => nodeAt(document, path)).filter((node) => node !== undefined)
  planAt(plan, parentPath).inserted = { index: at, nodes }
  return carriedOut(document, plan, join)
}

/** Puts the sibling nodes at `paths` into `element`, after its own children, and it where the first of them stood. */
export function wrap(document: Document, paths: readonly Path[], element: ElementNode, join: Join = plainJoin): Document {
  const wrapped = outermost(document, paths)
  const first = wrapped[0]
  if (first === undefined) return document
  const parentPath = first.slice(0, -1)
  if (wrapped.some((path) => path.length !== first.length || !isWithin(path, parentPath))) return document
  const nodes = wrapped.map((path) => nodeAt(document, path)).filter((node) => node !== undefined)
  const children = spliced(element.children, element.children.length, 0, nodes, join)
  const plan = newPlan()
  for (const path of wrapped) planRemoval(plan, path)
  planAt(plan, parentPath).inserted = { index: first.at(-1) ?? 0, nodes: [{ ...element, children }] }
  return carriedOut(document, plan, join)
}

/** Puts the children of the element at `path` in its place; the root stays. */
export function unwrap(document: Document, path: Path, join: Join = plainJoin): Document {
  const element = elementAt(document, path)
  if (element === undefined || path.length === 0) return document
  const plan = newPlan()
  planRemoval(plan, path)
  planAt(plan, path.slice(0, -1)).inserted = { index: path.at(-1) ?? 0, nodes: element.children }
  return carriedOut(document, plan, join)
}

/**
 * Returns the paths that lead to a node below the root, in document order, without doubles and without those below another
 * one.
 */
export function outermost(document: Document, paths: readonly Path[]): readonly Path[] {
  const sorted = paths.filter((path) => path.length > 0 && nodeAt(document, path) !== undefined).sort(comparePaths)
  const kept: Path[] = []
  for (const path of sorted) {
    const last = kept.at(-1)
    if (last === undefined || !isWithin(path, last)) kept.push(path)
  }
  return kept
}

/** Returns whether `path` is `ancestor` or below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((index, depth) => path[depth] === index)
}

function comparePaths(a: Path, b: Path): number {
  for (let depth = 0; depth < a.length && depth < b.length; depth += 1) {
    const difference = (a[depth] ?? 0) - (b[depth] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function staysInPlace(moved: readonly Path[], parentPath: Path, at: number): boolean {
  const first = moved[0]?.at(-1) ?? 0
  const adjacent = moved.every(
    (path, i) => path.length === parentPath.length + 1 && isWithin(path, parentPath) && path.at(-1) === first + i,
  )
  return adjacent && at >= first && at <= first + moved.length
}

const newPlan = (): Plan => ({ removed: new Set(), inserted: null, below: new Map() })

const clamp = (index: number, most: number): number => Math.max(0, Math.min(index, most))

function planAt(plan: Plan, path: Path): Plan {
  let at = plan
  for (const index of path) {
    const below = at.below.get(index) ?? newPlan()
    at.below.set(index, below)
    at = below
  }
  return at
}

function planRemoval(plan: Plan, path: Path): void {
  planAt(plan, path.slice(0, -1)).removed.add(path.at(-1) ?? 0)
}

function carriedOut(document: Document, plan: Plan, join: Join): Document {
  const root = applied(document.root, plan, join)
  return root === document.root ? document : { ...document, root }
}

function applied(element: ElementNode, plan: Plan, join: Join): ElementNode {
  const children: Node[] = []
  for (let index = 0; index <= element.children.length; index += 1) {
    if (plan.inserted?.index === index) for (const node of plan.inserted.nodes) append(children, node, join)
    const child = element.children[index]
    if (child === undefined || plan.removed.has(index)) continue
    const below = plan.below.get(index)
    append(children, below !== undefined && child.kind === 'element' ? applied(child, below, join) : child, join)
  }
  if (children.length === element.children.length && children.every((child, i) => child === element.children[i])) return element
  return { ...element, children }
}

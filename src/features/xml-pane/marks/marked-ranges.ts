import { attributeRangeOf, pathAt, rangeOf } from '../../../core-page'
import type { Range } from '../../../core-page'
import { nodeAt } from '../../../model/edit'
import type { Document, ElementNode, Node, NodeId, Path } from '../../../model/node'
import type { Selection } from '../../../editor/snapshot'
import { pathOf } from '../../../editor/paths'
import { contentRange } from '../../../editor/problems/place'
import type { DocumentKind } from '../../../model/document-metadata'
import { deadEndOf } from '../../../validation/flow/unreachable'

/** The field with the focus: an attribute of an element, or its text with null. */
export interface MarkedField {
  readonly nodeId: NodeId
  readonly attribute: string | null
}

/** Of more selected nodes than these only the first are marked; nobody sees more at once. */
const mostMarked = 100

/** Returns where the selected nodes stand in the text. Of a selected root only its start tag, since all the rest is in it. */
export function selectedRanges(document: Document, selection: Selection | null): readonly Range[] {
  const ranges: Range[] = []
  for (const id of selection?.ids ?? []) {
    const path = pathOf(document, id)
    if (path) ranges.push(path.length === 0 ? startOf(document) : rangeOf(document, path))
    if (ranges.length === mostMarked) break
  }
  return ranges
}

/** Returns where the steps stand in the text that never run, with the reason. */
export function deadRanges(document: Document, kind: DocumentKind): readonly (Range & { readonly reason: string })[] {
  const found: (Range & { readonly reason: string })[] = []
  const look = (element: ElementNode, path: Path): void => {
    const dead = deadEndOf(element, kind)
    const last = element.children.length - 1
    if (dead && dead.from <= last) {
      const { from } = rangeOf(document, [...path, dead.from])
      found.push({ from, to: rangeOf(document, [...path, last]).to, reason: dead.reason })
    }
  }
  look(document.root, [])
  document.root.children.forEach((child, index) => {
    if (child.kind === 'element' && child.children.length > 0) look(child, [index])
  })
  return found
}

/** Returns where the value of the focused field stands in the text, or null when it has none there. */
export function fieldRange(document: Document, field: MarkedField | null): Range | null {
  const path = field && pathOf(document, field.nodeId)
  if (!path) return null
  return field.attribute === null ? contentRange(document, path) : attributeRangeOf(document, path, field.attribute)
}

/** Returns the path of the row in the tree that the caret at an offset means; behind a node it still means that node. */
export function pathOfCaret(document: Document, offset: number): Path {
  const path = pathAt(document, offset)
  if (offset === 0 || nodeAt(document, path)?.kind !== 'element') return rowPath(document, path)
  const before = pathAt(document, offset - 1)
  return rowPath(document, path.every((index, depth) => before[depth] === index) ? before : path)
}

/** Returns the path of the row of a node: the text of an element without child elements is no row of its own. */
function rowPath(document: Document, path: Path): Path {
  const node = nodeAt(document, path)
  const parent = nodeAt(document, path.slice(0, -1))
  const isText = node?.kind === 'text' || node?.kind === 'cdata'
  return isText && parent?.kind === 'element' && !parent.children.some(isElement) ? path.slice(0, -1) : path
}

const isElement = (node: Node): boolean => node.kind === 'element'

function startOf(document: Document): Range {
  const { from } = rangeOf(document, [])
  return { from, to: from + document.root.name.length + 1 }
}

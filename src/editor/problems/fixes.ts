import { edits } from '../../core-page'
import { elementAt } from '../../model/edit'
import type { Document, NodeId } from '../../model/node'
import type { Fix, Problem } from '../../model/problem'
import type { Fixable } from '../../validation/fixes/fixable'
import { edit } from '../document/edits'
import { selectNew } from '../document/selected'
import { inPast } from '../words/past'
import { replaceElement } from '../nodes/one'
import { pathOf } from '../paths'
import { announce, requestFocus } from '../view/view'

/** Returns the document with one problem repaired; the same document where the element is gone or stays as it is. */
export function fixed(document: Document, { nodeId, fix }: Pick<Fixable, 'nodeId' | 'fix'>): Document {
  if (fix.declaration !== undefined) return { ...document, declaration: fix.declaration }
  const path = pathOf(document, fix.on ?? nodeId)
  const element = path && elementAt(document, path)
  if (!path || !element) return document
  const next = fix.edit(element)
  if (next === element) return document
  return next === null ? edits.remove(document, [path]) : edits.replaceNode(document, path, next)
}

/** Repairs one problem as one step, and says so. */
export function fixOne({ nodeId }: Pick<Problem, 'nodeId'>, fix: Fix): void {
  if (applyFix(nodeId, fix) === null) announce(`${inPast(fix.label)}.`, { hasUndo: true })
}

/** Repairs one problem of the element with this id as one step; what it adds unfinished is selected, with the focus in its first field. Returns why that may not be. */
export function applyFix(nodeId: NodeId, fix: Fix, label = fix.label): string | null {
  const { declaration } = fix
  if (declaration !== undefined) return edit(label, (document) => ({ ...document, declaration }))
  let added: NodeId | undefined
  const refusal = replaceElement(fix.on ?? nodeId, label, (element) => {
    const next = fix.edit(element)
    const known = new Set(element.children.map(({ id }) => id))
    added = next?.children.find(({ id }) => !known.has(id))?.id
    return next
  })
  if (refusal === null && fix.isUnfinished && added !== undefined) {
    selectNew(added)
    requestFocus({ pane: 'properties', nodeId: added })
  }
  return refusal
}

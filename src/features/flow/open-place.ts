import { currentDocument } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { pathOf } from '../../editor/paths'
import { openDialog, requestFocus } from '../../editor/view/view'
import type { Link } from '../../flow/types'
import { nodeAt } from '../../model/edit'
import type { Document } from '../../model/node'
import { currentDocumentId, openDocument } from '../../session/workspace'

/** Leaves the map for a document; with a link for the field that holds its URL. */
export async function openPlace(id: string, document: Document | undefined, link: Link | null): Promise<void> {
  const path = link && document ? pathOf(document, link.nodeId) : null
  openDialog(null)
  if (currentDocumentId() !== id) await openDocument(id)
  // Another was asked for meanwhile, or it is gone.
  if (currentDocumentId() !== id) return
  const now = currentDocument()
  // Nodes that were read for the map have other ids than those that are edited.
  const node = now && path ? nodeAt(now, path) : undefined
  if (!node || !link) return requestFocus({ pane: 'structure' })
  reveal(node.id)
  requestFocus({
    pane: 'properties',
    nodeId: node.id,
    ...(link.attribute === null ? { inText: true } : { attribute: link.attribute }),
  })
}

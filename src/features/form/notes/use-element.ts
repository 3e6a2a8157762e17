import { elementAt } from '../../../model/edit'
import type { ElementNode, NodeId } from '../../../model/node'
import { useDocument } from '../../../editor/document/current'
import { pathOf } from '../../../editor/paths'

/** Returns the element with this id as it is now; null once it is gone. */
export function useElement(id: NodeId): ElementNode | null {
  const document = useDocument()
  const path = document && pathOf(document, id)
  return (document && path && elementAt(document, path)) ?? null
}

import type { Warning } from '../../codegen/plan/plan'
import { nodeAt } from '../../model/edit'
import { currentDocument } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { pathOf } from '../../editor/paths'
import { announce, requestFocus } from '../../editor/view/view'

/** Selects the element of the warning and asks for the focus in the field of its attribute, or of its text. */
export function leadTo({ nodeId, attribute }: Pick<Warning, 'nodeId' | 'attribute'>): void {
  const document = currentDocument()
  const path = document && pathOf(document, nodeId)
  if (!document || !path) return announce('That element was deleted.')
  const parent = nodeAt(document, path.slice(0, -1))
  const isText = nodeAt(document, path)?.kind !== 'element'
  const hasElements = parent?.kind === 'element' && parent.children.some((child) => child.kind === 'element')
  // The text of an element without child elements is a field of that element.
  const shown = isText && parent && !hasElements ? { nodeId: parent.id, inText: true as const } : { nodeId }
  reveal(shown.nodeId)
  requestFocus({ pane: 'properties', ...shown, ...(attribute === null ? {} : { attribute }) })
}

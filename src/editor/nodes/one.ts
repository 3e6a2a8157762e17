import type { Edits } from '../../core-page'
import { elementAt } from '../../model/edit'
import type { Document, ElementNode, NodeId, Path } from '../../model/node'
import { edit } from '../document/edits'
import { pathOf } from '../paths'

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

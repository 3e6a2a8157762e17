import type { Document, ElementNode } from '../model/node'
import type { Request } from './request'
import { runOf } from './run-of'

/** Whether Plivo may come to the child of `parent` at this index. */
type Comes = (parent: ElementNode, index: number) => boolean

/**
 * Returns every request that the document may cause, in document order: the attributes of an element as they are written,
 * then its text. What stands in children to which Plivo never comes is left out.
 */
export function requestsOf(document: Document, comes: Comes = () => true): readonly Request[] {
  const found: Request[] = []
  const visit = (element: ElementNode): void => {
    found.push(...requestsIn(element))
    for (const [index, child] of element.children.entries()) if (child.kind === 'element' && comes(element, index)) visit(child)
  }
  visit(document.root)
  return found
}

function requestsIn(element: ElementNode): readonly Request[] {
  const run = runOf(element)
  if (run === null) return []
  const asked = run.ways.flatMap(({ request }) => request ?? [])
  const later = run.afterHangUp.map(({ request }) => request)
  const byPlace = new Map<string | null, Request>()
  for (const request of [...asked, ...run.plays, ...run.tells, ...run.streams, ...later]) {
    if (!byPlace.has(request.attribute)) byPlace.set(request.attribute, request)
  }
  return [...element.attributes.keys(), null].flatMap((place) => byPlace.get(place) ?? [])
}

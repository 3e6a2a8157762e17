import type { Document } from '../model/node'
import { hasPlaceholder } from '../model/placeholders'
import type { Exit } from './exits'
import { exitsOf } from './exits'
import { findingsOf } from './findings'
import type { DocumentPlace, Flow, FlowDocument, Link, Place, PlaceId } from './types'
import { addressBook } from './url-fit'

/** Returns where the documents lead to. What is read of a document is kept with it, so that an edit costs one document. */
export function flowOf(documents: readonly FlowDocument[]): Flow {
  const find = addressBook(documents)
  const others = new Map<PlaceId, Exclude<Place, DocumentPlace>>()
  const placeAt = (url: string): PlaceId => {
    const [found] = find(url)
    if (found) return found.id
    const id = url.replace(/#.*$/, '')
    if (!others.has(id)) others.set(id, { kind: hasPlaceholder(url) ? 'template' : 'unknown', id, url })
    return id
  }
  const links = documents.flatMap(({ id, kind, document }) =>
    exitsOf(document, kind).all.map((exit) => linkBy(exit, id, placeAt(exit.request.url))),
  )
  const reached = new Set(links.filter(({ from, to }) => from !== to).map(({ to }) => to))
  const leading = new Set(links.filter(({ from, to }) => from !== to && !others.has(to)).map(({ from }) => from))
  const places = documents.map((each) => placeOf(each, leading.has(each.id) && !reached.has(each.id)))
  const findings = findingsOf({ documents, places, others: [...others.values()], links, find })
  return { places: [...places, ...others.values()], links, findings }
}

const linkBy = (
  { request: { nodeId, element, attribute, url, method }, role, when }: Exit,
  from: PlaceId,
  to: PlaceId,
): Link => ({
  ...{ from, to, nodeId, element, attribute, url, method, role, when },
})

const known = new WeakMap<Document, DocumentPlace>()

/** Returns the place of a document; the same one while nothing of it changes. */
function placeOf({ id, name, kind, document }: FlowDocument, isEntry: boolean): DocumentPlace {
  const before = known.get(document)
  if (before?.id === id && before.name === name && before.documentKind === kind && before.isEntry === isEntry) return before
  const place: DocumentPlace = {
    ...{ kind: 'document', id, name, documentKind: kind, isEntry },
    steps: exitsOf(document, kind).steps,
  }
  known.set(document, place)
  return place
}

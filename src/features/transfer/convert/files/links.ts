import { flowOf } from '../../../../flow/flow'
import type { Document } from '../../../../model/node'
import { kindOf } from '../../../../running/kind-of'

interface Named {
  readonly name: string
  readonly document: Document
}

/** Returns, by document, the others whose XML runs or is heard because of a URL in it. */
export function linksIn<D extends Named>(documents: readonly D[]): readonly (readonly D[])[] {
  const { links } = flowOf(documents.map(({ name, document }, id) => ({ id: `${id}`, name, document, kind: kindOf(document) })))
  const given = links.filter(({ role }) => role !== 'tells')
  return documents.map((_, from) =>
    documents.filter((__, to) => to !== from && given.some((link) => link.from === `${from}` && link.to === `${to}`)),
  )
}

/** Returns where the documents begin: at the first one that no other leads to. */
export function startOf<D extends Named>(documents: readonly D[]): D | undefined {
  const reached = new Set(linksIn(documents).flat())
  return documents.find((each) => !reached.has(each)) ?? documents[0]
}

import { specOf } from '../catalogue/index'
import type { ElementName } from '../catalogue/index'
import type { DocumentKind } from '../model/document-metadata'

/** All that is heard in a document that is fetched as a sound (Plivo docs, conferencing; older pages). */
const heard: readonly string[] = ['Speak', 'Play', 'Wait'] satisfies readonly ElementName[]

/** Returns whether Plivo runs a step of this name in a document of the kind. */
export function runsIn(name: string, kind: DocumentKind): boolean {
  if (kind === 'message') return specOf(name)?.category === 'message'
  return kind === 'voice' || heard.includes(name)
}

import type { DocumentKind } from '../model/document-metadata'
import type { Document, NodeId } from '../model/node'
import { runsIn } from '../running/runs-in'

/** What a document answers, by what stands in it: a message reply holds nothing but what runs in one. */
export function kindOf(document: Document): DocumentKind {
  const steps = stepsIn(document)
  return steps.length > 0 && steps.every(({ name }) => runsIn(name, 'message')) ? 'message' : 'voice'
}

/**
 * What a document answers after an edit. It is guessed anew where another text took the place of the whole, where nothing in
 * it would run as what it was, and where it had no step before; else it stays what it was.
 */
export function kindAfter(before: Document | null, after: Document, kind: DocumentKind): DocumentKind {
  const steps = stepsIn(after)
  if (steps.length === 0) return kind
  const known: ReadonlySet<NodeId> = new Set(before?.root.children.map(({ id }) => id))
  const isReplaced = !steps.some(({ id }) => known.has(id))
  const fits = steps.some(({ name }) => runsIn(name, kind))
  return isReplaced || !fits ? kindOf(after) : kind
}

/** Whether the name says that the document is heard meanwhile, such as hold music, and nothing in it says otherwise. */
export function suggestsSound(name: string, document: Document | null): boolean {
  const steps = document === null ? [] : stepsIn(document)
  return soundName.test(name) && steps.length > 0 && steps.every((step) => runsIn(step.name, 'sound'))
}

const soundName = /music|sound|hold|ring ?back|wait|whisper|confirm/i

const stepsIn = ({ root }: Document) => root.children.filter((child) => child.kind === 'element')

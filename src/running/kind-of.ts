import type { DocumentKind } from '../model/document-metadata'
import type { Document, ElementNode, Node, NodeId } from '../model/node'
import { runsIn } from './runs-in'

/** Returns what a document answers, by what stands in it: a message reply holds nothing but what runs in one. */
export function kindOf(document: Document): DocumentKind {
  const steps = stepsIn(document)
  return steps.length > 0 && steps.every(({ name }) => runsIn(name, 'message')) ? 'message' : 'voice'
}

/**
 * Returns what a document answers after an edit. It is guessed again where another text took the place of the whole, where
 * nothing in it would run as what it was, and where it had no step before; else it stays what it was.
 */
export function kindAfter(before: Document | null, after: Document, kind: DocumentKind): DocumentKind {
  const now = after.root.children
  if (!now.some(isElement)) return kind
  const fits = now.some((child) => isElement(child) && runsIn(child.name, kind))
  return fits && before !== null && sharesOne(before.root.children, now) ? kind : kindOf(after)
}

/** Returns whether one of the elements stood there before. An edit leaves the first or the last nearly always. */
function sharesOne(before: readonly Node[], now: readonly Node[]): boolean {
  if (before[0]?.id === now[0]?.id || before.at(-1)?.id === now.at(-1)?.id) return before.some(isElement)
  const known: ReadonlySet<NodeId> = new Set(before.map(({ id }) => id))
  return now.some((child) => isElement(child) && known.has(child.id))
}

/** Returns whether the name says that the document is heard meanwhile, such as hold music, and nothing in it says otherwise. */
export function suggestsSound(name: string, document: Document | null): boolean {
  const steps = document === null ? [] : stepsIn(document)
  return soundName.test(name) && steps.length > 0 && steps.every((step) => runsIn(step.name, 'sound'))
}

const soundName = /music|sound|hold|ring ?back|wait|whisper|confirm/i

const isElement = (node: Node): node is ElementNode => node.kind === 'element'
const stepsIn = ({ root }: Document) => root.children.filter(isElement)

import { relaying, serialise } from './core-page'
import type { Known } from './dialects/remark'
import { kept, translatingBy } from './dialects/translate'
import type { Translation } from './dialects/translate'
import type { Document, ElementNode } from './model/node'
import { doAll } from './model/work'
import type { Work } from './model/work'
import { dialectOf } from './validation/engine/dialect'
import type { DialectId } from './validation/engine/dialect'
import { holdable } from './xml'

export type { Known, Outcome, Question, Remark } from './dialects/remark'
export type { Translation } from './dialects/translate'

// Not in core-page.ts: the page loads it only where a document is to be translated.

/**
 * Returns the document of another platform in Plivo XML, and a report on what became of each thing in it. A document in which no
 * word of another language stands is Plivo XML already and stays the same; one in a language without a table stays too. Never throws.
 */
export const translate = (document: Document, dialect: DialectId, known: Known = {}): Translation =>
  doAll(translating(document, dialect, known))

/** Does what `translate` does, as work that can be interrupted. */
export function* translating(document: Document, dialect: DialectId, known: Known): Work<Translation> {
  if (dialect === 'other') return kept(document, 'This dialect can’t be converted: the document stays unchanged.')
  if (document.root.name !== 'Response') return kept(document, 'Its root is not <Response>: the document stays unchanged.')
  if (dialectOf(document) === null) return kept(document, 'This is Plivo XML already.')
  const made = yield* translatingBy(dialect, document, known, (element) => quoted(document, element))
  return { ...made, document: yield* relaying(document, made.document) }
}

/** Returns the element as it is written, in a form that a comment can hold. */
function quoted({ eol }: Document, root: ElementNode): string {
  return holdable('comment', serialise({ prolog: [], root, epilog: [], declaration: null, eol, bom: false }).trim())
}

import { documentBytes } from '../../catalogue/limits'
import type { Document, ElementNode } from '../../model/node'
import type { Problem } from '../../model/problem'
import type { Work } from '../../model/work'
import type { DocumentKind } from '../../model/document-metadata'
import { judgedAlone, judgedInPlace, judging } from '../judgement/element'
import { listOf, zero } from '../judgement/judged'
import type { Counts, Judged } from '../judgement/judged'
import { encodingProblem } from './declared-encoding'
import { sizeProblem } from './document-size'
import { rulesInForce } from './in-force'

export { problemsByNode } from '../judgement/by-node'

/** What is known of a document beside its nodes: what it answers, and how to learn its size in bytes. */
export interface Context {
  readonly kind?: DocumentKind
  readonly bytes?: () => number
}

/** Returns all problems of a document, in document order. The same document gives the same array. */
export function validate(document: Document, { kind = 'voice', bytes }: Context = {}): readonly Problem[] {
  if (rulesInForce() === null) return unjudged.problems
  const root = judgedInPlace(document.root, null, kind)
  root.list ??= listOf(root, document.root.id)
  // To measure a large text takes longer than to judge it, and its nodes alone tell that it is too large.
  const isLeast = root.leastBytes > documentBytes
  const tooLarge = bytes === undefined ? null : sizeProblem(document.root, isLeast ? root.leastBytes : bytes(), isLeast)
  const wrongEncoding = encodingProblem(document)
  if (tooLarge === null && wrongEncoding === null) return root.list
  const ahead = [tooLarge, wrongEncoding].filter((problem) => problem !== null)
  if (
    root.headed === undefined ||
    !ahead.every(({ message }, index) => root.headed?.[index]?.message === message) ||
    root.headed.length !== ahead.length + root.list.length
  ) {
    root.headed = [...ahead, ...root.list]
  }
  return root.headed
}

/** Does what `validate` does, as work that can be interrupted: what is found at an element is known from then on. */
export function* validating(document: Document, context: Context = {}): Work<readonly Problem[]> {
  if (rulesInForce() === null) return unjudged.problems
  const { kind = 'voice' } = context
  const visit = function* (element: ElementNode, parent: string | null): Work<void> {
    for (const child of element.children) if (child.kind === 'element') yield* visit(child, element.name)
    yield* judging(element, kind)
    judgedInPlace(element, parent, kind)
    yield
  }
  yield* visit(document.root, null)
  return validate(document, context)
}

/** Returns what is wrong with the element itself; with `parent` also with its place in an element of that name (null: as the root). */
export function problemsOf(element: ElementNode, kind: DocumentKind, parent?: string | null): readonly Problem[] {
  return judgedAt(element, kind, parent).problems
}

/** Returns how many problems the element and all below it have; with `parent` also those of its place there. */
export function subtreeCounts(element: ElementNode, kind: DocumentKind, parent?: string | null): Counts {
  return judgedAt(element, kind, parent).counts
}

/** What is known of an element while no rules are in force. It is not kept. */
const unjudged: Judged = { problems: [], children: [], counts: zero, leastBytes: 0 }

function judgedAt(element: ElementNode, kind: DocumentKind, parent: string | null | undefined): Judged {
  if (rulesInForce() === null) return unjudged
  return parent === undefined ? judgedAlone(element, kind) : judgedInPlace(element, parent, kind)
}

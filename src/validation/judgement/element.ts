import type { DocumentKind } from '../../model/document-metadata'
import type { ElementNode } from '../../model/node'
import type { Problem } from '../../model/problem'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { withProvenFixes } from '../engine/safe-fix'
import { problemsByNode } from './by-node'
import { childrenOf, withAbout } from './children'
import type { JudgeChild, JudgedChildren } from './children'
import { preceded, summed } from './judged'
import type { Judged } from './judged'
import { allProblems, ownProblems, placeProblems } from './own-problems'

/** What was found at an element in its place, with what `validate` makes of it where the element is the root. */
export interface InPlace extends Judged {
  list?: readonly Problem[]
  /** The same behind what is wrong with the document as a whole. */
  headed?: readonly Problem[]
}

/** Returns what is wrong with an element, its place in one named `parent` included (null: as the root). The same element gives the same answer. */
export function judgedInPlace(element: ElementNode, parent: string | null, kind: DocumentKind): InPlace {
  const cached = judgedAlone(element, kind)
  if (cached.inPlace?.parent === parent) return cached.inPlace.judged
  const found = placeProblems(element, parent, kind)
  const proven = withProvenFixes(found, element, (other) => allProblems(other, parent, kind))
  const judged = preceded(proven, cached)
  cached.inPlace = { parent, judged }
  return judged
}

/** Returns what is wrong with an element wherever it stands. The same element gives the same answer. */
export function judgedAlone(element: ElementNode, kind: DocumentKind): Alone {
  return caches[kind].get(element) ?? doAll(judging(element, kind))
}

/** Does what `judgedAlone` does, as work that can be interrupted. */
export function* judging(element: ElementNode, kind: DocumentKind): Work<Alone> {
  const known = caches[kind].get(element)
  if (known !== undefined) return known
  const found = withProvenFixes(yield* ownProblems(element, kind), element, (other) => doAll(ownProblems(other, kind)))
  const isOwn = ({ nodeId }: Problem): boolean => nodeId === element.id
  const problems = found.every(isOwn) ? found : found.filter(isOwn)
  const apart = yield* childrenOf(element, judges[kind], (before) => caches[kind].get(before)?.apart)
  const about = problems.length === found.length ? null : found.filter((problem) => !isOwn(problem))
  const children = about === null ? apart.found : withAbout(apart, element, problemsByNode(about), judges[kind])
  const leastBytes = tagBytes(element) + apart.leastBytes
  const cached: Alone = { problems, children, counts: summed(problems, children), leastBytes, apart, inPlace: null }
  caches[kind].set(element, cached)
  return cached
}

const judges: { readonly [K in DocumentKind]: JudgeChild } = {
  voice: (child, parent) => judgedInPlace(child, parent, 'voice'),
  message: (child, parent) => judgedInPlace(child, parent, 'message'),
  sound: (child, parent) => judgedInPlace(child, parent, 'sound'),
}

interface Alone extends Judged {
  /** What is known of its children without what is said at the element about them. */
  readonly apart: JudgedChildren
  /** The same with the problems of its place, under the parent in which it was last seen: nearly always the only one. */
  inPlace: { readonly parent: string | null; readonly judged: InPlace } | null
}

const caches: { readonly [K in DocumentKind]: WeakMap<ElementNode, Alone> } = {
  voice: new WeakMap(),
  message: new WeakMap(),
  sound: new WeakMap(),
}

/** Returns what the tags of an element take at least. */
function tagBytes(element: ElementNode): number {
  let bytes = element.name.length + '</>'.length
  for (const [name, value] of element.attributes) bytes += name.length + value.length + ' =""'.length
  return bytes
}

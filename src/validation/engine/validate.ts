import { documentBytes } from '../../catalogue/limits'
import { isOffered, specOf } from '../../catalogue'
import type { ElementSpec } from '../../catalogue/spec'
import type { Document, ElementNode, NodeId } from '../../model/node'
import { fixesOf, rootOfDocument } from '../../model/problem'
import type { Level, Problem } from '../../model/problem'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import type { DocumentKind } from '../../model/document-metadata'
import { repairedBy } from './rule'
import type { AttributeRule, ElementRule, Finding, NameRule, PlaceRule } from './rule'
import { changeSince } from './change-since'
import { encodingProblem } from './declared-encoding'
import { sizeProblem } from './document-size'
import { withProvenFixes } from './safe-fix'
import { attributeRules, elementRules, nameRules, placeRules } from './rules'

/** How many problems of each level there are. */
export type Counts = Readonly<Record<Level, number>>

/** What is known of a document beside its nodes: what it answers, and how to learn its size in bytes. */
export interface Context {
  readonly kind?: DocumentKind
  readonly bytes?: () => number
}

/** All problems of a document, in document order. The same document gives the same array. */
export function validate(document: Document, { kind = 'voice', bytes }: Context = {}): readonly Problem[] {
  const root = placed(document.root, null, kind)
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

/** The same as work that can be interrupted: what is found at an element is known from then on. */
export function* validating(document: Document, context: Context = {}): Work<readonly Problem[]> {
  const { kind = 'voice' } = context
  const visit = function* (element: ElementNode, parent: string | null): Work<void> {
    for (const child of element.children) if (child.kind === 'element') yield* visit(child, element.name)
    yield* judging(element, kind)
    placed(element, parent, kind)
    yield
  }
  yield* visit(document.root, null)
  return validate(document, context)
}

/** What is wrong with the element itself; with `parent` also with its place in an element of that name (null: as the root). */
export function problemsOf(element: ElementNode, kind: DocumentKind, parent?: string | null): readonly Problem[] {
  return parent === undefined ? judgedOf(element, kind).problems : placed(element, parent, kind).problems
}

/** How many problems the element and all below it have; with `parent` also those of its place there. */
export function subtreeCounts(element: ElementNode, kind: DocumentKind, parent?: string | null): Counts {
  return parent === undefined ? judgedOf(element, kind).counts : placed(element, parent, kind).counts
}

/** The problems by the element to which each leads. The same array gives the same map. */
export function problemsByNode(problems: readonly Problem[]): ReadonlyMap<NodeId, readonly Problem[]> {
  const known = indexes.get(problems)
  if (known !== undefined) return known
  const index = groupedByNode(problems)
  indexes.set(problems, index)
  return index
}

/** What was found at an element and below it. */
interface Judged {
  readonly problems: readonly Problem[]
  readonly children: JudgedChildren['found']
  readonly counts: Counts
  /** The element takes this many bytes or more, however it is laid out. */
  readonly leastBytes: number
}

interface JudgedChildren {
  /** Only the children in which something was found, and their indexes. */
  readonly found: readonly Judged[]
  readonly places: readonly number[]
  /** The least bytes of all children. */
  readonly leastBytes: number
}

interface Cached extends Judged {
  /** What is known of its children without what is said at the element about them. */
  readonly apart: JudgedChildren
  /** The same with the problems of its place, under the parent in which it was last seen: nearly always the only one. */
  inPlace: { readonly parent: string | null; readonly judged: InPlace } | null
}

type AnyRule = PlaceRule | AttributeRule | NameRule | ElementRule

interface InPlace extends Judged {
  list?: readonly Problem[]
  /** The same behind what is wrong with the document as a whole. */
  headed?: readonly Problem[]
}

const indexes = new WeakMap<readonly Problem[], ReadonlyMap<NodeId, readonly Problem[]>>()
const caches: { readonly [K in DocumentKind]: WeakMap<ElementNode, Cached> } = {
  voice: new WeakMap(),
  message: new WeakMap(),
  sound: new WeakMap(),
}
const resolved = new WeakMap<Problem, { readonly root: NodeId; readonly problem: Problem }>()
const nothing: readonly never[] = []
/** Of one element so many attributes or children are judged without a pause. */
const portion = 256
const isLarge = ({ children, attributes }: ElementNode): boolean => children.length + attributes.size > portion
const zero: Counts = { error: 0, warning: 0, info: 0 }

function placed(element: ElementNode, parent: string | null, kind: DocumentKind): InPlace {
  const cached = judgedOf(element, kind)
  if (cached.inPlace?.parent === parent) return cached.inPlace.judged
  const found: Problem[] = []
  for (const rule of placeRules) add(found, element, rule, rule.judge(element, parent, kind))
  const judged = preceded(
    withProvenFixes(found, element, (other) => judgedThere(other, parent, kind)),
    cached,
  )
  cached.inPlace = { parent, judged }
  return judged
}

function judgedOf(element: ElementNode, kind: DocumentKind): Cached {
  return caches[kind].get(element) ?? doAll(judging(element, kind))
}

function* judging(element: ElementNode, kind: DocumentKind): Work<Cached> {
  const known = caches[kind].get(element)
  if (known !== undefined) return known
  const found = withProvenFixes(yield* ownProblems(element, kind), element, (other) => doAll(ownProblems(other, kind)))
  const problems = found.every((problem) => problem.nodeId === element.id)
    ? found
    : found.filter((problem) => problem.nodeId === element.id)
  const apart = yield* childrenSince(element, kind)
  const about = problems.length === found.length ? null : found.filter((problem) => problem.nodeId !== element.id)
  const children = about === null ? apart.found : withAbout(apart, element, groupedByNode(about), kind)
  const counts = problems.length === 0 && children.length === 0 ? zero : summed(problems, children)
  const leastBytes = tagBytes(element) + apart.leastBytes
  const cached: Cached = { problems, children, counts, leastBytes, apart, inPlace: null }
  caches[kind].set(element, cached)
  return cached
}

function* ownProblems(element: ElementNode, kind: DocumentKind): Work<readonly Problem[]> {
  const spec = specOf(element.name)
  if (spec === undefined || !isOffered(element.name)) return nothing
  const found: Problem[] = []
  yield* addAttributeProblems(found, element, spec)
  for (const rule of rulesOf(spec)) {
    for (const finding of rule.judge(element, spec, kind)) add(found, element, rule, finding)
    if (isLarge(element)) yield
  }
  return found.length === 0 ? nothing : found
}

const rulesBySpec = new WeakMap<ElementSpec, readonly ElementRule[]>()

/** The rules about such an element: most are about few elements, and a document may have thousands of others. */
function rulesOf(spec: ElementSpec): readonly ElementRule[] {
  const known = rulesBySpec.get(spec)
  if (known !== undefined) return known
  const rules = elementRules.filter((rule) => rule.of === undefined || rule.of(spec))
  rulesBySpec.set(spec, rules)
  return rules
}

/** All that would be said about the element in that place, its own problems, those of the place and of its children's places. */
function judgedThere(element: ElementNode, parent: string | null, kind: DocumentKind): readonly Problem[] {
  const found: Problem[] = []
  for (const rule of placeRules) {
    add(found, element, rule, rule.judge(element, parent, kind))
    for (const child of element.children) {
      if (child.kind === 'element') add(found, child, rule, rule.judge(child, element.name, kind))
    }
  }
  return [...found, ...doAll(ownProblems(element, kind))]
}

function* addAttributeProblems(found: Problem[], element: ElementNode, elementSpec: ElementSpec): Work<void> {
  let done = 0
  const unknown: string[] = []
  for (const [name, value] of element.attributes) {
    const spec = Object.hasOwn(elementSpec.attributes, name) ? elementSpec.attributes[name] : undefined
    if (spec === undefined) {
      unknown.push(name)
      continue
    }
    const attribute = { element, elementSpec, name, value, spec }
    for (const rule of attributeRules) addAll(found, element, rule, rule.judge(attribute))
  }
  for (const name of unknown) {
    for (const rule of nameRules) add(found, element, rule, rule.judge(name, element, elementSpec))
    if (++done % portion === 0) yield
  }
}

function addAll(found: Problem[], element: ElementNode, rule: AnyRule, findings: Finding | readonly Finding[] | null): void {
  if (findings === null || 'message' in findings) add(found, element, rule, findings)
  else for (const finding of findings) add(found, element, rule, finding)
}

function add(found: Problem[], element: ElementNode, rule: AnyRule, finding: Finding | null): void {
  if (finding !== null) found.push({ rule: rule.id, nodeId: element.id, ...finding })
}

/** The children of an element that differs little from one whose children are known: only what changed is looked at. */
function* childrenSince(element: ElementNode, kind: DocumentKind): Work<JudgedChildren> {
  const change = changeSince(element)
  const known = change && caches[kind].get(change.before)?.apart
  if (!change || !known) return yield* judgedChildren(element, kind)
  const { before, from, toBefore, to } = change
  const gone = yield* judgedChildren(before, kind, from, toBefore)
  const come = yield* judgedChildren(element, kind, from, to)
  const leastBytes = known.leastBytes - gone.leastBytes + come.leastBytes
  if (gone.found.length === 0 && come.found.length === 0 && to === toBefore) return { ...known, leastBytes }
  const first = known.places.findIndex((place) => place >= from)
  const at = first < 0 ? known.places.length : first
  const behind = at + gone.found.length
  return {
    found: [...known.found.slice(0, at), ...come.found, ...known.found.slice(behind)],
    places: [...known.places.slice(0, at), ...come.places, ...known.places.slice(behind).map((place) => place + to - toBefore)],
    leastBytes,
  }
}

/** The children in which something is found, with what their parent says about some of them before that. */
function withAbout(
  { found, places }: JudgedChildren,
  { name, children }: ElementNode,
  about: ReadonlyMap<NodeId, readonly Problem[]>,
  kind: DocumentKind,
): readonly Judged[] {
  const parts: (readonly Judged[])[] = []
  let next = 0
  let left = about.size
  for (let index = 0; left > 0 && index < children.length; index += 1) {
    const child = children[index]
    const problems = child && about.get(child.id)
    if (child?.kind !== 'element' || problems === undefined) continue
    left -= 1
    const from = next
    while ((places[next] ?? Infinity) < index) next += 1
    parts.push(found.slice(from, next), [preceded(problems, placed(child, name, kind))])
    if (places[next] === index) next += 1
  }
  return [...parts, found.slice(next)].flat()
}

/** The children from one index to before another. */
function* judgedChildren(element: ElementNode, kind: DocumentKind, from = 0, to = element.children.length): Work<JudgedChildren> {
  const found: Judged[] = []
  const places: number[] = []
  let leastBytes = 0
  for (let index = from; index < to; index += 1) {
    if (index % portion === portion - 1) yield
    const child = element.children[index]
    if (child?.kind !== 'element') {
      leastBytes += child?.text.length ?? 0
      continue
    }
    const judged = placed(child, element.name, kind)
    leastBytes += judged.leastBytes
    if (judged.counts === zero) continue
    found.push(judged)
    places.push(index)
  }
  return found.length === 0 ? { found: nothing, places: nothing, leastBytes } : { found, places, leastBytes }
}

/** What the tags of an element take at least. */
function tagBytes(element: ElementNode): number {
  let bytes = element.name.length + '</>'.length
  for (const [name, value] of element.attributes) bytes += name.length + value.length + ' =""'.length
  return bytes
}

/** The same with other problems of the element before its own. */
function preceded(problems: readonly Problem[], judged: Judged): Judged {
  if (problems.length === 0) return judged
  return {
    problems: [...problems, ...judged.problems],
    children: judged.children,
    counts: summed(problems, [judged]),
    leastBytes: judged.leastBytes,
  }
}

function summed(problems: readonly Problem[], parts: readonly Judged[]): Counts {
  const sum = { ...zero }
  for (const problem of problems) sum[problem.level] += 1
  for (const { counts } of parts) {
    sum.error += counts.error
    sum.warning += counts.warning
    sum.info += counts.info
  }
  return sum
}

function listOf(judged: Judged, root: NodeId): readonly Problem[] {
  const list: Problem[] = []
  addTo(list, judged)
  for (const [index, problem] of list.entries()) list[index] = onRoot(problem, root)
  return list
}

/** The problem with the id of the root where a fix repairs the root. The same problem gives the same one as long as the root has its id. */
function onRoot(problem: Problem, root: NodeId): Problem {
  if (problem.fix === undefined || !fixesOf(problem).some(({ on }) => on === rootOfDocument)) return problem
  const known = resolved.get(problem)
  if (known?.root === root) return known.problem
  const fixes = fixesOf(problem).map((fix) => (fix.on === rootOfDocument ? { ...fix, on: root } : fix))
  const made = { ...problem, ...repairedBy(fixes) }
  resolved.set(problem, { root, problem: made })
  return made
}

function addTo(list: Problem[], judged: Judged): void {
  for (const problem of judged.problems) list.push(problem)
  for (const child of judged.children) addTo(list, child)
}

function groupedByNode(problems: readonly Problem[]): ReadonlyMap<NodeId, readonly Problem[]> {
  const groups = new Map<NodeId, Problem[]>()
  for (const problem of problems) {
    const group = groups.get(problem.nodeId)
    if (group === undefined) groups.set(problem.nodeId, [problem])
    else group.push(problem)
  }
  return groups
}

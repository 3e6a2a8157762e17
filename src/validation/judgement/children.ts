import type { ElementNode, NodeId } from '../../model/node'
import type { Problem } from '../../model/problem'
import type { Work } from '../../model/work'
import { changeSince } from '../engine/change-since'
import { placeOf } from '../engine/wide-elements'
import { preceded, zero } from './judged'
import type { Judged } from './judged'
import { portion } from './own-problems'

/** What is known of the children of an element without what the element says about them. */
export interface JudgedChildren {
  /** Only the children in which something was found, and their indexes. */
  readonly found: readonly Judged[]
  readonly places: readonly number[]
  /** The least bytes of all children. */
  readonly leastBytes: number
}

/** Returns what was found at a child in the place that it has. */
export type JudgeChild = (child: ElementNode, parent: string) => Judged

/** Returns what is found in the children of an element; where little changed since an earlier version, only that is looked at. */
export function* childrenOf(
  element: ElementNode,
  judge: JudgeChild,
  knownOf: (before: ElementNode) => JudgedChildren | undefined,
): Work<JudgedChildren> {
  const change = changeSince(element)
  const known = change && knownOf(change.before)
  if (!change || !known) return yield* judgedBetween(element, 0, element.children.length, judge)
  const { before, from, toBefore, to } = change
  const gone = yield* judgedBetween(before, from, toBefore, judge)
  const come = yield* judgedBetween(element, from, to, judge)
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

/** Returns the children in which something was found, each with what its parent says about it before that. */
export function withAbout(
  { found, places }: JudgedChildren,
  element: ElementNode,
  about: ReadonlyMap<NodeId, readonly Problem[]>,
  judge: JudgeChild,
): readonly Judged[] {
  const parts: (readonly Judged[])[] = []
  let next = 0
  const said = [...about].map(([id, problems]) => ({ index: placeOf(element, id), problems }))
  for (const { index, problems } of said.sort((left, right) => left.index - right.index)) {
    const child = element.children[index]
    if (child?.kind !== 'element') continue
    const from = next
    while ((places[next] ?? Infinity) < index) next += 1
    parts.push(found.slice(from, next), [preceded(problems, judge(child, element.name))])
    if (places[next] === index) next += 1
  }
  return [...parts, found.slice(next)].flat()
}

const nothing: readonly never[] = []

/** Returns what is found in the children from one index to before another. */
function* judgedBetween(element: ElementNode, start: number, end: number, judge: JudgeChild): Work<JudgedChildren> {
  const found: Judged[] = []
  const places: number[] = []
  let leastBytes = 0
  for (let index = start; index < end; index += 1) {
    if (index % portion === portion - 1) yield
    const child = element.children[index]
    if (child?.kind !== 'element') {
      leastBytes += child?.text.length ?? 0
      continue
    }
    const judged = judge(child, element.name)
    leastBytes += judged.leastBytes
    if (judged.counts === zero) continue
    found.push(judged)
    places.push(index)
  }
  return found.length === 0 ? { found: nothing, places: nothing, leastBytes } : { found, places, leastBytes }
}

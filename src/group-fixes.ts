import { joinRecorded, refusing, relaying, validating } from './core-page'
import type { DocumentKind } from './model/document-metadata'
import type { Document, NodeId } from './model/node'
import type { Problem } from './model/problem'
import { replaceElements } from './model/replace-elements'
import type { ElementChange } from './model/replace-elements'
import type { Work } from './model/work'
import { problemsByNode } from './validation/engine/validate'
import { fixableIn } from './validation/fixes/fixable'
import type { FixGroup, Fixable } from './validation/fixes/fixable'

// Not in core-page.ts: the page loads it only where a group is to be repaired.

/**
 * Returns the document with the group repaired, again and again until nothing is left to repair, since one repair can uncover
 * another, as work that can be interrupted. Of the safe ones those are left out that would uncover a problem which was not visible before.
 */
export function* groupFixing(
  document: Document,
  group: FixGroup,
  kind: DocumentKind,
  isVisible: (problem: Problem) => boolean = () => true,
): Work<Document> {
  let now = document
  for (let round = 0; round < mostRounds; round += 1) {
    const wrong = fixableIn((yield* validating(now, { kind })).filter(isVisible), group)
    const next = yield* fixingMost(now, wrong, (before, problems) =>
      group === 'safe' ? fixingSafely(before, problems, kind) : fixingAll(before, problems),
    )
    if (next === now) return now
    now = next
  }
  return now
}

// One round repairs all there is; each further one what the one before uncovered.
const mostRounds = 10

/** Repairs problems, or gives null where that may not be. */
type Attempt = (document: Document, problems: readonly Fixable[]) => Work<Document | null>

/** Repairs all together where that may be; where it may not, half of them and then the others, so that few that may not cost little. */
function* fixingMost(document: Document, problems: readonly Fixable[], attempt: Attempt): Work<Document> {
  if (problems.length === 0) return document
  const together = yield* attempt(document, problems)
  if (together !== null || problems.length === 1) return together ?? document
  const middle = Math.ceil(problems.length / 2)
  const first = yield* fixingMost(document, problems.slice(0, middle), attempt)
  return yield* fixingMost(first, problems.slice(middle), attempt)
}

/** Returns the document with all problems repaired; null where the XML would not be well-formed. */
function* fixingAll(document: Document, problems: readonly Fixable[]): Work<Document | null> {
  let declared = document
  const changes = new Map<NodeId, ElementChange[]>()
  for (const { nodeId, fix } of problems) {
    const { declaration, on = nodeId, edit } = fix
    if (declaration !== undefined) declared = { ...declared, declaration }
    else if (!changes.get(on)?.push(edit)) changes.set(on, [edit])
  }
  const next = yield* relaying(declared, yield* replaceElements(declared, changes, joinRecorded))
  return (yield* refusing(document, next)) === null ? next : null
}

/** Repairs the problems, with what that uncovers and is as safe to repair; null where another problem came. */
function* fixingSafely(document: Document, problems: readonly Fixable[], kind: DocumentKind): Work<Document | null> {
  const touched = new Set(problems.map(({ nodeId }) => nodeId))
  let wrong = problems
  let now = document
  for (let round = 0; round < mostRounds && wrong.length > 0; round += 1) {
    const next = yield* fixingAll(now, wrong)
    if (next === null || next === now) break
    now = next
    const there = problemsByNode(yield* validating(now, { kind }))
    wrong = [...touched].flatMap((id) => fixableIn(there.get(id) ?? [], 'safe'))
  }
  return now === document || (yield* addsNothing(document, now, kind)) ? now : null
}

function* addsNothing(before: Document, after: Document, kind: DocumentKind): Work<boolean> {
  const counts = yield* counting(before, kind)
  for (const [name, count] of yield* counting(after, kind)) if (count > (counts.get(name) ?? 0)) return false
  return true
}

function* counting(document: Document, kind: DocumentKind): Work<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { rule, level, nodeId, attribute } of yield* validating(document, { kind })) {
    const name = `${rule} ${level} ${nodeId} ${attribute ?? ''}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

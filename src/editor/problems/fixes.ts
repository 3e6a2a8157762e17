import { edits, validate } from '../../core-page'
import { elementAt } from '../../model/edit'
import type { Document, NodeId } from '../../model/node'
import type { Fix, Problem } from '../../model/problem'
import { currentDocument, currentKind, edit, select } from '../document'
import { currentProblems } from './problems'
import { replaceElement } from '../nodes'
import { pathOf } from '../paths'
import type { DocumentKind } from '../../model/document-metadata'
import { announce, openDialog, requestFocus } from '../view/view'
import { problemsByNode } from '../../validation/engine/validate'

/** A problem that can be repaired. */
export type Fixable = Problem & { readonly fix: Fix }

/** What is repaired together: all problems of a rule, or all whose repair nobody need look at. */
export type FixGroup = { readonly rule: string } | 'safe'

export const isFixable = (problem: Problem): problem is Fixable => problem.fix !== undefined

/** The problems of a group that can be repaired, in document order. */
export function fixableIn(problems: readonly Problem[], group: FixGroup): readonly Fixable[] {
  return problems
    .filter(isFixable)
    .filter((problem) => (group === 'safe' ? problem.fix.isSafe === true : problem.rule === group.rule))
}

/** The document with one problem repaired; the same document where the element is gone or stays as it is. */
export function fixed(document: Document, { nodeId, fix }: Pick<Fixable, 'nodeId' | 'fix'>): Document {
  if (fix.declaration !== undefined) return { ...document, declaration: fix.declaration }
  const path = pathOf(document, fix.on ?? nodeId)
  const element = path && elementAt(document, path)
  if (!path || !element) return document
  const next = fix.edit(element)
  if (next === element) return document
  return next === null ? edits.remove(document, [path]) : edits.replaceNode(document, path, next)
}

/**
 * The document with the group repaired, again and again until nothing is left to repair, since one repair can uncover another.
 * Of the safe ones those are left out that would uncover a problem which was not told before.
 */
export function groupFixed(
  document: Document,
  group: FixGroup,
  kind: DocumentKind,
  isTold: (problem: Problem) => boolean = () => true,
): Document {
  let now = document
  for (let round = 0; round < mostRounds; round += 1) {
    const wrong = fixableIn(validate(now, { kind }).filter(isTold), group)
    const next = group === 'safe' ? safelyFixed(now, wrong, kind) : wrong.reduce(fixed, now)
    if (next === now) return now
    now = next
  }
  return now
}

/** Repairs one problem as one step, and says so. */
export function fixOne({ nodeId }: Pick<Problem, 'nodeId'>, fix: Fix): void {
  if (applyFix(nodeId, fix) === null) announce(`${fix.label}: done.`, { hasUndo: true })
}

/** Repairs one problem of the element with this id as one step; what it adds unfinished is selected, with the focus in its first field. Returns why that may not be. */
export function applyFix(nodeId: NodeId, fix: Fix, label = fix.label): string | null {
  const { declaration } = fix
  if (declaration !== undefined) return edit(label, (document) => ({ ...document, declaration }))
  let added: NodeId | undefined
  const refusal = replaceElement(fix.on ?? nodeId, label, (element) => {
    const next = fix.edit(element)
    const known = new Set(element.children.map(({ id }) => id))
    added = next?.children.find(({ id }) => !known.has(id))?.id
    return next
  })
  if (refusal === null && fix.isUnfinished && added !== undefined) {
    select({ ids: new Set([added]), anchor: added, focus: added })
    requestFocus({ pane: 'properties', nodeId: added })
  }
  return refusal
}

/** What the open document would be with the group repaired; null when none is open. */
export function previewOf(group: FixGroup): Document | null {
  const document = currentDocument()
  return document && groupFixed(document, group, currentKind(), toldNow())
}

/** Repairs the group as one step. */
export function fixGroup(group: FixGroup): void {
  const count = fixableIn(currentProblems(), group).length
  const label = `fix ${count} ${count === 1 ? 'problem' : 'problems'}`
  const refusal = edit(label, (document) => groupFixed(document, group, currentKind(), toldNow()))
  if (refusal === null) announce('Repaired what could be repaired.', { hasUndo: true })
}

/** What the dialog that shows repairs before they are made is about. */
export const askedGroup = (): FixGroup => asked

/** Shows what the repair of a group would change. */
export function askToFix(group: FixGroup): void {
  asked = group
  openDialog('fixes')
}

let asked: FixGroup = 'safe'

// One round repairs all there is; each further one what the one before uncovered.
const mostRounds = 10

/** Whether a problem is of the kind that the user wants to be told of. */
function toldNow(): (problem: Problem) => boolean {
  const told = new Set(currentProblems().map(({ rule, nodeId }) => `${rule} ${nodeId}`))
  return ({ rule, nodeId }) => told.has(`${rule} ${nodeId}`)
}

function safelyFixed(document: Document, problems: readonly Fixable[], kind: DocumentKind): Document {
  const together = problems.reduce(fixed, document)
  if (together === document || addsNothing(document, together, kind)) return together
  return problems.reduce((now, problem) => {
    const next = withUncovered(fixed(now, problem), problem, kind)
    return addsNothing(now, next, kind) ? next : now
  }, document)
}

/** What a new name uncovers can be as safe to repair. */
function withUncovered(document: Document, { nodeId }: Problem, kind: DocumentKind): Document {
  const there = problemsByNode(validate(document, { kind })).get(nodeId) ?? []
  return fixableIn(there, 'safe').reduce(fixed, document)
}

function addsNothing(before: Document, after: Document, kind: DocumentKind): boolean {
  const counts = countsOf(before, kind)
  return [...countsOf(after, kind)].every(([name, count]) => count <= (counts.get(name) ?? 0))
}

function countsOf(document: Document, kind: DocumentKind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, level, nodeId, attribute } of validate(document, { kind })) {
    const name = `${rule} ${level} ${nodeId} ${attribute ?? ''}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

import type { EditorView } from '@codemirror/view'
import type { Document } from '../../../model/node'
import { fixesOf, lineOf } from '../../../model/problem'
import type { Problem } from '../../../model/problem'
import { problemsByNode } from '../../../validation/engine/validate'
import type { Draft } from '../../../editor/snapshot'
import { textProblem } from '../../../editor/problems/problem-order'
import type { ProblemWords } from './cards'
import type { Positions } from '../positions'
import { offsetOf, positionOf } from '../positions'
import { problemsBetween } from './problem-places'
import type { Underline } from './underlines'

/** Returns what is wrong with the text; when it is well-formed, with the nodes in the lines that are seen. */
export function visibleProblems(
  view: EditorView,
  positions: Positions,
  { document, draft, problems }: { document: Document | null; draft: Draft | null; problems: readonly Problem[] },
): readonly Underline[] {
  const { doc } = view.state
  if (draft) {
    return draft.problems.map(({ level, message, from, to }) => ({
      ...textProblem,
      level,
      message,
      fixes: [],
      nodeId: null,
      ...atLeastOne(positions, { from, to }, doc.length),
    }))
  }
  if (!document || problems.length === 0) return []
  const start = offsetOf(positions, firstContent(view))
  const end = offsetOf(positions, view.viewport.to)
  const slice = (from: number, to: number): string => doc.sliceString(positionOf(positions, from), positionOf(positions, to))
  return problemsBetween(document, problemsByNode(problems), start, end, slice).map(({ problem, ...range }) => ({
    ...wordsOf(problem),
    nodeId: problem.nodeId,
    from: positionOf(positions, range.from),
    to: positionOf(positions, range.to),
  }))
}

function wordsOf(problem: Problem): ProblemWords {
  const { level, consequence, source } = problem
  return { level, message: lineOf(problem), consequence, source, fixes: fixesOf(problem) }
}

/** Returns a place of the text with at least one character, the last one when it is the end. */
function atLeastOne(positions: Positions, { from, to }: { from: number; to: number }, length: number) {
  const start = Math.max(0, Math.min(positionOf(positions, from), length - 1))
  return { from: start, to: Math.min(length, Math.max(start + 1, positionOf(positions, to))) }
}

/** Returns the first position in view at which a node begins, since white space and end tags stand in their parent only. */
function firstContent({ state: { doc }, viewport }: EditorView): number {
  let line = doc.lineAt(viewport.from)
  while (/^\s*(<\/.*)?$/.test(line.text) && line.to < viewport.to) line = doc.line(line.number + 1)
  return line.from + Math.max(0, line.text.search(/\S/))
}

import { rootNameOf, validate } from '../../core-page'
import type { Problem, TextProblem } from '../../model/problem'
import { splitIgnored } from './ignored'
import { noProblems, orderedProblems } from './problem-order'
import type { Row } from './problem-order'
import { nextStepOf, splitUnfinished } from './unfinished'
import type { OpenDocument } from '../store'
import { state, useAppState } from '../store'

/** What is wrong with the open document. `text` and `nodes` are counted. */
export interface OpenProblems {
  /** Why the text is not well-formed. */
  readonly text: readonly TextProblem[]
  /** What is wrong with the document that the text is; none while it is not well-formed. */
  readonly nodes: readonly Problem[]
  /** What is wrong with the last valid XML, while the text is not well-formed and its root element is still the same. */
  readonly lastValid: readonly Problem[]
  /** What is wrong and the user does not want to see. */
  readonly ignored: readonly Problem[]
  /** What an element lacks that was just added; none of it is counted before the focus goes elsewhere. */
  readonly unfinished: readonly Problem[]
}

/** Returns what is wrong with a document. Everything that lists or counts problems asks here. */
export function problemsOf(open: OpenDocument | null): OpenProblems {
  if (!open) return nothing
  const { document, draft, justAdded } = open.history.present
  const text = draft?.problems ?? noProblems
  if (!document || (draft && rootNameOf(draft.text) !== document.root.name)) return { ...nothing, text }
  if (state().checking !== 'on') return { ...nothing, text }
  const { visible, ignoredProblems: ignored } = splitIgnored(
    validate(document, { kind: open.kind }),
    open.metadata.ignored,
    document,
  )
  const { said, unfinished } = splitUnfinished(visible, justAdded)
  const found = asBefore(said)
  return { text, nodes: draft ? none : found, lastValid: draft ? found : none, ignored, unfinished }
}

export const useProblems = (): readonly Problem[] => useAppState(({ open }) => problemsOf(open).nodes)
export const useIgnoredProblems = (): readonly Problem[] => useAppState(({ open }) => problemsOf(open).ignored)
/** Returns what to do next, in one sentence, with what was just added; null where it lacks nothing, or something is wrong. */
export const useNextStep = (): string | null => useAppState(({ open }) => nextStepIn(problemsOf(open)))
/** Returns the problems of the document that tree and form show, be it the last valid one. */
export const useShownProblems = (): readonly Problem[] =>
  useAppState(({ open }) => {
    const { nodes, lastValid } = problemsOf(open)
    return nodes === none ? lastValid : nodes
  })
/** Returns the rows that are counted. */
export const useRows = (): readonly Row[] => useAppState(({ open }) => rowsOf(open))
/** Returns the rows "Of the last valid XML". */
export const useLastValidRows = (): readonly Row[] =>
  useAppState(({ open }) => {
    const { lastValid } = problemsOf(open)
    return lastValid === none ? none : orderedProblems(noProblems, lastValid)
  })

/** Returns whether there is a row, be it of the last valid XML. */
export const useHasRows = (): boolean =>
  useAppState(({ open }) => {
    const { text, nodes, lastValid } = problemsOf(open)
    return text.length + nodes.length + lastValid.length > 0
  })

export const currentProblems = (): readonly Problem[] => problemsOf(state().open).nodes
export const currentIgnoredProblems = (): readonly Problem[] => problemsOf(state().open).ignored
export const currentRows = (): readonly Row[] => rowsOf(state().open)

const none: readonly Problem[] = []
const nothing: OpenProblems = { text: noProblems, nodes: none, lastValid: none, ignored: none, unfinished: none }

function rowsOf(open: OpenDocument | null): readonly Row[] {
  const { text, nodes } = problemsOf(open)
  return orderedProblems(text, nodes)
}

/** Returns what to do next: what is wrong comes first. */
const nextStepIn = ({ text, nodes, unfinished }: OpenProblems): string | null =>
  text.length > 0 || nodes.some(({ level }) => level !== 'info') ? null : nextStepOf(unfinished)

let last = none

/** Returns the same array as before while the problems are the same, so that what shows them need not look again. */
function asBefore(problems: readonly Problem[]): readonly Problem[] {
  const isSame = problems.length === last.length && problems.every((problem, index) => problem === last[index])
  if (!isSame) last = problems
  return last
}

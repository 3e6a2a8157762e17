import type { NodeId } from '../../model/node'
import type { Problem } from '../../model/problem'

/** The problems that are said, and those that only say what the element with this id still lacks. */
export interface SaidAndUnfinished {
  readonly said: readonly Problem[]
  readonly unfinished: readonly Problem[]
}

/** Keeps apart what an element lacks that was just added. The same arrays give the same arrays. */
export function splitUnfinished(problems: readonly Problem[], justAdded: NodeId | undefined): SaidAndUnfinished {
  if (justAdded === undefined) return { said: problems, unfinished: none }
  const known = splits.get(problems)
  if (known?.justAdded === justAdded) return known
  const isUnfinished = ({ isOmission, nodeId }: Problem): boolean => isOmission === true && nodeId === justAdded
  const split = {
    justAdded,
    said: problems.filter((problem) => !isUnfinished(problem)),
    unfinished: problems.filter(isUnfinished),
  }
  splits.set(problems, split)
  return split
}

/** Says what is to be written next, in one sentence; null where nothing must be. */
export function nextStepOf(unfinished: readonly Problem[]): string | null {
  const lacks = unfinished.filter(({ level }) => level !== 'info')
  const [first] = lacks
  if (first === undefined) return null
  const fields = lacks.flatMap(({ attribute, inText }) => attribute ?? (inText ? 'the text' : []))
  if (fields.length > 0) return `Next: fill in ${sequence.format(fields)}.`
  return first.fix
    ? `Next: ${first.fix.label.replace(/^./, (letter) => letter.toLowerCase())}.`
    : 'No steps yet. Add the first one.'
}

const sequence = new Intl.ListFormat('en')
const none: readonly Problem[] = []
const splits = new WeakMap<readonly Problem[], SaidAndUnfinished & { readonly justAdded: NodeId }>()

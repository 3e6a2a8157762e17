import type { ElementNode, NodeId } from './node'

/** error = Plivo rejects or misbehaves; warning = runs, probably not as meant; info = good to know. */
export type Level = 'error' | 'warning' | 'info'

/** Why a text is not a document. `line` and `column` are 1-based, `from` and `to` offsets, all in UTF-16 units. */
export interface TextProblem {
  readonly rule: string
  readonly level: Level
  /** What to do, or what is wrong; what XML wants there says `lawOf`. */
  readonly message: string
  readonly line: number
  readonly column: number
  readonly from: number
  readonly to: number
}

/** A repair of one element: `edit` gets the element the problem was found on, or that of `on`, and returns what should stand there (null removes it). */
export interface Fix {
  readonly label: string
  /** The element to repair where it is another one than that of the problem, such as the parent of steps in a wrong order. */
  readonly on?: NodeId
  /** True when only the notation changes, no other problem comes of it and there is no other meaning, so that nobody need look at it. */
  readonly isSafe?: true
  /** The XML declaration to write instead, where that is all that changes. */
  readonly declaration?: string
  /** True when it adds an element that is still to be filled in, which the label says. */
  readonly isUnfinished?: true
  readonly edit: (element: ElementNode) => ElementNode | null
}

/** Stands for the id of the root where a rule repairs more than the element that it judges; `validate` puts that id in its place. */
export const rootOfDocument: NodeId = -1

/** What is wrong with a node of a document. */
export interface Problem {
  readonly rule: string
  readonly level: Level
  /** Where, what is expected, what was found: the form for programs, and for whoever asks why. */
  readonly message: string
  /** What to do, or what is wrong, as people say it, without the place; where it is absent, `message` says it. */
  readonly title?: string
  /** What the caller or the recipient will notice. */
  readonly consequence: string
  /** True where no source says what comes of it, so that nothing certain follows. */
  readonly isUnsaid?: true
  /** True where nothing wrong is written: something is still to be written. */
  readonly isOmission?: true
  /** Who says so, in words: "Plivo docs", "engine", "SDKs: node, python". */
  readonly source: string
  /** The element that a row of the problem list leads to. */
  readonly nodeId: NodeId
  /** The attribute whose field it belongs to. */
  readonly attribute?: string
  /** True when it belongs to the text field of the element. */
  readonly inText?: true
  /** UTF-16 offsets inside the attribute's value or the text. */
  readonly span?: { readonly from: number; readonly to: number }
  /** What was most probably meant. */
  readonly fix?: Fix
  /** Other ways to repair it, the likelier first; only where there is a `fix`. */
  readonly otherFixes?: readonly Fix[]
}

/** Returns what to do about a problem, or what is wrong, for a reader who knows the place. */
export function titleOf({ title, message }: Pick<Problem, 'title' | 'message'>): string {
  return title ?? message.replace(placeBefore, '').replace(/^./, (first) => first.toUpperCase())
}

/** Returns the same for a reader who does not: "<Wait> length: Enter a whole number". */
export function lineOf(problem: Pick<Problem, 'title' | 'message' | 'attribute' | 'inText'>): string {
  const place = problem.attribute === undefined && !problem.inText ? null : placeBefore.exec(problem.message)
  return `${place?.[0] ?? ''}${titleOf(problem)}`
}

/** Returns what a problem says as a sentence, for another to follow. */
export const asSentence = (title: string): string => (title.endsWith('?') ? title : `${title}.`)

const placeBefore = /^<[^>]+>(?: [^\s:]+)?: /

/** Returns all ways to repair the problem, the meant one first. */
export function fixesOf({ fix, otherFixes = [] }: Pick<Problem, 'fix' | 'otherFixes'>): readonly Fix[] {
  return fix === undefined ? otherFixes : [fix, ...otherFixes]
}

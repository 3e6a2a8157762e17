import type { NodeId } from '../model/node'

/**
 * What becomes of a thing: it does the same; it runs, but somebody notices a difference; only a person can decide; Plivo has nothing
 * like it; or the program at a URL must change.
 */
export type Outcome = 'same' | 'changed' | 'decide' | 'lost' | 'server'

/** A question of a *decide* line. Lines with the same key have one answer, `known.answers[key]`. */
export interface Question {
  readonly key: QuestionKey
  readonly label: string
  /** The only answers, where there are few. */
  readonly options?: readonly string[]
}

export type QuestionKey = 'address' | 'confirmKey' | 'sender' | 'recipient' | 'method'

/** One line of the report on a translation. */
export interface Remark {
  readonly outcome: Outcome
  /**
   * What of the input it is about. Each element and attribute of the input is in exactly one line of its kind. `unsaid` is what the
   * input leaves to a default or to another program; `server` is a parameter of a request.
   */
  readonly about: 'element' | 'attribute' | 'unsaid' | 'server'
  /** What else the line of an element is about: its attributes, or these and all that is in it. */
  readonly covers?: 'attributes' | 'content' | undefined
  /** The element of the input, and the attribute where it is about one. */
  readonly nodeId: NodeId
  readonly attribute?: string | undefined
  /** The node of the output that came of it; null where none did. */
  readonly targetId: NodeId | null
  readonly theirs: string
  readonly ours: string
  /** What is to be known about it, in one or two sentences; empty where there is nothing. */
  readonly why: string
  /** Who says so, where it is known. */
  readonly source?: string | undefined
  readonly question?: Question | undefined
}

/** What is known beside the document: its own URL, and answers to questions of an earlier report. */
export interface Known {
  readonly address?: string
  readonly answers?: Readonly<Record<string, string>>
}

import type { Evidence } from '../../catalogue/run'
import type { DocumentKind } from '../../model/document-metadata'
import type { Document, ElementNode, NodeId, Path } from '../../model/node'
import type { Way } from '../../running/run-of'
import type { Read } from '../asking/read'
import { add } from './trail'
import type { Trail } from './trail'
import type { Asked, Entry, Line, Offer, Phase, Question, Timer, World } from '../types'

/** A row of steps that run one after another, and the place of the next one: a step is found without a search. */
export interface Frame {
  readonly parent: ElementNode
  readonly next: number
  readonly up: Frame | null
}

/** A step that waits for a decision. */
export type Open =
  | { readonly kind: 'listening'; readonly round: number; readonly quiet: Trail | null; readonly prompts: readonly Prompt[] }
  | { readonly kind: 'ringing'; readonly gone: ReadonlyMap<number, Way['on']>; readonly confirming: number | null }
  | { readonly kind: 'talking'; readonly target: number; readonly since: number }
  | { readonly kind: 'staying' }
  | { readonly kind: 'streaming'; readonly isConnected: boolean }
  | { readonly kind: 'delivering'; readonly waiting: readonly (Delivery & { readonly target: number })[] }

/** What is heard while a step already listens, with its time. */
export type Prompt = Entry & { readonly kind: 'hears' | 'plays' | 'state' }

/** A message on its way to one recipient. */
export interface Delivery {
  readonly element: ElementNode
  readonly to: string
  readonly parts: number
  readonly id: string
}

/** The messages of a run, newest first. */
export interface Deliveries {
  readonly delivery: Delivery
  readonly before: Deliveries | null
}

/** A recording in the background. */
export interface Recording {
  readonly element: ElementNode
  readonly from: number
}

/** All that the next decision needs. Nothing in it changes: a decision makes another one. */
export interface State {
  readonly at: number
  readonly phase: Phase
  readonly kind: DocumentKind
  readonly document: Document | null
  /** The URL that gave the document. */
  readonly base: string
  readonly frame: Frame | null
  /** The step that is asked about, or whose request waits for a reply. */
  readonly element: ElementNode | null
  readonly path: Path
  readonly open: Open | null
  readonly question: Question | null
  /** By time, the next first. */
  readonly timers: readonly Timer[]
  readonly recordings: readonly Recording[]
  readonly armed: readonly ElementNode[]
  readonly streams: readonly ElementNode[]
  readonly deliveries: Deliveries | null
  readonly trail: Trail | null
  /** How many ids were given. */
  readonly ids: number
  /** How many documents came since the caller did something. */
  readonly rounds: number
  /** The keys, words and lengths that the requests of the open step tell of. */
  readonly given: Given
}

/** What a decision said. */
export interface Given {
  readonly digits: string
  readonly speech: string
  readonly seconds: number
  readonly target: string
}

export const nothingGiven: Given = { digits: '', speech: '', seconds: 0, target: '' }

/** A state while a decision is worked out, with the world it happens in. */
export type Draft = { -readonly [K in keyof State]: State[K] } & { readonly world: World; readonly read: Read }

/** Writes a line of the transcript. */
export function say(draft: Draft, nodeId: NodeId | null, evidence: Evidence, line: Line): void {
  draft.trail = add(draft.trail, { ...line, at: draft.at, nodeId, evidence })
}

/** Asks the tester about the step. */
export function askAbout(
  draft: Draft,
  element: ElementNode,
  { open, ...question }: { open: Open } & Omit<Extract<Question, { kind: 'step' }>, 'kind' | 'nodeId'>,
): void {
  draft.element = element
  draft.open = open
  draft.path = pathOf(draft.frame)
  draft.question = { kind: 'step', nodeId: element.id, ...question }
}

/** Asks the tester what the app replies. */
export function askReply(draft: Draft, request: Asked, element: ElementNode | null): void {
  draft.element = element
  draft.open = null
  if (element !== null) draft.path = pathOf(draft.frame)
  draft.question = { kind: 'reply', request }
}

/** Returns the place of the step that runs: in each row the one before the next. */
function pathOf(frame: Frame | null): Path {
  const path: number[] = []
  for (let row = frame; row !== null; row = row.up) path.push(row.next - 1)
  return path.reverse()
}

/** Returns an offer that follows a way. */
export const offerOf = ({ on, request, then, evidence }: Way): Offer => ({ on, request, then, evidence })

/** Returns a new id, such as Plivo gives to legs and messages. */
export function newUuid(draft: Draft): string {
  draft.ids += 1
  return `00000000-0000-0000-0000-${String(draft.ids).padStart(12, '0')}`
}

import type { Parameter } from './parameters'
import type { Condition } from './condition'

/** What can happen while an element runs. That the caller hangs up can happen at any step and is no entry. */
export type Happening =
  // It is over; a sound or a call that goes on until somebody hangs up; a document that is out of steps.
  | 'done'
  | 'endless'
  // What the caller does, or does not do.
  | 'nothing'
  | 'digits'
  | 'speech'
  // What a recording heard.
  | 'recorded'
  | 'silent'
  // How a dial ended.
  | 'talked'
  | 'busy'
  | 'noAnswer'
  | 'rejected'
  | 'failed'
  // Somebody left a conference, or was not let in.
  | 'left'
  | 'full'
  // What a pause listens for.
  | 'quiet'
  | 'beep'
  // A stream that never connected, or broke off.
  | 'unreachable'
  | 'dropped'
  // What happens in a step before it is over.
  | Within

/** What happens in a step and does not end it by itself. */
export type Within =
  // A key that does not count; a sound that is not there.
  | 'invalid'
  | 'missing'
  // Somebody takes the call, confirms it with the key, or does not in time.
  | 'answered'
  | 'confirmed'
  | 'unconfirmed'
  // A stream connects.
  | 'connected'
  // The longest time is over; the member who ends the room leaves it.
  | 'timeLimit'
  | 'moderatorLeft'
  // What becomes of a message.
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'undelivered'

/**
 * Who says so: Plivo's docs, an older page of them, its open engine, the notes it publishes for coding assistants, or an issue of an SDK.
 */
export type EvidenceSource = 'docs' | 'older docs' | 'engine' | 'skill' | 'plivo-java#36' | 'plivoframework#28'

/** How sure a line is: 3 where docs and engine agree or the docs say it in words, 2 with one source, 1 where we assume it. */
export interface Evidence {
  readonly sure: 1 | 2 | 3
  readonly sources: readonly EvidenceSource[]
  /** What is assumed, or where the sources differ; never missing where `sure` is 1. */
  readonly note?: string
}

/** A condition on the element: on its attributes, that an attribute is not written, or that nothing is inside of what it works on. */
export type RunCondition = Condition | { readonly attribute: string; readonly set: false } | { readonly children: 'none' }

/** A request that Plivo makes because of an element. */
export interface Sent {
  /** The attribute that holds the URL; null where the text of the element is the URL. */
  readonly url: string | null
  /** The attribute that names GET or POST. Without one Plivo posts, and fetches sounds by GET. */
  readonly method?: string
  /** What is sent beside the parameters of the call. */
  readonly parameters: readonly Parameter[]
}

/** How it goes on: with the next step; as `action` says, whose answer takes over while `redirect` is true; with another document; not at all. */
export type Continuation = 'next' | 'byAction' | 'takesOver' | 'ends'

/** One thing that can happen in an element, what is requested then, and how it goes on. */
export interface Outcome {
  readonly on: Happening
  /** Only while all of these hold. */
  readonly when?: readonly RunCondition[]
  readonly sends?: Sent
  readonly then: Continuation
  readonly evidence: Evidence
}

/** How long an element lasts, in virtual time: attributes that hold seconds, or what the time depends on. */
export type Takes =
  | { readonly kind: 'none' | 'speech' | 'audio' | 'tones' }
  | { readonly kind: 'seconds'; readonly attribute: string }
  | Listening
  | Until

/** It waits for keys or words: how long for the first key, between two keys and after the last word, and which keys count. */
export interface Listening {
  readonly kind: 'listening'
  readonly first: string
  readonly between: string
  readonly words?: string
  readonly rounds?: string
  readonly most: string
  readonly finish: string
  readonly valid?: string
  readonly beep?: string
}

/** It lasts until somebody ends it: at the longest, while phones ring, after silence, by a key. */
export interface Until {
  readonly kind: 'until'
  readonly longest?: string
  readonly ring?: string
  readonly confirm?: { readonly sound: string; readonly key: string; readonly within: string }
  readonly silence?: string
  readonly finish?: string
  readonly star?: string
  readonly match?: string
  readonly beep?: string
}

/** What an element does, while all of `when` hold. */
export interface Run {
  readonly when?: readonly RunCondition[]
  /** Whether the call is answered before the element runs, not because of it, or once it is connected. */
  readonly answers: 'before' | 'never' | 'bridged'
  readonly takes: Takes
  /** What its children are: heard before the element listens, steps that run one after another, or people who are called. */
  readonly children?: 'prompts' | 'steps' | 'targets'
  /** True where it goes on beside the steps that follow. */
  readonly isBeside?: true
  /** The attribute with the seconds after which it ends the call, whatever runs then. */
  readonly endsAfter?: string
  /** The attribute with what the caller’s phone reports of the end. */
  readonly reason?: string
  /** Records beside the steps that follow, from now on or once a dial is answered. */
  readonly records?: 'now' | 'bridged'
  /** The attributes that say from whom a message goes, and to whom. */
  readonly messages?: { readonly from: string; readonly to: string }
  /** Fetched to be heard. */
  readonly plays?: readonly Sent[]
  /** Told, whatever they answer. */
  readonly tells?: readonly Sent[]
  /** Connected by WebSocket. */
  readonly streams?: readonly Sent[]
  /** The first is what happens when nobody does anything. */
  readonly outcomes: readonly [Outcome, ...Outcome[]]
  /** Told although the caller is gone. */
  readonly afterHangUp?: readonly Omit<Outcome, 'on' | 'then'>[]
}

/** The docs and the open engine agree. */
export const agreed: Evidence = { sure: 3, sources: ['docs', 'engine'] }

/** The docs say it in words. */
export const documented: Evidence = { sure: 3, sources: ['docs'] }

/** Returns the evidence of one source, or of an old one. */
export const saidBy = (...sources: readonly EvidenceSource[]): Evidence => ({ sure: 2, sources })

/** Returns the evidence of what nobody says: `note` says what is assumed, or who says otherwise. */
export const assumed = (note: string, ...sources: readonly EvidenceSource[]): Evidence => ({ sure: 1, sources, note })

/** The next step follows. */
export const goesOn: Outcome = { on: 'done', then: 'next', evidence: agreed }

/** A sound that is repeated until somebody hangs up. */
export const endless: Outcome = { on: 'endless', then: 'ends', evidence: agreed }

/** Plivo's own pages disagree about what stands behind such a step: the answer of `action` takes its place, and yet a sample counts on it. */
export const goesOnInASample: Outcome = {
  on: 'done',
  when: [set('action'), is('redirect', 'true')],
  then: 'next',
  evidence: assumed('A sample of Plivo’s docs counts on the steps behind it, although its action answers.', 'docs'),
}

export function is(attribute: string, value: string): RunCondition {
  return { attribute, is: value }
}

export function set(attribute: string): RunCondition {
  return { attribute, set: true }
}

export function includes(attribute: string, word: string): RunCondition {
  return { attribute, includes: word }
}

/** The parameters of every request of a call (https://www.plivo.com/docs/voice/xml/request). */
export const callParameters: readonly Parameter[] = [
  'CallUUID',
  'From',
  'To',
  'CallStatus',
  'Direction',
  'ForwardedFrom',
  'ALegUUID',
  'ALegRequestUUID',
]

/** What Plivo sends of a recording. */
export const recording: readonly Parameter[] = [
  'RecordUrl',
  'RecordingID',
  'RecordingDuration',
  'RecordingDurationMs',
  'RecordingStartMs',
  'RecordingEndMs',
]

/** What Plivo sends with the transcript of a recording. */
export const transcript: readonly Parameter[] = [
  'transcription',
  'transcription_charge',
  'transcription_rate',
  'duration',
  'call_uuid',
  'recording_id',
  'error',
]

import type { Expectation } from '../catalogue/spec'
import type { Evidence, Happening } from '../catalogue/run'
import type { DocumentKind } from '../model/document-metadata'
import type { Document, NodeId, Path } from '../model/node'
import type { Address, Call, Event, Reply } from '../model/scenario'
import type { Request } from '../running/request'
import type { Way } from '../running/run-of'

/** What does not change during a call. */
export interface World {
  readonly call: Call
  /** The address that Plivo asks first. */
  readonly start: Address
  /** The address that Plivo asks when the first one fails; without one the call ends then. */
  readonly fallback?: Address
  /** What the app replies. `ask` leaves it to an event. */
  readonly answer: (request: Asked) => Reply
  readonly pace: Pace
  /** What is tried: a call unless said. */
  readonly kind?: DocumentKind
  /** The documents that a reply names by their id. */
  readonly documents?: ReadonlyMap<string, Document>
  /** What stands for each placeholder, by the placeholder as written. */
  readonly samples?: Readonly<Record<string, string>>
  /** The step of the first document at which the call begins; its first where nothing is said. */
  readonly from?: Path
}

/** How long things last whose length no document says. */
export interface Pace {
  readonly charactersASecond: number
  /** Seconds of a file; null where the file is not there. */
  readonly audio: (url: string) => number | null
  /** How many seconds a phone rings where nobody says how long. */
  readonly ring: number
}

/** The pace of a call where its user says none (reference: Plivo’s docs name no length; 5 s a file, 30 s of ringing). */
export const usualPace: Pace = { charactersASecond: 14.5, audio: () => 5, ring: 30 }

/** A request with what is sent in it. The first one of a call comes of no element. */
export interface Asked extends Omit<Request, 'nodeId' | 'element' | 'parameters' | 'expects'> {
  readonly nodeId: NodeId | null
  readonly element: string | null
  readonly expects: Expectation | 'stream'
  readonly parameters: Readonly<Record<string, string>>
}

/** Where a call is: not answered, heard before it is answered, answered, or over. */
export type Phase = 'ringing' | 'early' | 'answered' | 'over'

/** What a line says in one word. */
export type StateName =
  | 'answered'
  | 'early media'
  | 'waiting'
  | 'listening'
  | 'ringing'
  | 'declined'
  | 'bridged'
  | 'parted'
  | 'in a room'
  | 'streaming'
  | 'key sent'
  | 'recording'
  | 'scheduled'
  | 'skipped'
  | 'not played'
  | 'may be told'
  | 'failed'
  | 'over'

/** One line of the transcript. `at` is in milliseconds. */
export type Entry = Line & { readonly at: number; readonly nodeId: NodeId | null; readonly evidence: Evidence }

/** What a line says. */
export type Line =
  | {
      readonly kind: 'hears'
      readonly sound: 'speech' | 'audio' | 'beep' | 'tones'
      /** The whole text, or the URL of the file. */
      readonly text: string
      /** Whether it was broken off; `seconds` of `whole` were heard then. */
      readonly cut: boolean
      readonly seconds: number
      readonly whole: number
      /** Who hears it where it is not the caller. */
      readonly by?: 'called'
    }
  | { readonly kind: 'asks' | 'tells' | 'plays' | 'streams'; readonly request: Asked }
  | { readonly kind: 'sends'; readonly to: string; readonly from: string; readonly text: string; readonly parts: number }
  | { readonly kind: 'does'; readonly what: Event }
  | { readonly kind: 'state'; readonly is: StateName; readonly why: string; readonly code?: number; readonly cause?: string }

/** What the tester can choose, with what comes of it. */
export interface Offer {
  readonly on: Happening | 'hangUp'
  /** Whom it is about, where several are called or written to. */
  readonly target?: number
  /** Keys that take it, where it is taken by keys. */
  readonly digits?: string
  readonly request: Request | null
  /** `waits` where the step goes on. */
  readonly then: Way['then'] | 'waits'
  readonly evidence: Evidence
}

/** What the call waits for. */
export type Question =
  | {
      readonly kind: 'step'
      readonly nodeId: NodeId
      readonly ways: readonly Way[]
      readonly offers: readonly Offer[]
      /** When it began, when it listens, and when it is over at the latest, in milliseconds. */
      readonly from: number
      readonly listensFrom: number
      readonly until: number | null
    }
  | { readonly kind: 'reply'; readonly request: Asked }

/** What happens later, whatever runs then. */
export interface Timer {
  readonly at: number
  readonly kind: 'hangUp' | 'recording' | 'stream' | 'longest'
  readonly nodeId: NodeId | null
}

/** Where a document is asked for, and with which parameters: `{ url: '/menu', when: { Digits: '1' } }`. */
export interface Address {
  readonly url: string
  readonly when?: Readonly<Record<string, string>>
}

/** Who calls or writes to whom. */
export interface Call {
  readonly direction: 'inbound' | 'outbound'
  readonly from: string
  readonly to: string
}

/** How a reply fails: not reached, not within 15 seconds, with another status than 200, or with what Plivo does not run. */
export type ReplyFailure = 'unreachable' | 'timeout' | 'notFound' | 'empty' | 'html' | 'notXml' | 'noResponse' | 'tooLarge'

/** What the app replies: a document of this browser, a text, nothing that Plivo can run; or the tester says it. */
export type Reply =
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fails'; readonly how: ReplyFailure }
  | { readonly kind: 'ask' }

/** One decision in a call, as plain data. */
export interface Event {
  /** What happens: a happening of the catalogue, `hangUp`, `reply`, or `goOn` for what happens when nobody does anything. */
  readonly on: string
  readonly digits?: string
  readonly speech?: string
  /** How long it lasts: the recording, the talk, the stay. */
  readonly seconds?: number
  /** Which of the people who are called, or of the recipients, counted from 0. */
  readonly target?: number
  /** How many seconds after the question opened. */
  readonly after?: number
  readonly reply?: Reply
}

/** What a scenario expects at one place of the call. Times are not compared. */
export type Expected =
  | { readonly hears: string }
  | { readonly asks: string; readonly method: string; readonly with: Readonly<Record<string, string>> }
  | { readonly tells: string; readonly method: string; readonly with: Readonly<Record<string, string>> }
  | { readonly sends: string; readonly to: string }
  | { readonly ends: string }

/** What the app replies to a request, by its method, its URL and the keys that it tells. */
export interface Answer {
  readonly method: string
  readonly url: string
  readonly digits?: string
  readonly reply: Reply
}

/** How long things last in a call whose length no document says, in seconds; null for files that are not there. */
export interface Pace {
  readonly charactersASecond: number
  readonly audio: number | null
  readonly ring: number
}

/** A call with what is expected of it. */
export interface Scenario {
  readonly name: string
  readonly call: Call
  /** The URL that Plivo asks first, and the one that it asks when that fails. */
  readonly start: string
  readonly fallback?: string
  /** The step at which the call begins, where that is not the first. */
  readonly from?: readonly number[]
  /** Absent where it is the usual one. */
  readonly pace?: Pace
  /** What the app replies, save to what a decision says. */
  readonly answers: readonly Answer[]
  /** `at` names the step for people, such as "GetInput 2". */
  readonly events: readonly (Event & { readonly at: string })[]
  readonly expects: readonly Expected[]
}

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

/** A call with what is expected of it. */
export interface Scenario {
  readonly name: string
  readonly call: Call
  /** `at` names the step for people, such as "GetInput 2". */
  readonly events: readonly (Event & { readonly at: string })[]
  readonly expects: readonly Expected[]
}

import type { Basis } from '../basis'
import { apiSays, disputed, olderSays } from '../basis'

/** A field of the Message: an attribute, or its text. */
export type MessageField = 'src' | 'dst' | 'body'

/** Whether a message came to a good end, a bad one, or is on its way. */
export type Outcome = 'good' | 'bad' | 'open'

/** What a status means. */
export interface StatusSpec {
  readonly meaning: string
  readonly outcome: Outcome
  readonly isCharged: 'yes' | 'no' | 'unknown'
  /** What came before it, in order. */
  readonly after: readonly string[]
  /** What may follow; nothing where it is final. */
  readonly next: readonly string[]
  /** How to read it where no code explains it. */
  readonly advice?: string
  /** Where to look then. */
  readonly fields: readonly MessageField[]
  readonly basis: Basis
}

/** What becomes of a message that is sent. */
export const statuses = {
  queued: {
    meaning: 'Plivo accepted the message. It waits in the queues of the account and of the sender.',
    outcome: 'open',
    isCharged: 'no',
    after: [],
    next: ['sent', 'failed'],
    fields: [],
    basis: apiSays('statuses', 'queues'),
  },
  sent: {
    meaning: 'Plivo handed the message to a carrier.',
    outcome: 'open',
    isCharged: 'yes',
    after: ['queued'],
    next: ['delivered', 'undelivered'],
    advice: 'This may stay the last status: not every country, number type and network sends a receipt.',
    fields: [],
    basis: {
      ...disputed('statuses', 'callbacks'),
      note: 'One page says that carriers of the US and Canada send no receipts, and counts sent and delivered together; others describe receipts without that exception.',
    },
  },
  delivered: {
    meaning: 'The carrier confirmed that the message arrived.',
    outcome: 'good',
    isCharged: 'yes',
    after: ['queued', 'sent'],
    next: [],
    fields: [],
    basis: apiSays('statuses'),
  },
  undelivered: {
    meaning: 'The carrier reported that the message did not arrive.',
    outcome: 'bad',
    isCharged: 'yes',
    after: ['queued', 'sent'],
    next: [],
    advice: 'Look at the recipient’s number, its carrier and the text. A carrier may report this without a code.',
    fields: ['dst', 'body'],
    basis: apiSays('statuses', 'codesNews'),
  },
  failed: {
    meaning: 'Plivo stopped the message before any carrier got it.',
    outcome: 'bad',
    isCharged: 'no',
    after: ['queued'],
    next: [],
    advice: 'Look at the account: its balance, the sender, the countries it may send to, opt-outs, and how long messages waited.',
    fields: ['src'],
    basis: apiSays('statuses', 'codesNews'),
  },
  rejected: {
    meaning: 'The carrier refused the message because of a rule of its own.',
    outcome: 'bad',
    isCharged: 'unknown',
    after: ['queued', 'sent'],
    next: [],
    advice: 'Read it as undelivered: look at the recipient’s number, its carrier and the text.',
    fields: ['dst', 'body'],
    basis: {
      ...olderSays('oldStatuses', 'pythonSdk'),
      note: 'The page on callbacks no longer names it.',
    },
  },
  read: {
    meaning: 'The recipient opened the message. WhatsApp alone reports it; a Message in XML sends SMS.',
    outcome: 'good',
    isCharged: 'unknown',
    after: ['queued', 'sent', 'delivered'],
    next: [],
    fields: [],
    basis: apiSays('callbacks'),
  },
} as const satisfies Record<string, StatusSpec>

export type Status = keyof typeof statuses

/** What becomes of a message that comes in. */
export const incomingStatuses = {
  received: {
    meaning: 'The message arrived at Plivo. It stays so where no message_url is set.',
    outcome: 'open',
    isCharged: 'yes',
    after: [],
    next: ['delivered', 'undelivered'],
    fields: [],
    basis: apiSays('incoming'),
  },
  delivered: {
    meaning: 'The message_url answered.',
    outcome: 'good',
    isCharged: 'yes',
    after: ['received'],
    next: [],
    fields: [],
    basis: apiSays('incoming'),
  },
  undelivered: {
    meaning: 'The message_url is wrong, or did not answer any of the tries.',
    outcome: 'bad',
    isCharged: 'yes',
    after: ['received'],
    next: [],
    fields: [],
    basis: apiSays('incoming'),
  },
} as const satisfies Record<string, StatusSpec>

/** Whether a message was sent or came in. */
export type Direction = 'sent' | 'incoming'

/** Returns what is known of a status of a message; null where nothing is. */
export function statusOf(word: string, direction: Direction = 'sent'): StatusSpec | null {
  const known: Readonly<Record<string, StatusSpec>> = direction === 'sent' ? statuses : incomingStatuses
  const name = word.trim().toLowerCase()
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null
}

/** A step on the way of a message: passed, where it is now, or what may follow. */
export interface Step {
  readonly name: string
  readonly place: 'passed' | 'here' | 'ahead'
  readonly outcome: Outcome
}

/** Returns the way of a message that has this status. */
export function stepsOf(word: string, direction: Direction = 'sent'): readonly Step[] {
  const name = word.trim().toLowerCase()
  const spec = statusOf(word, direction)
  const ahead = (spec?.next ?? []).join(' or ')
  return [
    ...(spec?.after ?? []).map((one): Step => ({ name: one, place: 'passed', outcome: 'open' })),
    { name, place: 'here', outcome: spec?.outcome ?? 'open' },
    ...(ahead === '' ? [] : [{ name: ahead, place: 'ahead', outcome: 'open' } as const]),
  ]
}

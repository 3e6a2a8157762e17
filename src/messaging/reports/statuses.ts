import type { Basis } from '../basis'
import { apiSays, disputed, olderSays } from '../basis'

/** A field of the Message: an attribute, or its text. */
export type MessageField = 'src' | 'dst' | 'body'

/** What a status means. */
export interface StatusSpec {
  readonly meaning: string
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
    isCharged: 'no',
    after: [],
    next: ['sent', 'failed'],
    fields: [],
    basis: apiSays('statuses', 'queues'),
  },
  sent: {
    meaning: 'Plivo handed the message to a carrier.',
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
    isCharged: 'yes',
    after: ['queued', 'sent'],
    next: [],
    fields: [],
    basis: apiSays('statuses'),
  },
  undelivered: {
    meaning: 'The carrier reported that the message did not arrive.',
    isCharged: 'yes',
    after: ['queued', 'sent'],
    next: [],
    advice: 'Look at the recipient’s number, its carrier and the text. A carrier may report this without a code.',
    fields: ['dst', 'body'],
    basis: apiSays('statuses', 'codesNews'),
  },
  failed: {
    meaning: 'Plivo stopped the message before any carrier got it.',
    isCharged: 'no',
    after: ['queued'],
    next: [],
    advice: 'Look at the account: its balance, the sender, the countries it may send to, opt-outs, and how long messages waited.',
    fields: ['src'],
    basis: apiSays('statuses', 'codesNews'),
  },
  rejected: {
    meaning: 'The carrier refused the message because of a rule of its own.',
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
    isCharged: 'yes',
    after: [],
    next: ['delivered', 'undelivered'],
    fields: [],
    basis: apiSays('incoming'),
  },
  delivered: {
    meaning: 'The message_url answered.',
    isCharged: 'yes',
    after: ['received'],
    next: [],
    fields: [],
    basis: apiSays('incoming'),
  },
  undelivered: {
    meaning: 'The message_url is wrong, or did not answer any of the tries.',
    isCharged: 'yes',
    after: ['received'],
    next: [],
    fields: [],
    basis: apiSays('incoming'),
  },
} as const satisfies Record<string, StatusSpec>

/** What is known of a status of a message that was sent; null where nothing is. */
export function statusOf(word: string): StatusSpec | null {
  const name = word.trim().toLowerCase()
  return Object.hasOwn(statuses, name) ? statuses[name as Status] : null
}

/** A step on the way of a message: passed, where it is now, or what may follow. */
export interface Step {
  readonly name: string
  readonly place: 'passed' | 'here' | 'ahead'
}

/** The way of a message that has this status. */
export function stepsOf(word: string): readonly Step[] {
  const name = word.trim().toLowerCase()
  const spec = statusOf(word)
  return [
    ...(spec?.after ?? []).map((one): Step => ({ name: one, place: 'passed' })),
    { name, place: 'here' },
    ...(spec?.next ?? []).slice(0, 1).map((): Step => ({ name: (spec?.next ?? []).join(' or '), place: 'ahead' })),
  ]
}

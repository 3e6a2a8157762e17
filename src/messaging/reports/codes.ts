import type { Basis } from '../basis'
import { apiSays, disputed, olderSays, othersSay } from '../basis'
import type { MessageField } from './statuses'

type Retry = 'yes' | 'later' | 'no' | 'unknown' | 'none'

/** What an error code means, and what to do about it. */
export interface CodeSpec {
  readonly code: string
  readonly meaning: string
  readonly cause: string
  readonly action: string
  /** The fields of the Message that are responsible; none where the account or the network is. */
  readonly fields: readonly MessageField[]
  /** Whether the same message may arrive at a second try. */
  readonly retry: Retry
  /** No change of the Message alone makes it right: an account, an app or the recipient has to act. */
  readonly isCuredElsewhere?: true
  readonly basis: Basis
}

export const retryWords: { readonly [R in Retry]: string } = {
  yes: 'The same message may arrive later.',
  later: 'The same message may arrive once the cause is gone.',
  no: 'The same message fails again until something changes.',
  unknown: 'Whether a second try helps is not documented.',
  none: '',
}

const tenDlc = '10DLC (registration of US long codes)'

/** Every code that could be read on Plivo's pages or in software built on its list. The list on Plivo's site is longer. */
export const codes: readonly CodeSpec[] = [
  {
    code: '000',
    meaning: 'No error',
    cause: 'The record of a message without a fault has this code.',
    action: 'There is nothing to do.',
    fields: [],
    retry: 'none',
    basis: apiSays('messageObject'),
  },
  {
    code: '10',
    meaning: 'The message is malformed',
    cause: 'A carrier refused it as malformed. An earlier list says: no text, or too long.',
    action: 'Check that the text is not empty and not too long. If it happens often, ask Plivo’s support.',
    fields: ['body'],
    retry: 'no',
    basis: {
      ...disputed('codes', 'codesNews'),
      note: 'The docs speak of a refusal downstream; the older list of an empty text or one over 1,600 characters (737 in UCS-2).',
    },
  },
  {
    code: '20',
    meaning: 'Network error',
    cause: 'A carrier had a temporary fault.',
    action: 'Send it again later.',
    fields: [],
    retry: 'yes',
    basis: apiSays('codes', 'codesNews'),
  },
  {
    code: '30',
    meaning: 'Blocked as spam',
    cause:
      'A carrier’s filter blocked it by rules that are not public. Another cause: too many messages from this number, a US or Canadian long code.',
    action: `Rewrite the text, leave out public link shorteners, register for ${tenDlc}, or send from a short code or toll-free number.`,
    fields: ['body', 'src'],
    retry: 'no',
    basis: apiSays('codes', 'codesNews'),
  },
  {
    code: '40',
    meaning: 'The sender is not valid',
    cause: 'The source number is badly formed, cannot send SMS, or is not on the account.',
    action: 'Use a number of your own that can send SMS, with its country code, digits only.',
    fields: ['src'],
    retry: 'no',
    basis: apiSays('codes', 'codesNews'),
  },
  {
    code: '50',
    meaning: 'The recipient is not valid',
    cause: 'The destination number is badly formed, a landline, or takes no SMS; or the list of numbers has a wrong separator.',
    action: 'Write the number with its country code, and put < between numbers.',
    fields: ['dst'],
    retry: 'no',
    basis: apiSays('codesNews'),
  },
  {
    code: '60',
    meaning: 'A loop was detected',
    cause: 'Two automatic replies answer each other, or carriers pass the message round in a circle.',
    action: 'Do not reply to your own numbers, nor twice to the same text; stop the loop in your app.',
    fields: ['src', 'dst'],
    retry: 'no',
    isCuredElsewhere: true,
    basis: apiSays('codesNews'),
  },
  {
    code: '70',
    meaning: 'The recipient cannot be reached at all',
    cause: 'The number is not in use. The carrier gives no reason.',
    action: 'Check the number, try another one, or take it off the list.',
    fields: ['dst'],
    retry: 'no',
    basis: apiSays('codesNews'),
  },
  {
    code: '80',
    meaning: 'The recipient cannot be reached now',
    cause: 'The phone is off or has no coverage.',
    action: 'Send it again later.',
    fields: ['dst'],
    retry: 'yes',
    basis: apiSays('codesNews'),
  },
  {
    code: '90',
    meaning: 'No route',
    cause: 'No carrier accepts messages for this number.',
    action: 'Ask Plivo’s support, with the MessageUUIDs.',
    fields: ['dst'],
    retry: 'later',
    basis: apiSays('codesNews'),
  },
  {
    code: '100',
    meaning: 'Prohibited by the carrier',
    cause: 'The recipient’s network does not take this message, or no SMS.',
    action: 'Use another number or another channel.',
    fields: ['dst'],
    retry: 'no',
    basis: apiSays('codesNews'),
  },
  {
    code: '110',
    meaning: 'The text is too long',
    cause: 'It has over 1,600 characters, or over 737 where one of them is not in GSM-7.',
    action: 'Shorten the text, or replace the characters that are not in GSM-7.',
    fields: ['body'],
    retry: 'no',
    basis: apiSays('codesNews'),
  },
  {
    code: '120',
    meaning: 'The media are too large',
    cause: 'An MMS has over 5 MB. A Message in XML sends no media.',
    action: 'This report is of a message that the API sent: shrink its media.',
    fields: [],
    retry: 'no',
    basis: apiSays('mms'),
  },
  {
    code: '130',
    meaning: 'Media of an unsupported type',
    cause: 'An MMS has media that are not taken. A Message in XML sends no media.',
    action: 'This report is of a message that the API sent: use other media.',
    fields: [],
    retry: 'unknown',
    basis: othersSay,
  },
  {
    code: '140',
    meaning: 'The media could not be processed',
    cause: 'An MMS has media that could not be read. A Message in XML sends no media.',
    action: 'This report is of a message that the API sent: use other media.',
    fields: [],
    retry: 'unknown',
    basis: othersSay,
  },
  {
    code: '160',
    meaning: 'Not described on a page that we could read',
    cause: 'Plivo names this code where it speaks of monitoring, without its meaning.',
    action: 'Look it up in the list on Plivo’s site.',
    fields: [],
    retry: 'unknown',
    basis: apiSays('monitoring'),
  },
  {
    code: '200',
    meaning: 'The recipient has opted out',
    cause: `The recipient wrote STOP to this sender; with ${tenDlc} that holds for the whole campaign.`,
    action: 'Send nothing more to this recipient until they write START or UNSTOP.',
    fields: ['dst', 'src'],
    retry: 'no',
    isCuredElsewhere: true,
    basis: apiSays('codesNews', 'optOut'),
  },
  {
    code: '201',
    meaning: 'A US toll-free number cannot send to Canada',
    cause: 'Carriers limit US toll-free numbers to US phones.',
    action: 'Send from a Canadian number, or from one that is not toll-free.',
    fields: ['src', 'dst'],
    retry: 'no',
    basis: {
      ...disputed('codesNews', 'compliance', 'tollFreeLimits'),
      note: 'A newer page says that it works across the border, another only for verified numbers.',
    },
  },
  {
    code: '300',
    meaning: 'Not dispatched',
    cause: 'Plivo could not hand the message over.',
    action: 'Send it again; if that fails too, ask Plivo’s support.',
    fields: [],
    retry: 'yes',
    basis: othersSay,
  },
  {
    code: '420',
    meaning: 'Expired in the queue',
    cause:
      'It waited longer than Plivo keeps a message, 3 hours (10,800 seconds), because of the rate of the sender or an outage.',
    action: 'Send more slowly or from more numbers. Send it again if it is still useful; it was not charged.',
    fields: [],
    retry: 'yes',
    basis: { ...apiSays('expiry', 'api'), note: 'One page also blames wrong recipients and carriers.' },
  },
  {
    code: '450',
    meaning: 'The country is not enabled',
    cause: 'The geo permissions of the account do not include the recipient’s country.',
    action: 'Enable the country in Plivo’s console, under geo permissions for messaging. It was not charged.',
    fields: ['dst'],
    retry: 'no',
    isCuredElsewhere: true,
    basis: apiSays('sms', 'countries'),
  },
  {
    code: '451',
    meaning: 'Too many messages an hour to this country',
    cause:
      'You sent more messages per hour to this country than your fraud limit allows. If it is set to block, it blocks the country for up to 24 hours.',
    action: 'Raise the threshold, and check whether somebody abuses your app to send messages.',
    fields: ['dst'],
    retry: 'later',
    basis: apiSays('geo'),
  },
  {
    code: '900',
    meaning: 'Not enough credit',
    cause: 'The balance is used up. Messages in the queue fail as their turn comes.',
    action: 'Add credit to the account.',
    fields: [],
    retry: 'later',
    basis: apiSays('sms', 'oldCredit'),
  },
  {
    code: '910',
    meaning: 'The account is disabled',
    cause: 'The account is suspended.',
    action: 'Ask Plivo’s support.',
    fields: [],
    retry: 'no',
    basis: othersSay,
  },
  {
    code: '960',
    meaning: 'The limit of the toll-free number is reached',
    cause: 'A toll-free number that is not verified sent more than it may in a day, week or month.',
    action: 'Have the number verified.',
    fields: ['src'],
    retry: 'no',
    isCuredElsewhere: true,
    basis: olderSays('tollFreeLimits'),
  },
  {
    code: '1000',
    meaning: 'Unknown error',
    cause: 'Neither the carrier nor Plivo knows why.',
    action: 'If there are many, ask Plivo’s support, with MessageUUIDs of the last 72 hours.',
    fields: [],
    retry: 'yes',
    basis: apiSays('codesNews'),
  },
]

const byCode: ReadonlyMap<string, CodeSpec> = new Map(codes.map((spec) => [spec.code, spec]))

/** Returns what is known of a code; null where nothing is, so that nothing may be guessed. */
export const codeOf = (code: string): CodeSpec | null => byCode.get(code) ?? null

import type { Level } from '../../model/problem'
import { digitsIn, lacksCountryCode } from './country'
import type { Country } from './country'
import type { Sender, SenderKind } from './sender'

/** What Plivo documents of a kind of sender and a country of recipients. The pages behind it are those of `countries.ts`. */
export interface SenderRule {
  readonly from: readonly SenderKind[]
  /** Which senders of these kinds it is about; all where it is absent. */
  readonly only?: (sender: Sender, src: string) => boolean
  /** The countries of recipients; null are all others. */
  readonly to: readonly (Country | null)[]
  /** `info` is what has to be done before, `error` and `warning` what does not work. */
  readonly level: Level
  /** Completes "expected …". */
  readonly expected: string
  readonly consequence: string
  /** Who says so, where it is not Plivo's docs of the API. */
  readonly source?: string
  /** The number that is meant. */
  readonly meant?: (src: string) => string
}

/** Returns the first rule about such a sender and recipients of that country, of those that say what does not work or of those that say what is to be done. */
export function senderRuleFor(sender: Sender, src: string, to: Country | null, isInfo: boolean): SenderRule | null {
  const isAbout = ({ from, only, to: countries, level }: SenderRule): boolean =>
    (level === 'info') === isInfo && from.includes(sender.kind) && countries.includes(to) && (only?.(sender, src) ?? true)
  return senderRules.find(isAbout) ?? null
}

const northAmerica = ['US', 'CA'] as const
const numbers = ['longCode', 'tollFree'] as const

export const senderRules: readonly SenderRule[] = [
  {
    from: ['senderId'],
    to: northAmerica,
    level: 'error',
    expected: 'one of your Plivo numbers for recipients in the US and Canada',
    consequence: 'Plivo’s API refuses a sender ID there. Expect the same of XML: the message is not sent.',
  },
  {
    from: ['senderId'],
    to: ['BR', 'CN'],
    level: 'warning',
    expected: 'a number for recipients in Brazil and China',
    consequence: 'Plivo lists no sender ID for this country: the message may not arrive.',
    source: 'older Plivo docs for the API; Plivo’s blog',
  },
  {
    from: ['longCode'],
    only: (_, src) => lacksCountryCode(src),
    to: northAmerica,
    level: 'warning',
    expected: 'a number with its country code',
    consequence: 'Without the country code it reads as a number of another country: the message may not be sent.',
    meant: (src) => `+1${digitsIn(src)}`,
  },
  {
    from: ['longCode'],
    only: ({ country }) => country === 'CA',
    to: ['US'],
    level: 'warning',
    expected: 'a US long code, a toll-free number or a short code for recipients in the US',
    consequence: 'A Canadian long code must not send to the US: expect the message to be blocked.',
  },
  {
    from: ['longCode'],
    only: ({ country }) => country !== 'US' && country !== 'CA',
    to: northAmerica,
    level: 'warning',
    expected: 'one of your US or Canadian Plivo numbers for these recipients',
    consequence: 'Plivo’s API sends there only from such a number: the message may not be sent.',
  },
  {
    from: ['tollFree'],
    to: ['CA'],
    level: 'warning',
    expected: 'a Canadian number for recipients in Canada',
    consequence: 'Plivo’s pages differ: one says that it is blocked (code 201), another that a verified toll-free number works.',
    source: 'Plivo’s blog and docs for the API, which differ',
  },
  {
    from: numbers,
    only: ({ country }) => country !== 'GB',
    to: ['GB'],
    level: 'warning',
    expected: 'a registered sender ID or UK number for recipients in the UK',
    consequence: 'Foreign long codes and toll-free numbers are prohibited there: the message may be blocked.',
  },
  {
    from: ['shortCode'],
    to: ['SG', 'CN', null],
    level: 'warning',
    expected: 'a number or a sender ID for these recipients',
    consequence: 'A short code works in its own country. Plivo names them for the US, Canada, the UK, Brazil and New Zealand.',
    source: 'Plivo docs for the API; two pages list other countries',
  },
  {
    from: ['tollFree'],
    to: northAmerica,
    level: 'info',
    expected: 'a toll-free number that Plivo has verified',
    consequence: 'Messages from an unverified one are rejected.',
  },
  {
    from: ['senderId', 'shortCode'],
    only: (_, src) => src.trim().length !== 6,
    to: ['IN'],
    level: 'info',
    expected: 'a sender ID of six letters, or six digits for promotions, for recipients in India',
    consequence: 'Otherwise the message may not arrive: networks in India know a sender ID as it is registered (DLT).',
  },
  {
    from: ['senderId', 'shortCode', ...numbers],
    to: ['IN'],
    level: 'info',
    expected: 'a sender ID and a text that are registered in India (DLT)',
    consequence:
      'Otherwise the message may not arrive: networks in India compare both exactly as registered. From abroad it takes the international route.',
  },
  {
    from: ['senderId', 'shortCode'],
    to: ['SG'],
    level: 'info',
    expected: 'a sender registered with SGNIC for recipients in Singapore',
    consequence: 'Otherwise the message is blocked, or marked as possible spam: Plivo’s pages differ.',
  },
  {
    from: ['senderId', 'longCode'],
    only: ({ kind, country }) => kind === 'senderId' || country === 'GB',
    to: ['GB'],
    level: 'info',
    expected: 'a sender registered for recipients in the UK',
    consequence: 'Networks there want sender, template and links registered.',
  },
  {
    from: ['senderId'],
    to: ['NZ', null],
    level: 'info',
    expected: 'a sender ID registered for the country of the recipients',
    consequence: 'Nobody can reply to a sender ID. The page about XML asks for a number; that about the API takes a sender ID.',
    source: 'Plivo docs, which differ',
  },
]

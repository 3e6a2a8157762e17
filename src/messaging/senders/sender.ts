import { hasPlaceholder } from '../../model/placeholders'
import { countryNames, countryOf, digitsIn, isTollFree } from './country'
import type { Country } from './country'

/** What a message can come from. `placeholder` is filled in later; `unclear` is none of the others, `none` is nothing. */
export type SenderKind = 'longCode' | 'tollFree' | 'shortCode' | 'senderId' | 'placeholder' | 'unclear' | 'none'

/** The sender of a message. */
export interface Sender {
  readonly kind: SenderKind
  /** The country of a long code, where a rule of that country is documented. */
  readonly country: Country | null
  /** "US long code"; '' where nothing can be said. */
  readonly label: string
}

/** Returns what the value of src is, by its notation alone: whether it is yours only Plivo knows. */
export function senderOf(src: string): Sender {
  if (src !== latest.src) latest = { src, sender: senderIn(src) }
  return latest.sender
}

function senderIn(src: string): Sender {
  const written = src.trim()
  const kind = kindOf(written)
  const country = kind === 'longCode' ? countryOf(written) : null
  return { kind, country, label: country === null ? labels[kind] : `${countryNames[country]} long code` }
}

const labels: { readonly [K in SenderKind]: string } = {
  longCode: 'Long code',
  tollFree: 'Toll-free number',
  shortCode: 'Short code',
  senderId: 'Alphanumeric sender ID',
  placeholder: 'Filled in later',
  unclear: '',
  none: '',
}

function kindOf(src: string): SenderKind {
  if (src === '') return 'none'
  if (hasPlaceholder(src)) return 'placeholder'
  // Addresses such as sip:alice@example.com have letters, too.
  if (/\p{L}/u.test(src)) return /[@:/<]/.test(src) ? 'unclear' : 'senderId'
  if (/^[1-9]\d{3,5}$/.test(src)) return 'shortCode'
  if (!/^\+?[\d\s().\-/]+$/.test(src)) return 'unclear'
  if (isTollFree(src)) return 'tollFree'
  return /^[1-9]\d{6,14}$/.test(digitsIn(src)) ? 'longCode' : 'unclear'
}

// The messages of a document have mostly the same sender.
let latest: { readonly src: string; readonly sender: Sender } = { src: '', sender: senderIn('') }

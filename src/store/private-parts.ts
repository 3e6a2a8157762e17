import { catalogue } from '../catalogue'
import { hasPlaceholder } from '../model/placeholders'

/** Something in a text that its owner may not want to hand on. */
export interface PrivatePart {
  readonly kind: 'phone' | 'token' | 'password'
  /** In UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What looks like phone numbers, passwords, and tokens in addresses and headers, in order. Placeholders are none of these. */
export function privateParts(text: string): readonly PrivatePart[] {
  const found = [...passwords(text), ...tokens(text), ...phones(text)].sort((a, b) => a.from - b.from || b.to - a.to)
  const apart: PrivatePart[] = []
  for (const part of found) if (part.from >= (apart.at(-1)?.to ?? 0)) apart.push(part)
  return apart
}

/** The text with stand-ins for its private parts: well-formed and valid where it was, and the same number stays the same. */
export function masked(text: string): string {
  const numbers = new Map<string, number>()
  let at = 0
  let result = ''
  for (const { kind, from, to, text: part } of privateParts(text)) {
    const digits = part.replace(/\D/g, '')
    if (kind === 'phone' && !numbers.has(digits)) numbers.set(digits, numbers.size + 1)
    const standIn = kind === 'phone' ? maskedPhone(part, numbers.get(digits) ?? 0) : STAND_INS[kind]
    result += text.slice(at, from) + standIn
    at = to
  }
  return result + text.slice(at)
}

const STAND_INS = { token: 'masked', password: 'masked-password' } as const

/** Its first two digits, which tell the country, then zeros and at the end a number of its own. */
function maskedPhone(phone: string, own: number): string {
  const count = phone.replace(/\D/g, '').length
  const digits = `${phone.replace(/\D/g, '').slice(0, 2)}${String(own % 10_000).padStart(count - 2, '0')}`
  let index = 0
  return phone.replace(/\d/g, () => digits[index++] ?? '0')
}

const SECRETS = Object.values(catalogue).flatMap(({ attributes }) =>
  Object.entries(attributes).flatMap(([name, { type }]) => (type.kind === 'secret' ? [name] : [])),
)
const SECRET = new RegExp(`\\b(?:${SECRETS.join('|')})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'dg')

// Lengths are bounded, so that a long run of letters is not read again from each of its places.
const USER_IN_URL = /:\/\/([^\s"'<>/?#@]{1,200})@/dg
const NAMED_VALUE = /[\w.-]{1,60}=([^\s"'<>&;,#]{1,4000})/dg
const TELLING_NAME = /token|key|secret|passw|pwd|auth|sig|session|jwt|credential/i
const OPAQUE = /(?<=[/=])([\w-]{20,4000})/dg
const PHONE = /(?<![\w.+-])(\+?\(?\d(?:[ ().-]{0,2}\d){7,14})(?!\w)/dg
const IP_OR_DATE = /^\d{1,3}(?:\.\d{1,3}){3}$|^\d{4}-\d\d-\d\d/

const passwords = (text: string): readonly PrivatePart[] => parts(text, SECRET, 'password', () => true)

function tokens(text: string): readonly PrivatePart[] {
  return [
    ...parts(text, USER_IN_URL, 'token', () => true),
    ...parts(text, NAMED_VALUE, 'token', (match) => TELLING_NAME.test(match.slice(0, match.indexOf('=')))),
    ...parts(text, OPAQUE, 'token', (match) => /\d/.test(match) && /[a-z]/i.test(match)),
  ]
}

const phones = (text: string): readonly PrivatePart[] => parts(text, PHONE, 'phone', (match) => !IP_OR_DATE.test(match))

/** The first group of each match that counts, unless it is empty, filled in later, or masked already. */
function parts(
  text: string,
  pattern: RegExp,
  kind: PrivatePart['kind'],
  counts: (match: string) => boolean,
): readonly PrivatePart[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0]
    const part = text.slice(from, to)
    const isFilled = part !== '' && !hasPlaceholder(part) && part !== 'masked' && part !== STAND_INS.password
    return isFilled && counts(match[0]) ? [{ kind, from, to, text: part }] : []
  })
}

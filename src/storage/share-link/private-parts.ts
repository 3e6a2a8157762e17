import { catalogue } from '../../catalogue'
import { hasPlaceholder } from '../../model/placeholders'

/** Something in a text that its owner may not want to hand on. */
export interface PrivatePart {
  readonly kind: 'phone' | 'token' | 'password' | 'user'
  /** In UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What looks like phone numbers, passwords, tokens, and users in addresses, in order. Placeholders are none of these. */
export function privateParts(text: string): readonly PrivatePart[] {
  const found = [...passwords(text), ...tokens(text), ...phones(text), ...users(text)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  )
  const apart: PrivatePart[] = []
  for (const part of found) if (part.from >= (apart.at(-1)?.to ?? 0)) apart.push(part)
  return apart
}

/**
 * The text with stand-ins for its private parts: well-formed and valid where it was, and the same number stays the same, also
 * in other texts that are masked with the same `numbers`.
 */
export function masked(text: string, numbers = new Map<string, number>()): string {
  let at = 0
  let result = ''
  for (const { kind, from, to, text: part } of privateParts(text)) {
    const digits = digitsIn(part)
    if (kind === 'phone' && !numbers.has(digits)) numbers.set(digits, numbers.size + 1)
    const standIn = kind === 'phone' ? maskedPhone(part, numbers.get(digits) ?? 0) : STAND_INS[kind]
    result += text.slice(at, from) + standIn
    at = to
  }
  return result + text.slice(at)
}

const STAND_INS = { token: 'masked', password: 'masked-password', user: 'masked' } as const

/** The digits of a number; those that write a space as an entity are none of them. */
const digitsIn = (phone: string): string => phone.replace(/&[^;]*;|\D/g, '')

/** Its first two digits, which tell the country, then zeros and at the end a number of its own. */
function maskedPhone(phone: string, own: number): string {
  const before = digitsIn(phone)
  const digits = `${before.slice(0, 2)}${String(own % 10_000).padStart(before.length - 2, '0')}`
  let index = 0
  return phone.replace(/&[^;]*;|\d/g, (part) => (part.startsWith('&') ? part : (digits[index++] ?? '0')))
}

const SECRETS = Object.values(catalogue).flatMap(({ attributes }) =>
  Object.entries(attributes).flatMap(([name, { type }]) => (type.kind === 'secret' ? [name] : [])),
)
const SECRET = new RegExp(`\\b(?:${SECRETS.join('|')})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'dg')

// Lengths are bounded, so that a long run of letters is not read again from each of its places.
const USER_IN_URL = /:\/\/([^\s"'<>/?#@]{1,200})@/dg
const NAMED_VALUE = /[\w.-]{1,60}=([^\s"'<>&;,#]{1,4000})/dg
const TELLING_NAME = /token|key|secret|pass|pwd|auth|sig|session|jwt|credential|access|pin$|\b(?:pin|otp)/i
/** A piece of a path or a value, with the pieces that dots join to it; what names the kind of a file is shorter. */
const OPAQUE = /(?<=(?<!\/)\/|=)([\w-]{1,2000}(?:\.[\w-]{6,2000}){0,8})/dg
const OPAQUE_PIECE = /(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20}/i
const JWT = /(?<![\w-])(eyJ[\w-]{8,4000}(?:\.[\w-]{1,4000}){1,4})/dg
/** What people write of a secret in notes: "password: …", "Bearer …". */
const NOTED_PASSWORD = /\b(?:pass(?:word|phrase|code|wd)|pwd|pin)\s{0,3}[:=]\s{0,3}["']?([^\s"'<>&;,]{3,200})/dgi
const NOTED_TOKEN = /\b(?:(?:token|secret|api[ _-]?key)\s{0,3}[:=]|bearer)\s{0,3}["']?([^\s"'<>&;,]{3,4000})/dgi
const LIKE_A_WORD = /^[a-z]*[.!?:]?$/i
const PHONE = /(?<![\w.+-])(\+?\(?\d(?:(?:[ ().\u00a0\u2009\u202f\u2010-\u2015-]|&#x?\w{2,5};|&nbsp;){0,2}\d){7,14})(?!\w)/dg
/** Only with its plus: dates and addresses have slashes too. */
const SLASHED_PHONE = /(?<![\w.+-])(\+\d(?:[ /()-]{0,2}\d){7,14})(?!\w)/dg
const USER = /(?<![\w.+%:@/-])(?:sips?:|mailto:)?([\w.+%-]{1,64}(?::[^\s"'<>@;?/]{1,100})?)@(?=\w)/dg
const IP_OR_DATE = /^\d{1,3}(?:\.\d{1,3}){3}$|^\d{4}-\d\d-\d\d/

const passwords = (text: string): readonly PrivatePart[] => [
  ...parts(text, SECRET, 'password', () => true),
  ...parts(text, NOTED_PASSWORD, 'password', (_, part) => !LIKE_A_WORD.test(part)),
]

function tokens(text: string): readonly PrivatePart[] {
  return [
    ...parts(text, USER_IN_URL, 'token', () => true),
    ...parts(text, NAMED_VALUE, 'token', (match) => TELLING_NAME.test(match.slice(0, match.indexOf('=')))),
    ...parts(text, NOTED_TOKEN, 'token', (_, part) => !LIKE_A_WORD.test(part)),
    ...parts(text, OPAQUE, 'token', (match) => OPAQUE_PIECE.test(match)),
    ...parts(text, JWT, 'token', () => true),
  ]
}

const phones = (text: string): readonly PrivatePart[] => [
  ...parts(text, PHONE, 'phone', (match) => !IP_OR_DATE.test(match)),
  ...parts(text, SLASHED_PHONE, 'phone', () => true),
]

/** In addresses of SIP and mail. */
const users = (text: string): readonly PrivatePart[] => parts(text, USER, 'user', () => true)

/** The first group of each match that counts, unless it is empty, filled in later, or masked already. */
function parts(
  text: string,
  pattern: RegExp,
  kind: PrivatePart['kind'],
  counts: (match: string, part: string) => boolean,
): readonly PrivatePart[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0]
    const part = text.slice(from, to)
    const isFilled = part !== '' && !hasPlaceholder(part) && part !== 'masked' && part !== STAND_INS.password
    return isFilled && counts(match[0], part) ? [{ kind, from, to, text: part }] : []
  })
}

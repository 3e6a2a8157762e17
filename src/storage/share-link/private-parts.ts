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

/** Returns what looks like phone numbers, passwords, tokens, and users in addresses, in order. Placeholders are none of these. */
export function privateParts(text: string): readonly PrivatePart[] {
  const found = [...passwords(text), ...tokens(text), ...phones(text), ...users(text)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  )
  const apart: PrivatePart[] = []
  for (const part of found) if (part.from >= (apart.at(-1)?.to ?? 0)) apart.push(part)
  return apart
}

/**
 * Returns the text with stand-ins for its private parts: well-formed and valid where it was, and the same number stays the
 * same, also in other texts that are masked with the same `numbers`.
 */
export function masked(text: string, numbers = new Map<string, number>()): string {
  let at = 0
  let result = ''
  for (const { kind, from, to, text: part } of privateParts(text)) {
    const digits = digitsIn(part)
    if (kind === 'phone' && !numbers.has(digits)) numbers.set(digits, numbers.size + 1)
    const standIn = kind === 'phone' ? maskedPhone(part, numbers.get(digits) ?? 0) : standIns[kind]
    result += text.slice(at, from) + standIn
    at = to
  }
  return result + text.slice(at)
}

const standIns = { token: 'masked', password: 'masked-password', user: 'masked' } as const

/** Returns the digits of a number; those that write a space as an entity are none of them. */
const digitsIn = (phone: string): string => phone.replace(/&[^;]*;|\D/g, '')

/** Returns a number with its first two digits, which tell the country, then zeros and at the end a number of its own. */
function maskedPhone(phone: string, own: number): string {
  const before = digitsIn(phone)
  const digits = `${before.slice(0, 2)}${String(own % 10_000).padStart(before.length - 2, '0')}`
  let index = 0
  return phone.replace(/&[^;]*;|\d/g, (part) => (part.startsWith('&') ? part : (digits[index++] ?? '0')))
}

const secrets = Object.values(catalogue).flatMap(({ attributes }) =>
  Object.entries(attributes).flatMap(([name, { type }]) => (type.kind === 'secret' ? [name] : [])),
)
const secretPattern = new RegExp(`\\b(?:${secrets.join('|')})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'dg')

// Lengths are bounded, so that a long run of letters is not read again from each of its places.
const userInUrl = /:\/\/([^\s"'<>/?#@]{1,200})@/dg
const namedValue = /[\w.-]{1,60}=([^\s"'<>&;,#]{1,4000})/dg
const tellingName = /token|key|secret|pass|pwd|auth|sig|session|jwt|credential|access|pin$|\b(?:pin|otp)/i
/** A piece of a path or a value, with the pieces that dots join to it; what names the kind of a file is shorter. */
const opaque = /(?<=(?<!\/)\/|=)([\w-]{1,2000}(?:\.[\w-]{6,2000}){0,8})/dg
const opaquePiece = /(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20}/i
const jwtPattern = /(?<![\w-])(eyJ[\w-]{8,4000}(?:\.[\w-]{1,4000}){1,4})/dg
/** What people write of a secret in notes: "password: …", "Bearer …". */
const notedPassword = /\b(?:pass(?:word|phrase|code|wd)|pwd|pin)\s{0,3}[:=]\s{0,3}["']?([^\s"'<>&;,]{3,200})/dgi
const notedToken = /\b(?:(?:token|secret|api[ _-]?key)\s{0,3}[:=]|bearer)\s{0,3}["']?([^\s"'<>&;,]{3,4000})/dgi
const likeAWord = /^[a-z]*[.!?:]?$/i
const phonePattern =
  /(?<![\w.+-])(\+?\(?\d(?:(?:[ ().\u00a0\u2009\u202f\u2010-\u2015-]|&#x?\w{2,5};|&nbsp;){0,2}\d){7,14})(?!\w)/dg
/** Only with its plus: dates and addresses have slashes too. */
const slashedPhone = /(?<![\w.+-])(\+\d(?:[ /()-]{0,2}\d){7,14})(?!\w)/dg
const user = /(?<![\w.+%:@/-])(?:sips?:|mailto:)?([\w.+%-]{1,64}(?::[^\s"'<>@;?/]{1,100})?)@(?=\w)/dg
const ipOrDate = /^\d{1,3}(?:\.\d{1,3}){3}$|^\d{4}-\d\d-\d\d/

const passwords = (text: string): readonly PrivatePart[] => [
  ...parts(text, secretPattern, 'password', () => true),
  ...parts(text, notedPassword, 'password', (_, part) => !likeAWord.test(part)),
]

function tokens(text: string): readonly PrivatePart[] {
  return [
    ...parts(text, userInUrl, 'token', () => true),
    ...parts(text, namedValue, 'token', (match) => tellingName.test(match.slice(0, match.indexOf('=')))),
    ...parts(text, notedToken, 'token', (_, part) => !likeAWord.test(part)),
    ...parts(text, opaque, 'token', (match) => opaquePiece.test(match)),
    ...parts(text, jwtPattern, 'token', () => true),
  ]
}

const phones = (text: string): readonly PrivatePart[] => [
  ...parts(text, phonePattern, 'phone', (match) => !ipOrDate.test(match)),
  ...parts(text, slashedPhone, 'phone', () => true),
]

/** Returns the users in addresses of SIP and mail. */
const users = (text: string): readonly PrivatePart[] => parts(text, user, 'user', () => true)

/** Returns the first group of each match that counts, unless it is empty, filled in later, or masked already. */
function parts(
  text: string,
  pattern: RegExp,
  kind: PrivatePart['kind'],
  counts: (match: string, part: string) => boolean,
): readonly PrivatePart[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0]
    const part = text.slice(from, to)
    const isFilled = part !== '' && !hasPlaceholder(part) && part !== 'masked' && part !== standIns.password
    return isFilled && counts(match[0], part) ? [{ kind, from, to, text: part }] : []
  })
}

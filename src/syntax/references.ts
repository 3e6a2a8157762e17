import { legal, withLineFeeds } from './characters'

// One look says of most values that they are printed as they are.
const suspectInText = new RegExp('[&<>\\0-\\x08\\n-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')
const suspectInValue = new RegExp('[&<"\'\\0-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')
const inText = /[&<\r\n]|\]\]>/g

/** The characters that XML has names for. */
export const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** What stands between `&` and `;` in a reference, known or not. */
export const referencePattern = '#[0-9]+|#x[0-9a-fA-F]+|[^\\s&;<>"\'=?#/]+'

/** Returns the text as character data; its line feeds become `eol`. */
export function escapeText(text: string, eol: string): string {
  if (!suspectInText.test(text)) return text
  return legal(text).replace(inText, (found) => {
    if (found === '&') return '&amp;'
    if (found === '<') return '&lt;'
    if (found === '\r') return '&#13;'
    return found === '\n' ? eol : ']]&gt;'
  })
}

/** Returns the value as it stands between two of `quote`. */
export function escapeAttribute(value: string, quote: '"' | "'"): string {
  if (!suspectInValue.test(value)) return value
  const text = legal(value)
  const quoteCode = quote.charCodeAt(0)
  let escaped = ''
  let from = 0
  // A loop, because `replace` calls a function for each character.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 60 || !(code === 38 || code === 60 || code === quoteCode || code === 9 || code === 10 || code === 13)) continue
    escaped += text.slice(from, at) + (inValue[text.charAt(at)] ?? `&#${code};`)
    from = at + 1
  }
  return escaped + text.slice(from)
}

const inValue: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&apos;' }

/** Returns what character data of a well-formed document says. */
export function decodeText(raw: string): string {
  const text = withLineFeeds(raw)
  return text.includes('&') ? withoutReferences(text) : text
}

/** Returns what an attribute value of a well-formed document says: written white space is spaces, references stay what they are. */
export function decodeAttribute(raw: string): string {
  const text = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw
  return text.includes('&') ? withoutReferences(text) : text
}

/** Returns what one reference such as `&lt;` or `&#38;` stands for. */
export function referenced(reference: string): string {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return predefined.get(name) ?? reference
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return String.fromCodePoint(code)
}

const withoutReferences = (text: string): string => text.replace(/&[^;]+;/g, referenced)

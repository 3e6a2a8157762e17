import type { LineEnd, NodeKind } from '../model/node'

// One look says of most values that they are printed as they are.
const suspectInText = new RegExp('[&<>\\0-\\x08\\n-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')
const suspectInValue = new RegExp('[&<"\'\\0-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')
const inText = /[&<\r\n]|\]\]>/g
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The text as character data; its line feeds become `eol`. */
export function escapeText(text: string, eol: LineEnd): string {
  if (!suspectInText.test(text)) return text
  return legal(text).replace(inText, (found) => {
    if (found === '&') return '&amp;'
    if (found === '<') return '&lt;'
    if (found === '\r') return '&#13;'
    return found === '\n' ? eol : ']]&gt;'
  })
}

/** The value as it stands between two of `quote`. */
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
    escaped += text.slice(from, at) + (references[text.charAt(at)] ?? `&#${code};`)
    from = at + 1
  }
  return escaped + text.slice(from)
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&apos;' }

/** The text with U+FFFD in place of every character that XML cannot hold. */
export function legal(text: string): string {
  if (!/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/.test(text)) return text
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/g, (found) =>
    found.length === 2 ? found : '\ufffd',
  )
}

/** The text as a node of this kind can hold it, so that it comes back the same when it is read again. */
export function holdable(kind: NodeKind, text: string): string {
  const said = legal(text)
  if (kind === 'text' || kind === 'element') return said
  const lines = said.replace(/\r\n?/g, '\n')
  if (kind === 'cdata') return lines
  if (kind === 'instruction') return lines.replace(/^[ \t\n]+/, '').replaceAll('?>', '? >')
  return lines.replace(/--/g, '- -').replace(/--/g, '- -').replace(/-$/, '- ')
}

/** What character data of a well-formed document says. */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return text.includes('&') ? withoutReferences(text) : text
}

/** What an attribute value of a well-formed document says: written white space is spaces, references stay what they are. */
export function decodeAttribute(raw: string): string {
  const text = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw
  return text.includes('&') ? withoutReferences(text) : text
}

/** What one reference such as `&lt;` or `&#38;` stands for. */
export function referenced(reference: string): string {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return entities[name] ?? reference
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return String.fromCodePoint(code)
}

const withoutReferences = (text: string): string => text.replace(/&[^;]+;/g, referenced)

import { shiftedChange } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'
import type { Repairer } from './repairer'

/** A document that was escaped as a whole, as a web page shows it. */
export const escapedMarkup: Repairer = {
  id: 'escaped-markup',
  label: () => 'Unescape the whole text',
  why: 'Every < of it is written &lt;, as in the source of a web page. Unescaped once, it is the XML that the page shows.',
  find: ({ text }) => (isEscapedMarkup(text) ? replaced(text, reference, ([, name = '']) => characterOf(name)) : []),
}

/** A document as it stands in the string literal of a program: with `\"` for quotes and `\n` for line ends. */
export const stringLiteral: Repairer = {
  id: 'string-literal',
  label: () => 'Take the text out of its string literal',
  why: 'It has the escapes of a program: \\" for a quote, \\n for a line end. Without them it is the XML that the program sends.',
  find({ text }) {
    if (!isStringLiteral(text)) return []
    const from = /^\s*["'`]/.exec(text)?.[0].length ?? 0
    const end = text.trimEnd().replace(/;$/, '').trimEnd().length - 1
    const isQuoted = from > 0 && end > from && text.charAt(end) === text.charAt(from - 1)
    if (!isQuoted) return unescaped(text, 0, text.length)
    return [{ from: 0, to: from, insert: '' }, ...unescaped(text, from, end), { from: end, to: text.length, insert: '' }]
  },
}

/** Returns whether the text is a document in another notation, which need not have a single `<`. */
export const isWrapped = (text: string): boolean => isEscapedMarkup(text) || isStringLiteral(text)

function isEscapedMarkup(text: string): boolean {
  return !text.includes('<') && /^[\s\ufeff]*&(?:(?:amp;)*lt|#0*60|#x0*3c);/i.test(text.slice(0, 1000))
}

/** Returns whether it holds quotes of values that are escaped, and none that is not; or the escape of a line end between two tags. */
function isStringLiteral(text: string): boolean {
  if (!text.includes('\\')) return false
  if (/^\s*["'`]?\\u003c/i.test(text.slice(0, 1000))) return true
  if (/>(?:\\r)?\\n(?:\\t|\s)*</.test(text)) return true
  return /[\w:.-]=\\["']/.test(text) && !/[\w:.-]=["']/.test(text)
}

const reference = /&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|lt|gt|amp|quot|apos);/gi
const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function characterOf(name: string): string | null {
  if (!name.startsWith('#')) return named.get(name.toLowerCase()) ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

const escape = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|["'`\\/nrt])/g
const meanings: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

const unescaped = (text: string, from: number, to: number): readonly TextChange[] =>
  replaced(text.slice(from, to), escape, ([found]) => meaningOf(found)).map((change) => shiftedChange(change, from))

function meaningOf(escaped: string): string {
  const sign = escaped.charAt(1)
  if (sign === 'u' || sign === 'x') return String.fromCharCode(Number.parseInt(escaped.slice(2), 16))
  return meanings.get(sign) ?? sign
}

function replaced(text: string, pattern: RegExp, insertOf: (found: RegExpExecArray) => string | null): readonly TextChange[] {
  return Array.from(text.matchAll(pattern)).flatMap((found) => {
    const insert = insertOf(found)
    return insert === null ? [] : [{ from: found.index, to: found.index + found[0].length, insert }]
  })
}

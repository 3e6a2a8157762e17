import { nameStart } from './names'
import { mostWasted } from './tolerant-reading'
import type { Reading } from './tolerant-reading'
import { valueAt } from './tolerant-value'
import type { Value } from './tolerant-value'

/** An attribute as it stands in a tag; `value` is null where there is none. */
export interface Attribute {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly hasEquals: boolean
  readonly value: Value | null
}

export interface StartTag {
  readonly kind: 'start'
  readonly from: number
  readonly to: number
  readonly name: string
  readonly nameFrom: number
  readonly attributes: readonly Attribute[]
  /** Whether it ends with `/>`. */
  readonly isClosed: boolean
  /** False where the `>` is missing. */
  readonly isEnded: boolean
}

const opening = new RegExp(`<(\\s{0,20})(${nameStart}[^\\s<>/="'&;,()[\\]{}]*)`, 'uy')
const attributeName = /[^\s<>/="'“”„‟″‘’]+/y

/** Returns the start tag at `from`, or null where the `<` was meant as a character. */
export function startTagAt(text: string, from: number, reading: Reading): StartTag | null {
  opening.lastIndex = from
  const found = opening.exec(text)
  if (found === null) return null
  const [, space = '', name = ''] = found
  const isMeant = reading.isKnown(name) || (!reading.mayBeText && space === '')
  if (!isMeant && (space !== '' || reading.wasted > mostWasted)) return null
  const nameTo = opening.lastIndex
  const attributes: Attribute[] = []
  let at = nameTo
  for (;;) {
    const end = endAt(text, at)
    if (end !== null) {
      const tag: StartTag = { kind: 'start', from, name, nameFrom: nameTo - name.length, attributes, ...end }
      if (isMeant || (tag.isEnded && !isWord(text, tag, reading))) return tag
      reading.wasted += end.to - from
      return null
    }
    const attribute = attributeAt(text, at, reading)
    if (attribute.name !== '') attributes.push(attribute)
    at = Math.max(attribute.from + 1, attribute.to)
  }
}

function endAt(text: string, from: number): Pick<StartTag, 'to' | 'isClosed' | 'isEnded'> | null {
  let at = from
  while (isBlank(text, at)) at += 1
  const char = text.charAt(at)
  if (char === '>') return { to: at + 1, isClosed: false, isEnded: true }
  if (char === '' || (char === '<' && !isTemplate(text, at))) return { to: from, isClosed: false, isEnded: false }
  if (char !== '/') return null
  at += 1
  while (isBlank(text, at)) at += 1
  return text.charAt(at) === '>' ? { to: at + 1, isClosed: true, isEnded: true } : null
}

function attributeAt(text: string, start: number, reading: Reading): Attribute {
  let from = start
  while (isBlank(text, from)) from += 1
  if (isTemplate(text, from)) return { name: '', from, to: templateEnd(text, from), hasEquals: false, value: null }
  attributeName.lastIndex = from
  const name = attributeName.exec(text)?.[0] ?? ''
  let at = from + name.length
  while (isBlank(text, at)) at += 1
  if (text.charAt(at) !== '=') return { name, from, to: from + name.length, hasEquals: false, value: null }
  at += 1
  while (isBlank(text, at)) at += 1
  const value = valueAt(text, at, reading)
  return { name, from, to: value?.end ?? from + name.length, hasEquals: true, value }
}

/** Returns whether a piece of a template between attributes begins at `at`, such as `<% if (x) { %>`. */
const isTemplate = (text: string, at: number): boolean => text.startsWith('<%', at) || text.startsWith('<?', at)

function templateEnd(text: string, from: number): number {
  const end = text.slice(from, from + 1000).indexOf(text.charAt(from + 1) === '%' ? '%>' : '?>')
  return end < 0 ? from + 1 : from + end + 2
}

/**
 * Returns whether `<word>` stands for something to fill in, as in `https://<yourdomain>.com`: inside text, bare, and closed
 * nowhere.
 */
function isWord(text: string, tag: StartTag, reading: Reading): boolean {
  if (tag.isClosed || tag.attributes.some(({ value }) => value !== null)) return false
  if (!followsText(text, tag.from)) return false
  reading.endNames ??= new Set(Array.from(text.matchAll(/<\/([^\s<>]+)/g), (end) => end[1] ?? ''))
  return !reading.endNames.has(tag.name)
}

function followsText(text: string, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 200); at -= 1) {
    const char = text.charAt(at)
    if ('<>\r\n'.includes(char)) return false
    if (!/\s/.test(char)) return true
  }
  return false
}

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /[\s\u200b]/.test(text.charAt(at)))
}

import { behind, doctypeEnd, sectionAt, sectionMarks } from './sections'
import type { SectionKind } from './sections'
import { readingOf } from './tolerant-reading'
import type { Expectation } from './tolerant-reading'
import { startTagAt } from './tolerant-tag'
import type { StartTag } from './tolerant-tag'

export interface EndTag {
  readonly kind: 'end'
  readonly from: number
  readonly to: number
  readonly name: string
  readonly nameFrom: number
  /** False where the `>` is missing. */
  readonly isEnded: boolean
}

/** Text between tags, or markup without elements; `template` is a tag of a template engine, `<% … %>`. */
export interface Other {
  readonly kind: 'text' | SectionKind | 'doctype' | 'template'
  readonly from: number
  readonly to: number
}

export type Token = StartTag | EndTag | Other

/**
 * Returns what a text that is perhaps no XML was meant to be, token by token: every character belongs to one, and of a
 * well-formed text they are those of the strict tokenizer. Never fails.
 */
export function* tolerantTokens(text: string, expectation: Expectation): Generator<Token, void> {
  const reading = readingOf(expectation)
  const lastTemplateEnd = text.lastIndexOf(templateMarks.end)
  let textFrom = 0
  let at = text.indexOf('<')
  while (at >= 0) {
    const token =
      (at < lastTemplateEnd ? templateAt(text, at) : null) ??
      otherAt(text, at) ??
      endTagAt(text, at, expectation) ??
      startTagAt(text, at, reading)
    if (token !== null) {
      if (at > textFrom) yield { kind: 'text', from: textFrom, to: at }
      yield token
      textFrom = token.to
    }
    at = text.indexOf('<', token?.to ?? at + 1)
  }
  if (textFrom < text.length) yield { kind: 'text', from: textFrom, to: text.length }
}

const templateMarks = { begin: '<%', end: '%>' }

function templateAt(text: string, from: number): Other | null {
  const { begin, end } = templateMarks
  return text.startsWith(begin, from) ? { kind: 'template', from, to: behind(text, end, from + begin.length) } : null
}

function otherAt(text: string, from: number): Other | null {
  const kind = sectionAt(text, from)
  if (kind === 'instruction' && isDeclaration(text, from)) return { kind, from, to: behind(text, '>', from + 2) }
  if (kind !== null) {
    const { begin, end } = sectionMarks[kind]
    return { kind, from, to: behind(text, end, from + begin.length) }
  }
  const second = text.charAt(from + 1)
  if (second === 'x' && isBareDeclaration(text, from)) return { kind: 'instruction', from, to: behind(text, '>', from) }
  if (second !== '!' || !/^<!doctype/i.test(text.slice(from, from + 9))) return null
  return { kind: 'doctype', from, to: doctypeEnd(text, from) }
}

/**
 * Returns whether an XML declaration stands at `from`. It holds no `>`, so that one with a slip at its end does not swallow
 * the document.
 */
const isDeclaration = (text: string, from: number): boolean => /^<\?xml\s/i.test(text.slice(from, from + 6))

/** Returns whether `<xml version="1.0">` stands where a declaration does, and is no element of that name. */
function isBareDeclaration(text: string, from: number): boolean {
  if (from > 1000 || text.slice(0, from).includes('<')) return false
  return /^<xml\s+version\s*=[^<>]*(?<!\/)>/.test(text.slice(from, from + 200)) && !text.includes('</xml')
}

const endTag = /<(\s{0,20})\/(\s{0,20})([^\s<>/="'&]*)/y

function endTagAt(text: string, from: number, { isKnown }: Expectation): EndTag | null {
  endTag.lastIndex = from
  const found = endTag.exec(text)
  if (found === null) return null
  const [, before = '', after = '', name = ''] = found
  // A space before the name is a slip only where the name is known: "1 < / 2" is text.
  if ((before !== '' || after !== '') && !isKnown(name)) return null
  let to = endTag.lastIndex
  const nameFrom = to - name.length
  while (/\s/.test(text.charAt(to))) to += 1
  if (text.charAt(to) === '>') return { kind: 'end', from, to: to + 1, name, nameFrom, isEnded: true }
  return { kind: 'end', from, to: nameFrom + name.length, name, nameFrom, isEnded: false }
}

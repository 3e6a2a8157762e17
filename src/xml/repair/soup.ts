import { doctypeEnd } from '../not-xml'
import type { Spelling } from './repair'
import { startTagAt } from './soup-tag'
import type { StartTag } from './soup-tag'

export interface EndTag {
  readonly kind: 'end'
  readonly from: number
  readonly to: number
  readonly name: string
  readonly nameFrom: number
  /** False where the `>` is missing. */
  readonly isEnded: boolean
}

/** Text between tags, or markup that no repair looks into. */
export interface Other {
  readonly kind: 'text' | 'comment' | 'cdata' | 'instruction' | 'doctype'
  readonly from: number
  readonly to: number
}

export type Token = StartTag | EndTag | Other

/** What a text that is perhaps no XML was meant to be, piece by piece: every character belongs to one token. Never fails. */
export function tokensOf(text: string, spelling: Spelling): readonly Token[] {
  const tokens: Token[] = []
  const context = { spelling, wasted: 0, endNames: null as ReadonlySet<string> | null }
  let textFrom = 0
  let at = text.indexOf('<')
  while (at >= 0) {
    const token = markupAt(text, at) ?? endTagAt(text, at, spelling) ?? startTagAt(text, at, context)
    if (token !== null) {
      if (at > textFrom) tokens.push({ kind: 'text', from: textFrom, to: at })
      tokens.push(token)
      textFrom = token.to
    }
    at = text.indexOf('<', token?.to ?? at + 1)
  }
  if (textFrom < text.length) tokens.push({ kind: 'text', from: textFrom, to: text.length })
  return tokens
}

function markupAt(text: string, from: number): Other | null {
  const second = text.charAt(from + 1)
  if (second === '?') return { kind: 'instruction', from, to: behind(text, isDeclaration(text, from) ? '>' : '?>', from + 2) }
  if (second === 'x' && isBareDeclaration(text, from)) return { kind: 'instruction', from, to: behind(text, '>', from) }
  if (second !== '!') return null
  if (text.startsWith('<!--', from)) return { kind: 'comment', from, to: behind(text, '-->', from + 4) }
  if (text.startsWith('<![CDATA[', from)) return { kind: 'cdata', from, to: behind(text, ']]>', from + 9) }
  if (!/^<!doctype/i.test(text.slice(from, from + 9))) return null
  return { kind: 'doctype', from, to: doctypeEnd(text, from) }
}

/** A declaration holds no `>`, so that one with a slip at its end does not swallow the document. */
const isDeclaration = (text: string, from: number): boolean => /^<\?xml\s/i.test(text.slice(from, from + 6))

/** `<xml version="1.0">` where a declaration stands, and no element of that name. */
function isBareDeclaration(text: string, from: number): boolean {
  if (from > 1000 || text.slice(0, from).includes('<')) return false
  return /^<xml\s+version\s*=[^<>]*>/.test(text.slice(from, from + 200)) && !text.includes('</xml')
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

const endTag = /<(\s{0,20})\/(\s{0,20})([^\s<>/="'&]*)/y

function endTagAt(text: string, from: number, spelling: Spelling): EndTag | null {
  endTag.lastIndex = from
  const found = endTag.exec(text)
  if (found === null) return null
  const [, before = '', after = '', name = ''] = found
  // A space before the name is a slip only where the name is known: "1 < / 2" is text.
  if ((before !== '' || after !== '') && spelling.element(name) === undefined) return null
  let to = endTag.lastIndex
  const nameFrom = to - name.length
  while (/\s/.test(text.charAt(to))) to += 1
  if (text.charAt(to) === '>') return { kind: 'end', from, to: to + 1, name, nameFrom, isEnded: true }
  return { kind: 'end', from, to: nameFrom + name.length, name, nameFrom, isEnded: false }
}

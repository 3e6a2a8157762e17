import { isName } from './name'

/** A start tag or other markup that begins at `from`. */
export interface Opening {
  readonly kind: 'tag' | 'comment' | 'cdata' | 'instruction'
  readonly name: string
  readonly from: number
}

/** What is open at an offset of a text that is right up to there. */
export interface Scan {
  /** The elements, outermost first. */
  readonly open: readonly Opening[]
  /** The tag or other markup that the offset is inside of. */
  readonly inside: Opening | null
  /** Where that, or the text that the offset stands in, begins. */
  readonly pieceFrom: number
  /** The last element that was closed at the outermost level, and where it ended. */
  readonly root: { readonly name: string; readonly to: number } | null
}

/** Walks the markup up to `to`. For messages only: a text that is right is never walked. */
export function scan(text: string, to: number): Scan {
  const open: Opening[] = []
  let root: Scan['root'] = null
  let pieceFrom = 0
  let at = text.indexOf('<')
  while (at >= 0 && at < to) {
    const opening = openingAt(text, at)
    const end = endOf(text, opening)
    if (end > to || end < 0) return { open, inside: opening, pieceFrom: at, root }
    const isEnd = text.charCodeAt(at + 1) === 47
    if (isEnd) {
      const closed = open.pop()
      if (open.length === 0 && closed !== undefined) root = { name: closed.name, to: end }
    } else if (opening.kind === 'tag') {
      if (text.charCodeAt(end - 2) !== 47) open.push(opening)
      else if (open.length === 0) root = { name: opening.name, to: end }
    }
    pieceFrom = end
    at = text.indexOf('<', end)
  }
  return { open, inside: null, pieceFrom, root }
}

/** Returns the name of the first start tag of a text, well-formed or not; null where there is none. */
export function rootNameOf(text: string): string | null {
  let at = text.indexOf('<')
  while (at >= 0) {
    const opening = openingAt(text, at)
    if (opening.kind === 'tag' && isName(opening.name) && text.charAt(at + 1) !== '/') return opening.name
    const end = endOf(text, opening)
    at = end < 0 ? -1 : text.indexOf('<', end)
  }
  return null
}

/** The name that begins at `from`, as far as it goes. */
export function nameAt(text: string, from: number): string {
  return /^[^\s<>/="'&]{0,60}/.exec(text.slice(from, from + 60))?.[0] ?? ''
}

function openingAt(text: string, from: number): Opening {
  if (text.startsWith('<!--', from)) return { kind: 'comment', name: '', from }
  if (text.startsWith('<![CDATA[', from)) return { kind: 'cdata', name: '', from }
  if (text.startsWith('<?', from)) return { kind: 'instruction', name: nameAt(text, from + 2), from }
  return { kind: 'tag', name: nameAt(text, text.charAt(from + 1) === '/' ? from + 2 : from + 1), from }
}

/** The offset behind the markup, or -1 where it has no end. */
function endOf(text: string, { kind, from }: Opening): number {
  if (kind === 'tag') return tagEnd(text, from)
  const [end, skip] = kind === 'comment' ? ['-->', 4] : kind === 'cdata' ? [']]>', 9] : ['?>', 2]
  const at = text.indexOf(end, from + skip)
  return at < 0 ? -1 : at + end.length
}

function tagEnd(text: string, from: number): number {
  for (let at = from; at >= 0 && at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '>') return at + 1
    if (char !== '"' && char !== "'") continue
    const close = text.indexOf(char, at + 1)
    if (close < 0) return -1
    at = close
  }
  return -1
}

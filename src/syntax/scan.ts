import { isName, nameAt } from './names'
import { sectionAt, sectionEnd } from './sections'
import type { SectionKind } from './sections'
import { strictTokens } from './strict'
import type { StrictToken } from './strict'

/** A start tag or other markup that begins at `from`. */
export interface Opening {
  readonly kind: 'tag' | SectionKind
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
  for (const token of strictTokens(text)) {
    const { kind, from } = token
    if (kind === 'text') continue
    if (from >= to) break
    const opening: Opening = { kind: kind === 'start' || kind === 'end' ? 'tag' : kind, name: nameIn(text, token), from }
    if (token.to > to || !token.isEnded) return { open, inside: opening, pieceFrom: from, root }
    if (kind === 'end') {
      const closed = open.pop()
      if (open.length === 0 && closed !== undefined) root = { name: closed.name, to: token.to }
    } else if (kind === 'start') {
      if (text.charCodeAt(token.to - 2) !== 47) open.push(opening)
      else if (open.length === 0) root = { name: opening.name, to: token.to }
    }
    pieceFrom = token.to
  }
  return { open, inside: null, pieceFrom, root }
}

/** Returns where the tag or other markup begins that an offset stands in or behind: at the last `<` before it, in UTF-16 units; -1 where there is none. */
export const markupBefore = (text: string, at: number): number => (at > 0 ? text.lastIndexOf('<', at - 1) : -1)

/** Returns the name of the first start tag of a text, well-formed or not; null where there is none. */
export function rootNameOf(text: string): string | null {
  let at = text.indexOf('<')
  while (at >= 0) {
    const kind = sectionAt(text, at)
    const name = nameAt(text, at + 1)
    if (kind === null && isName(name)) return name
    const end = kind === null ? at + 1 : sectionEnd(text, at, kind)
    at = end < 0 ? -1 : text.indexOf('<', end)
  }
  return null
}

/** Returns the name that stands in a tag or an instruction; none for a comment or CDATA. */
function nameIn(text: string, { kind, from }: StrictToken): string {
  if (kind === 'comment' || kind === 'cdata') return ''
  return nameAt(text, from + (kind === 'start' ? 1 : 2))
}

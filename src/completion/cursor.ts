import { looseNameEnd } from '../syntax/names'
import { markupBefore } from '../syntax/scan'
import { sectionMarks } from '../syntax/sections'
import { readingOf } from '../syntax/tolerant-reading'
import { startTagAt } from '../syntax/tolerant-tag'
import type { Attribute } from '../syntax/tolerant-tag'
import { whileTyping } from './while-typing'

/** What the cursor is in; `from` and `to` bound the word that a completion replaces. */
export type Cursor =
  | (Word & { readonly kind: 'text' })
  /** The name of a start tag; `isWritten` says that more of the tag follows. */
  | (Word & { readonly kind: 'name'; readonly isWritten: boolean })
  /** The name of an end tag; `isWritten` says that its `>` follows. */
  | (Word & { readonly kind: 'end'; readonly isWritten: boolean })
  /** The name of an attribute, or a place for one; `isWritten` says that its `=` follows. */
  | (Word & { readonly kind: 'attribute'; readonly isWritten: boolean; readonly tag: Tag })
  /** A value; `quote` is what must end it where nothing does, else empty. */
  | (Word & { readonly kind: 'value'; readonly attribute: string; readonly quote: string; readonly tag: Tag })

interface Word {
  readonly from: number
  readonly to: number
}

/** A start tag without the attribute the cursor is in: its name, and the attributes with their values as written. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * Returns what the cursor at `at` is in, found from the last `<` before it; null where nothing is to complete, such as in a
 * comment.
 */
export function cursorIn(text: string, at: number): Cursor | null {
  if (isInside(text, at, sectionMarks.comment) || isInside(text, at, sectionMarks.cdata)) return null
  const open = markupBefore(text, at)
  if (open < 0) return between(at)
  const sign = text[open + 1]
  if (sign === '/') return inEndTag(text, open + 2, at)
  if (sign !== '!' && sign !== '?') return inStartTag(text, open + 1, at)
  return text.slice(open, at).includes('>') ? between(at) : null
}

const between = (at: number): Cursor => ({ kind: 'text', from: at, to: at })

function isInside(text: string, at: number, { begin, end }: (typeof sectionMarks)['comment']): boolean {
  const from = at < begin.length ? -1 : text.lastIndexOf(begin, at - begin.length)
  if (from < 0) return false
  const to = text.indexOf(end, from + begin.length)
  return to < 0 || to + end.length > at
}

function inEndTag(text: string, from: number, at: number): Cursor | null {
  const to = looseNameEnd(text, from)
  if (at >= from && at <= to) return { kind: 'end', from, to, isWritten: /^\s*>/.test(text.slice(to, to + 100)) }
  return text.slice(to, at).includes('>') ? between(at) : null
}

function inStartTag(text: string, from: number, at: number): Cursor | null {
  const to = looseNameEnd(text, from)
  if (at <= to) return { kind: 'name', from, to, isWritten: /^\s*\/?>|^\s+[^\s/>"'=<]+\s*=/.test(text.slice(to, to + 500)) }
  const tag = startTagAt(text, from - 1, readingOf(whileTyping))
  if (tag === null) return null
  if (tag.isEnded && tag.to <= at) return between(at)
  const around = (inside?: Attribute): Tag => ({ name: tag.name, attributes: valuesOf(text, tag.attributes, inside) })
  for (const attribute of tag.attributes) {
    const { value, hasEquals: isWritten, name } = attribute
    const nameTo = attribute.from + name.length
    if (at > attribute.from && at <= nameTo)
      return { kind: 'attribute', from: attribute.from, to: nameTo, isWritten, tag: around(attribute) }
    if (value === null || at < value.from) continue
    const isOpen = value.kind === 'open'
    const isIn = isOpen ? !/[=>]/.test(text.slice(value.from, at)) : at <= value.to
    // A value is offered behind its quote only, since without it the tag would not be well-formed.
    if (isIn && value.kind === 'bare') return null
    const quote = isOpen ? value.quote : ''
    if (isIn)
      return { kind: 'value', from: value.from, to: Math.max(at, value.to), attribute: name, quote, tag: around(attribute) }
  }
  const isPlace = /\s/.test(text[at - 1] ?? '') && !/=\s*$/.test(text.slice(to, at)) && !/^\s*=/.test(text.slice(at, at + 100))
  return isPlace ? { kind: 'attribute', from: at, to: at, isWritten: false, tag: around() } : null
}

function valuesOf(text: string, attributes: readonly Attribute[], inside?: Attribute): ReadonlyMap<string, string> {
  const others = attributes.filter((attribute) => attribute !== inside)
  return new Map(others.map(({ name, value }) => [name, value ? text.slice(value.from, value.to) : '']))
}

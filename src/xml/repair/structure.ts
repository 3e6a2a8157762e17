import { firstLineEnd } from '../../syntax/characters'
import type { Work } from '../../model/work'
import type { TextChange } from '../../syntax/text-change'
import type { EndTag, Other, Token } from '../../syntax/tolerant'
import type { StartTag } from '../../syntax/tolerant-tag'
import { indentAt, layoutBefore } from './lines'
import type { Spelling } from './repair'

/** An element at the outermost level: `end` is null where it is closed by its start tag or not at all. */
export interface Top {
  readonly name: string
  readonly start: StartTag
  end: EndTag | null
  to: number
}

/** How the elements of a text stand in each other, once every one is closed where it was meant to be. */
export interface Structure {
  readonly tops: readonly Top[]
  /** End tags that close another element than they name. */
  readonly renamed: readonly { readonly tag: EndTag; readonly name: string }[]
  /** End tags that close nothing. */
  readonly stray: readonly EndTag[]
  /** End tags that are missing. */
  readonly closings: readonly TextChange[]
  /** Text outside of all elements. */
  readonly outside: readonly Other[]
  /** White space between elements, where XML takes no other kind than its own. */
  readonly layout: readonly Other[]
  /** Tags of a template engine that stand around elements and not in text. */
  readonly templates: readonly Other[]
}

interface Open {
  readonly name: string
  readonly start: StartTag
  /** Where the first child begins that the element cannot hold; -1 while there is none. */
  cut: number
}

const deepest = 1000
/** How many tags ahead are looked at, in all. */
const mostAhead = 1_000_000

/** Reads the tags as a person would: unclosed elements end before what they cannot hold or where their parent ends. */
export function* structuring(text: string, tokens: readonly Token[], spelling: Spelling): Work<Structure> {
  const meant = (name: string): string => spelling.element(name) ?? name
  const open: Open[] = []
  const counts = new Map<string, number>()
  const tops: Top[] = []
  const renamed: { tag: EndTag; name: string }[] = []
  const stray: EndTag[] = []
  const closings: TextChange[] = []
  const outside: Other[] = []
  const layout: Other[] = []
  const templates: Other[] = []
  const lineEnd = firstLineEnd(text)
  let ahead = 0
  const depth = { most: 0 }
  let layoutAt = { before: -1, from: -1 }

  const push = (start: StartTag): void => {
    const name = meant(start.name)
    const parent = open.at(-1)
    if (parent === undefined) tops.push({ name, start, end: null, to: start.to })
    else if (parent.cut < 0 && spelling.element(parent.name) !== undefined && !spelling.holds(parent.name, name))
      parent.cut = start.from
    if (start.isClosed) return
    open.push({ name, start, cut: -1 })
    depth.most = Math.max(depth.most, open.length)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const pop = (end: EndTag | null, to: number): void => {
    const closed = open.pop()
    if (closed === undefined) return
    counts.set(closed.name, (counts.get(closed.name) ?? 1) - 1)
    const top = tops.at(-1)
    if (open.length === 0 && top !== undefined) Object.assign(top, { end, to })
  }
  const closeUnclosed = (before: number): void => {
    const last = open.at(-1)
    if (last === undefined) return
    const limit = last.cut < 0 ? before : last.cut
    if (layoutAt.before !== limit) layoutAt = { before: limit, from: layoutBefore(text, limit) }
    if (depth.most <= deepest) closings.push(closingOf(text, last.start, Math.max(layoutAt.from, last.start.to), lineEnd))
    pop(null, before)
  }
  const close = (end: EndTag, index: number): void => {
    const name = meant(end.name)
    if ((counts.get(name) ?? 0) > 0) {
      while (open.length > 0 && open.at(-1)?.name !== name) closeUnclosed(end.from)
      return pop(end, end.to)
    }
    const last = open.at(-1)
    if (last === undefined || (ahead < mostAhead && isClosedLater(index, last.name))) {
      stray.push(end)
      return
    }
    renamed.push({ tag: end, name: last.start.name })
    pop(end, end.to)
  }
  const isClosedLater = (index: number, name: string): boolean => {
    let level = 0
    for (let at = index + 1; at < tokens.length; at += 1) {
      ahead += 1
      const token = tokens[at]
      if (token?.kind === 'start' && !token.isClosed) level += 1
      if (token?.kind !== 'end') continue
      if (level === 0) return meant(token.name) === name
      level -= 1
    }
    return false
  }

  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'start') push(token)
    else if (token.kind === 'end') close(token, index)
    else if (token.kind === 'template') {
      const parent = open.at(-1)
      const holdsText = parent !== undefined && (spelling.element(parent.name) === undefined || spelling.keepsSpace(parent.name))
      if (!holdsText) templates.push(token)
    } else if (token.kind === 'text') {
      const parent = open.at(-1)
      const isSpace = text.slice(token.from, token.to).trim() === ''
      if (isSpace && (parent === undefined || !spelling.keepsSpace(parent.name))) layout.push(token)
      else if (parent === undefined && !isSpace) outside.push(token)
    }
    yield
  }
  while (open.length > 0) closeUnclosed(text.length)
  if (depth.most > deepest) return { tops: [], renamed: [], stray: [], closings: [], outside: [], layout, templates }
  return { tops, renamed, stray, closings: closings.sort((a, b) => a.from - b.from), outside, layout, templates }
}

/** Returns the end tag of an element that has none: on a line of its own where the content stands on lines of its own. */
function closingOf(text: string, { name, from, to }: StartTag, at: number, lineEnd: string): TextChange {
  const hasLines = /[\r\n]/.test(text.slice(to, Math.min(at, to + 10_000)))
  return { from: at, to: at, insert: hasLines ? `${lineEnd}${indentAt(text, from)}</${name}>` : `</${name}>` }
}

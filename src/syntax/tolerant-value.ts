import { mostWasted } from './tolerant-reading'
import type { Reading } from './tolerant-reading'

/** The value of an attribute: what it holds stands between `from` and `to`, and `end` is behind its closing quote. */
export interface Value {
  /** `smart` has a curly quote on either side, `bare` none at all, `open` lacks the one at its end. */
  readonly kind: 'quoted' | 'smart' | 'bare' | 'open'
  readonly quote: '"' | "'"
  readonly from: number
  readonly to: number
  readonly end: number
}

const doubles = '"“”„‟″'
const singles = "'‘’‚‛′"

/** How far the end of a value is looked for that is not where it should be. */
const furthest = 2000
/** What looking in vain costs, by the character, against looking at a tag. */
const price = 20

/** Returns the value that begins at `at`, behind the `=`; null where there is none. */
export function valueAt(text: string, at: number, reading: Reading): Value | null {
  const char = text.charAt(at)
  if (char === '') return null
  if (doubles.includes(char)) return quotedValue(text, at, '"', reading)
  if (singles.includes(char)) return quotedValue(text, at, "'", reading)
  bare.lastIndex = at
  const found = bare.exec(text)?.[0] ?? ''
  const to = at + found.length - (found.endsWith('/') && text.charAt(at + found.length) === '>' ? 1 : 0)
  return to === at ? null : { kind: 'bare', quote: '"', from: at, to, end: to }
}

const bare = /[^\s<>"']+/y

function quotedValue(text: string, open: number, quote: '"' | "'", reading: Reading): Value {
  const from = open + 1
  const isSmart = text.charAt(open) !== quote
  const first = isSmart ? -1 : text.indexOf(quote, from)
  // A right value always ends here: at the first quote, behind which the tag goes on.
  if (first >= 0 && endsValue(text, first) && !text.slice(from, first).includes('<')) {
    return { kind: 'quoted', quote, from, to: first, end: first + 1 }
  }
  const to = reading.wasted < mostWasted ? laterEnd(text, from, quote) : -1
  if (to < 0) {
    reading.wasted += furthest * price
    return openValue(text, from, quote)
  }
  const isSmartEnd = text.charAt(to) !== quote
  return { kind: isSmart || isSmartEnd ? 'smart' : 'quoted', quote, from, to, end: to + 1 }
}

/**
 * Returns the place of the first quote of any form that may end the value: before an end tag or a line that begins with a
 * tag, and before the next attribute.
 */
function laterEnd(text: string, from: number, quote: '"' | "'"): number {
  const quotes = quote === '"' ? doubles : singles
  const line = text.slice(from, from + furthest)
  const broken = line.search(/[\r\n][ \t]*<[a-z/]|<\//i)
  const most = broken < 0 ? line.length : broken
  for (let at = 0; at < most; at += 1) {
    if (!quotes.includes(line.charAt(at))) continue
    // A quote behind `name=` begins a value: the quote of this one is missing.
    if (/\s[\w:.-]+\s*=\s*$/.test(line.slice(Math.max(0, at - 60), at))) return -1
    if (endsValue(text, from + at)) return from + at
  }
  return -1
}

/** Returns a value whose end is missing: it reaches up to the next attribute, or to the end of the tag or the line. */
function openValue(text: string, from: number, quote: '"' | "'"): Value {
  const line = text.slice(from, from + 500)
  const end = line.search(/\s[\w:.-]+\s*=\s*["']|\/?>|[\r\n]/)
  const to = from + (end < 0 ? line : line.slice(0, end)).trimEnd().length
  return { kind: 'open', quote, from, to, end: to }
}

const tagEnd = /\s*(?:\/\s*)?>/y
const nextAttribute = /\s+[^\s<>="'/&]+\s*(?:=|\/?>)/y
const nextTemplate = /\s*(?:\{[%{]|<[%?])/y
const nextWithoutSpace = /[A-Za-z_][\w:.-]*\s*=\s*["']/y

/** A tag without its `>` ends with the text, or before the next tag. */
const unfinishedTag = /\s*(?:$|<\/)|\s+<[A-Za-z]/y

/** Returns whether what stands behind the quote goes on, or ends, as a tag does. */
function endsValue(text: string, quoteAt: number): boolean {
  return [tagEnd, nextAttribute, nextTemplate, nextWithoutSpace, unfinishedTag].some((pattern) => {
    pattern.lastIndex = quoteAt + 1
    return pattern.test(text)
  })
}

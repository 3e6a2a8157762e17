import { XMLParser } from 'fast-xml-parser'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { masked } from './mask'

/** An element as fast-xml-parser gives it: its child elements, and where it stands. */
export interface Span {
  readonly e: Span[]
  readonly [metaData: symbol]: { startIndex: number; endIndex?: number } | undefined
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignorePiTags: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  jPath: false,
  captureMetaData: true,
  maxNestedTags: 1_000_000,
  transformTagName: (name) => (name.endsWith('/') ? 'e/' : 'e'),
  tagValueProcessor: () => '',
})
const metaData = XMLParser.getMetaDataSymbol() as unknown as symbol

/** fast-xml-parser is given about so many characters at a time. */
const portion = 32_768

/** The start tag of an element that began in an earlier portion. */
const head = '<e>'

/** Returns where the element of a span stands; undefined for CDATA, which is in the list too. */
export const placeOf = (span: Span): { readonly startIndex: number; readonly endIndex?: number } | undefined => span[metaData]

/** Returns the elements of `source`. Only for a well-formed text. */
export function spansOf(source: string): readonly Span[] {
  return doAll(findingSpans(source))
}

/** Does what `spansOf` does, as work that can be interrupted behind about `length` characters. */
export function* findingSpans(source: string, length = portion): Work<readonly Span[]> {
  if (source.length <= length) return parsed(masked(source))
  const text = masked(source, true)
  const all: Span[] = []
  for (let from = 0; from < text.length;) {
    yield
    const next = text.indexOf('<', from + length)
    const to = next < 0 ? text.length : next
    const open = unclosed(all)
    const found = parsed(head.repeat(open.length) + text.slice(from, to))
    join(all, open, found, from - head.length * open.length)
    from = to
  }
  return all
}

const parsed = (text: string): Span[] => parser.parse(text) as Span[]

/** Returns the elements that have no end yet, each in the one before it. */
function unclosed(spans: readonly Span[]): readonly Span[] {
  const open: Span[] = []
  for (let last = spans.at(-1); last && last[metaData] && last[metaData].endIndex === undefined; last = last.e.at(-1))
    open.push(last)
  return open
}

/** Adds what was found behind the start tags of the open elements, `shift` characters further on. */
function join(all: Span[], open: readonly Span[], found: readonly Span[], shift: number): void {
  let list = all
  let rest = found
  for (const element of open) {
    const again = rest[0]
    const end = again?.[metaData]?.endIndex
    const place = element[metaData]
    if (place && end !== undefined) place.endIndex = end + shift
    addShifted(list, rest.slice(1), shift)
    list = element.e
    rest = again?.e ?? []
  }
  addShifted(list, rest, shift)
}

function addShifted(list: Span[], spans: readonly Span[], shift: number): void {
  for (const span of spans) {
    move(span, shift)
    list.push(span)
  }
}

function move(span: Span, shift: number): void {
  const place = span[metaData]
  if (!place) return
  place.startIndex += shift
  if (place.endIndex !== undefined) place.endIndex += shift
  for (const child of span.e) move(child, shift)
}

import type { ElementNode } from '../../model/node'
import { AttributeReader } from '../../syntax/attribute-reader'
import { nameEnd } from '../../syntax/names'
import { escapeAttribute } from '../../syntax/references'
import { hasSlice, sourceRecordOf } from './source-record'
import type { NodeSourceRecord } from './source-record'

/** One attribute as written; offsets into the source. `from` is where the white space before it begins. */
interface Lexeme {
  readonly name: string
  readonly from: number
  readonly nameFrom: number
  readonly valueFrom: number
  readonly valueTo: number
}

/** Returns the start tag of an element, as written where that still holds. `isClosed` says that it is the whole element. */
export function startTag(element: ElementNode, isClosed: boolean): string {
  const record = sourceRecordOf(element)
  if (!hasSlice(record)) return canonical(element, isClosed)
  const wasClosed = record.endFrom === record.to
  if (record.attributes === element.attributes && record.name === element.name && wasClosed === isClosed) {
    return record.source.slice(record.from, record.startTo)
  }
  const known = rewrittenTags.get(element)
  if (known?.isClosed === isClosed) return known.tag
  const tag = rewritten(element, record, wasClosed, isClosed)
  rewrittenTags.set(element, { isClosed, tag })
  return tag
}

/** The changed tags: one edit asks for them several times, and the place of each attribute is looked for in the whole tag. */
const rewrittenTags = new WeakMap<ElementNode, { readonly isClosed: boolean; readonly tag: string }>()

/** Returns the end tag of an element that is not closed by its start tag. */
export function endTag(element: ElementNode): string {
  const record = sourceRecordOf(element)
  if (!hasSlice(record) || record.endFrom === record.to) return `</${element.name}>`
  if (record.name === element.name) return record.source.slice(record.endFrom, record.to)
  return `</${element.name}${record.source.slice(record.endFrom + 2 + record.name.length, record.to)}`
}

/** Returns where the value of an attribute stands in the start tag that `startTag` prints, quotes left out. */
export function attributeSpan(tag: string, name: string): { nameFrom: number; valueFrom: number; valueTo: number } | null {
  for (const lexeme of lexemesIn(tag, nameEnd(tag, 1))) if (lexeme.name === name) return lexeme
  return null
}

function canonical(element: ElementNode, isClosed: boolean): string {
  let tag = `<${element.name}`
  // Faster than a loop over the entries, which makes a list of each.
  element.attributes.forEach((value, name) => {
    tag += ` ${name}="${escapeAttribute(value, '"')}"`
  })
  return tag + (isClosed ? '/>' : '>')
}

function rewritten(element: ElementNode, record: NodeSourceRecord, wasClosed: boolean, isClosed: boolean): string {
  const { source, startTo } = record
  const nameTo = record.from + 1 + record.name.length
  const lexemes = [...lexemesIn(source, nameTo)]
  const last = lexemes.at(-1)
  const byName = new Map(lexemes.map((lexeme) => [lexeme.name, lexeme]))
  let tag = `<${element.name}`
  let index = 0
  const names = [...element.attributes.keys()]
  for (const [name, value] of element.attributes) {
    const lexeme = byName.get(name)
    tag += lexeme === undefined ? separator(names, index, byName, source) : source.slice(lexeme.from, lexeme.nameFrom)
    tag += lexeme === undefined ? `${name}="${escapeAttribute(value, '"')}"` : valued(lexeme, value, record)
    index += 1
  }
  const tailFrom = last === undefined ? nameTo : last.valueTo + 1
  const tail = source.slice(tailFrom, startTo - (wasClosed ? 2 : 1))
  if (wasClosed && !isClosed) return `${tag}${/[\r\n]/.test(tail) ? tail : ''}>`
  return tag + tail + (isClosed ? '/>' : '>')
}

/** Returns the attribute as written, with another value where it changed. */
function valued(lexeme: Lexeme, value: string, record: NodeSourceRecord): string {
  const { source } = record
  if (record.attributes?.get(lexeme.name) === value) return source.slice(lexeme.nameFrom, lexeme.valueTo + 1)
  const quote = source[lexeme.valueFrom - 1] === "'" ? "'" : '"'
  return source.slice(lexeme.nameFrom, lexeme.valueFrom) + escapeAttribute(value, quote) + quote
}

/** Returns the white space before a new attribute: that of a neighbour on a line of its own, else a space. */
function separator(names: readonly string[], index: number, byName: ReadonlyMap<string, Lexeme>, source: string): string {
  for (const neighbour of [nearest(names, index, -1, byName), nearest(names, index, 1, byName)]) {
    if (neighbour === undefined) continue
    const written = source.slice(neighbour.from, neighbour.nameFrom)
    if (/[\r\n]/.test(written)) return written
  }
  return ' '
}

function nearest(names: readonly string[], index: number, step: 1 | -1, byName: ReadonlyMap<string, Lexeme>): Lexeme | undefined {
  for (let at = index + step; at >= 0 && at < names.length; at += step) {
    const lexeme = byName.get(names[at] ?? '')
    if (lexeme !== undefined) return lexeme
  }
  return undefined
}

/** Yields the attributes of the start tag whose name ends at `nameTo`, as written. */
function* lexemesIn(source: string, nameTo: number): Generator<Lexeme> {
  const reader = new AttributeReader(source).start(nameTo)
  while (reader.next()) {
    const { from, nameFrom, valueFrom, valueTo } = reader
    yield { name: source.slice(nameFrom, reader.nameTo), from, nameFrom, valueFrom, valueTo }
  }
}

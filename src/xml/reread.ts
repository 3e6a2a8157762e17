import type { Document, ElementNode, Node } from '../model/node'
import { adopted, adoptedElement } from './adopt'
import { buildChildren } from './build'
import type { KeepsSpace } from './build'
import { judgeMarkup } from './judge'
import { isMixed } from './mixed'
import { lengthOfNode } from './measure'
import { parse } from './parse'
import type { Parsed } from './parse'
import { rangeOf } from './ranges'
import { rereadTag } from './reread-tag'
import { firstTouched, lengthBetween, sequenceOf, sequenceOfDocument, textBetween } from './sequence'
import type { Sequence } from './sequence'
import { serialise } from './serialise'
import type { Splice } from './splice'
import { endTag } from './start-tag'
import { withLeading, withTrailing } from './written'

/** An element around the change, and where its text begins. */
export interface Level {
  readonly element: ElementNode
  readonly index: number
  readonly from: number
  readonly sequence: Sequence
}

/** How many levels are tried before the whole text is read. */
const mostClimbs = 4

/**
 * The document after a change of its text, or why that text is none. Only the children that the change touches are read;
 * where they alone are not well-formed, those a level higher; at last all of it. What did not change stays the same.
 */
export function reread(document: Document, change: Splice, keepsSpace: KeepsSpace): Parsed {
  if (change.from === change.to && change.insert === '') return { ok: true, document, notes: [] }
  const levels = levelsAround(document, change, keepsSpace)
  for (let climb = 0; climb < mostClimbs; climb += 1) {
    const level = levels.at(-1 - climb)
    if (level === undefined) break
    const element = rereadTag(level, change) ?? rereadChildren(level, levels, change)
    if (element !== null && hasGrown(level, levels, element, change))
      return { ok: true, document: withElement(document, levels, climb, element), notes: [] }
  }
  return rereadAll(document, change, keepsSpace)
}

/** Whether the element read again prints as long as the changed text is: `<X></X>` without anything written would come out as `<X/>`. */
function hasGrown(level: Level, levels: readonly Level[], read: ElementNode, change: Splice): boolean {
  const grown = change.insert.length - (change.to - change.from)
  return lengthAt(level, levels, read) === lengthAt(level, levels, level.element) + grown
}

/** The length of the text of an element that stands in the place of the level's. */
function lengthAt(level: Level, levels: readonly Level[], element: ElementNode): number {
  const isKept = levels[levels.indexOf(level) - 1]?.sequence.keeps ?? false
  return lengthOfNode(element, level.sequence.depth - 1, isKept, level.sequence.printing)
}

function rereadAll(document: Document, change: Splice, keepsSpace: KeepsSpace): Parsed {
  const text = serialise(document, keepsSpace)
  const read = parse(text.slice(0, change.from) + change.insert + text.slice(change.to), keepsSpace)
  if (!read.ok) return read
  const { printing } = sequenceOfDocument(document, keepsSpace)
  const adopting = { depth: 0, isKept: false, printing }
  const root = adoptedElement(document.root, read.document.root, adopting)
  const whole = { ...read.document, root }
  const written = { ...read.document.written, whole }
  Object.assign(whole, { written })
  return { ok: true, document: whole, notes: read.notes }
}

/** The elements whose text the change lies in, outermost first. */
function levelsAround(document: Document, change: Splice, keepsSpace: KeepsSpace): readonly Level[] {
  const { printing } = sequenceOfDocument(document, keepsSpace)
  const root = rangeOf(document, [], keepsSpace)
  const levels: Level[] = []
  if (change.from <= root.from || change.to >= root.to) return levels
  let level: Level | null = {
    element: document.root,
    index: -1,
    from: root.from,
    sequence: sequenceOf(document.root, 0, false, printing),
  }
  while (level !== null) {
    levels.push(level)
    level = levelBelow(level, change)
  }
  return levels
}

/** The child element that the change lies strictly inside of. */
function levelBelow({ from, sequence }: Level, change: Splice): Level | null {
  const begin = from + sequence.open.length
  const index = firstTouched(sequence, change.from - begin + 1)
  const node = sequence.nodes[index]
  if (node?.kind !== 'element') return null
  const at = begin + lengthBetween(sequence, 0, index) + sequence.leading(index).length
  const to = at + lengthOfNode(node, sequence.depth, sequence.keeps, sequence.printing)
  if (change.from <= at || change.to >= to) return null
  return { element: node, index, from: at, sequence: sequenceOf(node, sequence.depth, sequence.keeps, sequence.printing) }
}

/** The children of an element that are read again: from the child `first` up to `last`, and their place in the text. */
interface Touched {
  readonly first: number
  readonly last: number
  readonly from: number
}

/** The element with the touched children read again, or null where that cannot be. */
function rereadChildren(level: Level, levels: readonly Level[], change: Splice): ElementNode | null {
  const { element, from, sequence } = level
  const contentTo = from + lengthAt(level, levels, element) - endTag(element).length
  if (sequence.close === '' || change.from < from + sequence.open.length || change.to > contentTo) return null
  const touched = touchedBy(level, change)
  let { last } = touched
  for (;;) {
    const isEnd = last === element.children.length
    const trailing = sequence.close.slice(0, sequence.close.length - endTag(element).length)
    const old = textBetween(sequence, touched.first, last) + (isEnd ? trailing : '')
    const text = old.slice(0, change.from - touched.from) + change.insert + old.slice(change.to - touched.from)
    const source = `<x>${text}</x>`
    if (judgeMarkup(source, { depth: sequence.depth - 1, prefixes: prefixesAround(level, levels) }) !== null) return null
    const read = buildChildren(source, sequence.keeps, sequence.printing.keepsSpace)
    const isOpen = !isEnd && (read.trailing !== '' || read.nodes.at(-1)?.kind === 'text')
    if (!isOpen) return withChildren(level, touched.first, last, read.nodes, isEnd ? read.trailing : null)
    // White space behind the last node belongs to what follows it.
    last += 1
  }
}

function withChildren(
  { element, sequence }: Level,
  first: number,
  last: number,
  read: readonly Node[],
  trailing: string | null,
): ElementNode {
  const { depth, keeps, printing } = sequence
  const old = element.children.slice(first, last)
  const nodes = adopted(old, read, { depth, isKept: keeps, printing })
  const isSame = nodes.length === old.length && nodes.every((node, index) => node === old[index])
  const children = isSame ? element.children : [...element.children.slice(0, first), ...nodes, ...element.children.slice(last)]
  const next = isSame ? element : { ...element, children }
  if (keeps) return next
  const pinned = isSame ? next : pin(next, element, sequence, first, last)
  return trailing === null ? pinned : withTrailing(pinned, trailing)
}

/** The element whose children outside of those read again keep the white space they printed, though text beside them came or went. */
function pin(next: ElementNode, old: ElementNode, sequence: Sequence, first: number, last: number): ElementNode {
  const shift = next.children.length - old.children.length
  const isAll = isMixed(next) !== isMixed(old)
  const pinned = (node: Node, index: number): Node => {
    const at = index < first ? index : index - shift
    const isOutside = index < first || at >= last
    if (!isOutside || node.kind === 'text' || !(isAll || at === last)) return node
    return withLeading(node, sequence.leading(at))
  }
  const follower = next.children[last + shift]
  if (!isAll && (follower === undefined || pinned(follower, last + shift) === follower)) return next
  const children = next.children.map(pinned)
  const element = children.every((child, index) => child === next.children[index]) ? next : { ...next, children }
  return isAll ? withTrailing(element, sequence.close.slice(0, sequence.close.length - endTag(old).length)) : element
}

/** The children that the change touches, with their neighbours that are text. */
function touchedBy({ from, sequence }: Level, change: Splice): Touched {
  const { nodes, row } = sequence
  const begin = from + sequence.open.length
  let first = Math.min(firstTouched(sequence, change.from - begin), Math.max(0, nodes.length - 1))
  let last = first
  for (let at = begin + lengthBetween(sequence, 0, first); last < nodes.length && at <= change.to; last += 1)
    at += row.lengthAt(last)
  while (first > 0 && nodes[first - 1]?.kind === 'text') first -= 1
  while (last < nodes.length && nodes[last]?.kind === 'text') last += 1
  return { first, last: Math.max(last, Math.min(nodes.length, first + 1)), from: begin + lengthBetween(sequence, 0, first) }
}

/** The prefixes that are declared around the children of the level. */
function prefixesAround(level: Level, levels: readonly Level[]): Readonly<Record<string, string>> {
  const prefixes: Record<string, string> = {}
  for (const { element } of levels.slice(0, levels.indexOf(level) + 1)) {
    for (const [name, value] of element.attributes) if (name.startsWith('xmlns:')) prefixes[name.slice(6)] = value.trim()
  }
  return prefixes
}

/** The document with another element at the level that is `climb` above the innermost. */
function withElement(document: Document, levels: readonly Level[], climb: number, element: ElementNode): Document {
  let next = element
  for (let at = levels.length - 1 - climb; at > 0; at -= 1) {
    const parent = levels[at - 1]?.element
    if (parent === undefined) return document
    const index = levels[at]?.index ?? 0
    if (parent.children[index] === next) return document
    const children = parent.children.slice()
    children[index] = next
    next = { ...parent, children }
  }
  return next === document.root ? document : { ...document, root: next }
}

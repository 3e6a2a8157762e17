import type { Document, ElementNode, Node } from '../../model/node'
import { withEntry } from '../../model/comparing/entries'
import type { Work } from '../../model/work'
import { changedText } from '../../syntax/changed-text'
import type { TextChange } from '../../syntax/text-change'
import { prefixesOf } from '../diagnostics/prefixes'
import { checkingMarkup } from '../diagnostics/well-formedness'
import { buildingChildren } from '../read/build'
import { parsing } from '../read/parse'
import type { Parsed } from '../read/parse'
import type { KeepsSpace } from '../write/gaps'
import { isMixed } from '../write/mixed'
import { printed } from '../write/printed'
import { sequenceOfDocument, textBetween } from '../write/sequence'
import type { Sequence } from '../write/sequence'
import { withLeading, withTrailing, sourceRecordOfDocument } from '../write/source-record'
import { endTag } from '../write/start-tag'
import { checkingChange } from './changed-well-formedness'
import { lengthAt, levelsAround, touchedBy } from './levels'
import type { Level } from './levels'
import { lineEndOf, mayMoveLineEnds } from './line-end'
import { reconciled, reconciledElement } from './reconcile'
import { rereadTag } from './reread-tag'

/** How many levels are tried before the whole text is read. */
const mostClimbs = 4

/**
 * Returns the document after a change of its text, or why that text is none. Only the children that the change touches are read;
 * where they alone are not well-formed, those a level higher; at last all of it. What did not change stays the same.
 * Work that can be interrupted.
 */
export function* rereading(document: Document, change: TextChange, keepsSpace: KeepsSpace): Work<Parsed> {
  const levels = levelsAround(document, change, keepsSpace)
  const near = yield* rereadingNear(document, levels, change, keepsSpace)
  if (near !== null) return { ok: true, document: near, notes: [] }
  return yield* rereadingAll(document, levels, change, keepsSpace)
}

/** Returns the document after a change of its text where only children around the change have to be read for it; else null. */
export function* rereadingNear(
  document: Document,
  levels: readonly Level[],
  change: TextChange,
  keepsSpace: KeepsSpace,
): Work<Document | null> {
  if (change.from === change.to && change.insert === '') return document
  for (let climb = 0; climb < mostClimbs; climb += 1) {
    const level = levels.at(-1 - climb)
    if (level === undefined) break
    const element = rereadTag(level, change) ?? (yield* rereadingChildren(level, levels, change))
    if (element === null || !hasGrown(level, levels, element, change)) continue
    const next = withElement(document, levels, climb, element)
    // Nodes of which nothing is written would print otherwise with another line end.
    if (!keepsLineEnd(document, levels, change) && lineEndOf(next, keepsSpace) !== document.eol) break
    hasItsLineEnd.add(next)
    return next
  }
  return null
}

/** Returns whether the element read again prints as long as the changed text is: `<X></X>` without anything written would come out as `<X/>`. */
function hasGrown(level: Level, levels: readonly Level[], read: ElementNode, change: TextChange): boolean {
  const grown = change.insert.length - (change.to - change.from)
  return lengthAt(level, levels, read) === lengthAt(level, levels, level.element) + grown
}

/** Documents that were read so, whose line end is the first of their text. An edit can take that away, and the line end stays. */
const hasItsLineEnd = new WeakSet<Document>()

/** Returns whether the document has the first line end of its text, and the change is nowhere near one. */
function keepsLineEnd(document: Document, levels: readonly Level[], change: TextChange): boolean {
  const isRead = sourceRecordOfDocument(document)?.whole === document || hasItsLineEnd.has(document)
  return isRead && !mayMoveLineEnds(levels, change)
}

function* rereadingAll(document: Document, levels: readonly Level[], change: TextChange, keepsSpace: KeepsSpace): Work<Parsed> {
  const before = printed(document, keepsSpace)
  const checked = yield* checkingChange(before, levels, change)
  if (checked !== null) return { ok: false, problems: [checked.problem] }
  const read = yield* parsing(changedText(before, change).whole(), keepsSpace)
  if (!read.ok) return read
  const { printing } = sequenceOfDocument(document, keepsSpace)
  const reconciling = { depth: 0, isKept: false, printing: { ...printing, eol: read.document.eol } }
  const root = reconciledElement(document.root, read.document.root, reconciling)
  const whole = { ...read.document, root }
  const record = { ...read.document.sourceRecord, whole }
  Object.assign(whole, { sourceRecord: record })
  return { ok: true, document: whole, notes: read.notes }
}

/** Returns the element with the touched children read again, or null where that cannot be. */
function* rereadingChildren(level: Level, levels: readonly Level[], change: TextChange): Work<ElementNode | null> {
  const { element, from, sequence } = level
  const contentTo = from + lengthAt(level, levels, element) - endTag(element).length
  if (sequence.close === '' || change.from < from + sequence.open.length || change.to > contentTo) return null
  const touched = touchedBy(level, change)
  const prefixes = prefixesOf(levels.slice(0, levels.indexOf(level) + 1).map((around) => around.element))
  let { last } = touched
  for (;;) {
    const isEnd = last === element.children.length
    const trailing = sequence.close.slice(0, sequence.close.length - endTag(element).length)
    const old = textBetween(sequence, touched.first, last) + (isEnd ? trailing : '')
    const text = old.slice(0, change.from - touched.from) + change.insert + old.slice(change.to - touched.from)
    const source = `<x>${text}</x>`
    if ((yield* checkingMarkup(source, { depth: sequence.depth - 1, prefixes })) !== null) return null
    const read = yield* buildingChildren(source, sequence.keeps, sequence.printing.keepsSpace)
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
  const nodes = reconciled(old, read, { depth, isKept: keeps, printing })
  const isSame = nodes.length === old.length && nodes.every((node, index) => node === old[index])
  const children = isSame ? element.children : [...element.children.slice(0, first), ...nodes, ...element.children.slice(last)]
  const next = isSame ? element : { ...element, children }
  if (keeps) return next
  const pinned = isSame ? next : pin(next, element, sequence, first, last)
  return trailing === null ? pinned : withTrailing(pinned, trailing)
}

/**
 * Returns the element whose children outside of those read again keep the white space they printed, though text beside them
 * came or went.
 */
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

/** Returns the document with another element at the level that is `climb` above the innermost. */
function withElement(document: Document, levels: readonly Level[], climb: number, element: ElementNode): Document {
  let next = element
  for (let at = levels.length - 1 - climb; at > 0; at -= 1) {
    const parent = levels[at - 1]?.element
    if (parent === undefined) return document
    const index = levels[at]?.index ?? 0
    if (parent.children[index] === next) return document
    next = { ...parent, children: withEntry(parent.children, index, next) }
  }
  return next === document.root ? document : { ...document, root: next }
}

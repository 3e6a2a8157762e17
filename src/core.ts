import { attributeSpecOf, keepsSpace, specOf } from './catalogue/index'
import type { Sdk } from './catalogue/spec'
import { generate } from './codegen/generate'
import * as arrange from './model/arrange'
import * as edit from './model/edit'
import { newId } from './model/node'
import type { Document, ElementNode, Node, NodeKind, Path } from './model/node'
import { documentBytes } from './catalogue/limits'
import type { Problem } from './model/problem'
import type { Work } from './model/work'
import type { DocumentKind } from './model/document-metadata'
import { validate as judge, validating as judging } from './validation/engine/validate'
import { bytesOf } from './xml/bytes'
import { holdable } from './xml/escape'
import { format as formatText } from './xml/format'
import { fragmentOf as readFragment, textOf as printNodes } from './xml/fragment'
import type { Fragment } from './xml/fragment'
import { lengthOf as measure } from './xml/measure'
import { minify as minifyText } from './xml/minify'
import { parse as parseText, parsing as parsingText } from './xml/parse'
import type { Parsed } from './xml/parse'
import { printed as keptText } from './xml/printed'
import * as ranges from './xml/ranges'
import type { Range } from './xml/ranges'
import { prefixesAt } from './xml/prefixes'
import { refusalOf as findRefusal } from './xml/refusal'
import { reread as rereadText } from './xml/reread'
import { serialise as print } from './xml/serialise'
import { settle } from './xml/settle'
import { spliceBetween as findSplice } from './xml/splice'
import type { Splice } from './xml/splice'
import { joinWritten } from './xml/written'

export { changedText } from './xml/changed-text'
export type { Fragment } from './xml/fragment'
export type { Note, Parsed } from './xml/parse'
export type { Range } from './xml/ranges'
export { rootNameOf } from './xml/scan'
export type { Splice } from './xml/splice'

/** The document that the text is, or why it is none. Never throws, whatever the text. */
export const parse = (text: string): Parsed => parseText(text, keepsSpace)

/** The same as work that can be interrupted. */
export const parsing = (text: string): Work<Parsed> => parsingText(text, keepsSpace)

/** The text of the document: byte for byte what was read, save for what edits meant to change. */
export const serialise = (document: Document): string => print(document, keepsSpace)

/** The same, kept for the next call with the same document. */
export const printed = (document: Document): string => keptText(document, keepsSpace)

/** The document laid out anew: two spaces a level, double quotes, one tag a line; content stays. */
export const format = (document: Document): Document => formatText(document, keepsSpace)

/** All problems of the document, in document order. The same document gives the same array. */
export const validate = (document: Document, context: { readonly kind?: DocumentKind } = {}): readonly Problem[] =>
  judge(document, { ...context, bytes: () => bytesOf(document, documentBytes, keepsSpace) })

/** The same as work that can be interrupted. */
export const validating = (document: Document, context: { readonly kind?: DocumentKind } = {}): Work<readonly Problem[]> =>
  judging(document, { ...context, bytes: () => bytesOf(document, documentBytes, keepsSpace) })

/** The document without the white space that is layout; content stays. */
export const minify = (document: Document): Document => minifyText(document, keepsSpace)

/** A document with an empty Response. */
export function blankDocument(): Document {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
  return { prolog: [], root: makeElement('Response'), epilog: [], declaration, eol: '\n', bom: false }
}

/** A new element without attributes and children. */
export function makeElement(name: string): ElementNode {
  return { kind: 'element', id: newId(), name, attributes: new Map(), children: [] }
}

const settled = (before: Document, after: Document): Document => (before === after ? before : settle(before, after, keepsSpace))

/** The edits of `model`, bound so that layout and the places of new attributes come out right. What they make may be not well-formed. */
export const uncheckedEdits = {
  replaceAt: (document: Document, path: Path, change: (node: Node) => Node | null): Document =>
    settled(document, edit.replaceAt(document, path, change, joinWritten)),
  setAttribute: (document: Document, path: Path, name: string, value: string): Document =>
    edit.setAttribute(document, path, name, holdable('text', value), attributeIndex(document, path, name)),
  removeAttribute: edit.removeAttribute,
  setText: (document: Document, path: Path, text: string): Document =>
    edit.setText(document, path, holdable(textKind(edit.nodeAt(document, path)), text)),
  insert: (document: Document, parentPath: Path, index: number, nodes: readonly Node[]): Document =>
    settled(document, arrange.insert(document, parentPath, index, nodes, joinWritten)),
  remove: (document: Document, paths: readonly Path[]): Document =>
    settled(document, arrange.remove(document, paths, joinWritten)),
  move: (document: Document, paths: readonly Path[], parentPath: Path, index: number): Document =>
    settled(document, arrange.move(document, paths, parentPath, index, joinWritten)),
  wrap: (document: Document, paths: readonly Path[], name: string): Document =>
    settled(document, arrange.wrap(document, paths, makeElement(name), joinWritten)),
  unwrap: (document: Document, path: Path): Document => settled(document, arrange.unwrap(document, path, joinWritten)),
  rename: (document: Document, path: Path, name: string): Document => settled(document, edit.rename(document, path, name)),
  replaceNode: (document: Document, path: Path, node: Node): Document =>
    settled(document, edit.replaceNode(document, path, node, joinWritten)),
}

/** The ways to change a document, which gives the same one where an edit changes nothing. */
export type Edits = typeof uncheckedEdits

/** Returns why an edit must not be done that made `after` of `before`, in words: the XML would not be well-formed. Null where it may. */
export const refusalOf = (before: Document, after: Document): string | null => findRefusal(before, after, keepsSpace)

const checked =
  <A extends readonly unknown[]>(change: (document: Document, ...rest: A) => Document) =>
  (document: Document, ...rest: A): Document => {
    const after = change(document, ...rest)
    return refusalOf(document, after) === null ? after : document
  }

/** The edits, each of which changes nothing where the XML would not be well-formed. */
export const edits: Edits = {
  replaceAt: checked(uncheckedEdits.replaceAt),
  setAttribute: checked(uncheckedEdits.setAttribute),
  removeAttribute: checked(uncheckedEdits.removeAttribute),
  setText: checked(uncheckedEdits.setText),
  insert: checked(uncheckedEdits.insert),
  remove: checked(uncheckedEdits.remove),
  move: checked(uncheckedEdits.move),
  wrap: checked(uncheckedEdits.wrap),
  unwrap: checked(uncheckedEdits.unwrap),
  rename: checked(uncheckedEdits.rename),
  replaceNode: checked(uncheckedEdits.replaceNode),
}

/** The change of the text between two documents; null where both say the same. */
export const spliceBetween = (before: Document, after: Document): Splice | null => findSplice(before, after, keepsSpace)

/** Where the node at `path` stands in the text. */
export const rangeOf = (document: Document, path: Path): Range => ranges.rangeOf(document, path, keepsSpace)

/** Where an attribute of the element at `path` stands in the text, or null. */
export const attributeRangeOf = (document: Document, path: Path, name: string): Range | null =>
  ranges.attributeRangeOf(document, path, name, keepsSpace)

/** The path to the innermost node at an offset of the text, text nodes included. */
export const pathAt = (document: Document, offset: number): Path => ranges.pathAt(document, offset, keepsSpace)

/** The length of the text of the document, in UTF-16 units. */
export const lengthOf = (document: Document): number => measure(document, keepsSpace)

/** The document after a change of its text, or why that text is none. Nodes that the change does not touch stay the same. */
export const reread = (document: Document, change: Splice): Parsed => rereadText(document, change, keepsSpace)

/** The nodes that a text of siblings, or the children that a whole Response holds. With `place` it may use the prefixes declared there. */
export const fragmentOf = (text: string, place?: { readonly document: Document; readonly parent: Path }): Fragment =>
  readFragment(text, { unwrapped: 'Response', prefixes: place && prefixesAt(place.document, place.parent) }, keepsSpace)

/** A program that prints the document with one of Plivo's SDKs, and every difference between what it prints and the document. */
export function generateCode(document: Document, language: Sdk): { code: string; warnings: readonly string[] } {
  const { code, warnings } = generate(document, language)
  return { code, warnings: warnings.map(({ message }) => message) }
}

/** Canonical XML of some siblings. */
export const textOf = (nodes: readonly Node[]): string => printNodes(nodes, keepsSpace)

/** What holds the text of the node: of an element with CDATA that is CDATA. */
function textKind(node: Node | undefined): NodeKind {
  if (node?.kind !== 'element') return node?.kind ?? 'text'
  return node.children.find((child) => child.kind === 'text' || child.kind === 'cdata')?.kind ?? 'text'
}

/** After the nearest present attribute that precedes the name in the catalogue, else first; last for an unknown name. */
function attributeIndex(document: Document, path: Path, name: string): number | undefined {
  const element = edit.elementAt(document, path)
  if (element === undefined || attributeSpecOf(element.name, name) === undefined) return undefined
  const order = Object.keys(specOf(element.name)?.attributes ?? {})
  const rank = order.indexOf(name)
  let index = 0
  let nearest = -1
  ;[...element.attributes.keys()].forEach((present, at) => {
    const presentRank = order.indexOf(present)
    if (presentRank >= 0 && presentRank < rank && presentRank > nearest) {
      nearest = presentRank
      index = at + 1
    }
  })
  return index
}

import { attributePlace } from './catalogue/attribute-place'
import { keepsSpace } from './catalogue'
import { documentBytes } from './catalogue/limits'
import * as arrange from './model/arrange'
import { isText } from './model/content'
import type { DocumentKind } from './model/document-metadata'
import * as edit from './model/edit'
import { newId } from './model/node'
import type { Document, ElementNode, Node, NodeKind, Path } from './model/node'
import type { Problem } from './model/problem'
import { doAll } from './model/work'
import type { Work } from './model/work'
import { validate as judge, validating as judging } from './validation/engine/validate'
import { createXml, holdable, joinRecorded } from './xml'
import type { Fragment, Parsed } from './xml'
import type { TextChange } from './syntax/text-change'

export type { Fragment, Note, Parsed, Range } from './xml'
export { rootNameOf } from './syntax/scan'
export { joinRecorded } from './xml'

/** Plivo XML: where white space is content, the catalogue says. */
const xml = createXml({ keepsSpace })

export const {
  parse,
  parsing,
  rereading,
  rereadingBroken,
  serialise,
  printed,
  textOf,
  lengthOf,
  bytesOf,
  format,
  minify,
  refusalOf,
  refusing,
  relaying,
  spliceBetween,
  lineAt,
  rangeOf,
  attributeRangeOf,
  pathAt,
} = xml

/**
 * Returns the document after a change of its text, or why that text is none. Nodes that the change does not touch stay the
 * same.
 */
export const reread = (document: Document, change: TextChange): Parsed => doAll(xml.rereading(document, change))

/**
 * Returns the nodes that a text of siblings holds, or the children that a whole Response holds. With `place` the text may use
 * the prefixes declared there.
 */
export const fragmentOf = (text: string, place?: { readonly document: Document; readonly parent: Path }): Fragment =>
  doAll(readingFragment(text, place))

/** Does what `fragmentOf` does, as work that can be interrupted. */
export const readingFragment = (text: string, place?: { readonly document: Document; readonly parent: Path }): Work<Fragment> =>
  xml.readingFragment(text, 'Response', place)

/** Returns all problems of the document, in document order. The same document gives the same array. */
export const validate = (document: Document, context: { readonly kind?: DocumentKind } = {}): readonly Problem[] =>
  judge(document, { ...context, bytes: () => judgedBytes(document) })

/** Does what `validate` does, as work that can be interrupted. */
export const validating = (document: Document, context: { readonly kind?: DocumentKind } = {}): Work<readonly Problem[]> =>
  judging(document, { ...context, bytes: () => judgedBytes(document) })

/** What a UTF-16 unit takes at most, in bytes of UTF-8. */
const unitBytes = 3

/** Returns the size that is judged: the bytes, but where the UTF-16 units alone say that there are too many, or not, those. */
function judgedBytes(document: Document): number {
  const units = lengthOf(document)
  const isSure = units > documentBytes || unitBytes * units <= documentBytes
  return isSure ? units : bytesOf(document)
}

/** Returns a document with an empty Response. */
export function blankDocument(): Document {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
  return { prolog: [], root: makeElement('Response'), epilog: [], declaration, eol: '\n', bom: false }
}

/** Returns a new element without attributes and children. */
export function makeElement(name: string): ElementNode {
  return { kind: 'element', id: newId(), name, attributes: new Map(), children: [] }
}

/** The edits of `model`, bound so that layout and the places of new attributes come out right. What they make may be not well-formed. */
export const uncheckedEdits = {
  replaceAt: (document: Document, path: Path, change: (node: Node) => Node | null): Document =>
    xml.relayout(document, edit.replaceAt(document, path, change, joinRecorded)),
  setAttribute: (document: Document, path: Path, name: string, value: string): Document =>
    edit.setAttribute(document, path, name, holdable('text', value), attributeIndex(document, path, name)),
  removeAttribute: edit.removeAttribute,
  setText: (document: Document, path: Path, text: string): Document =>
    edit.setText(document, path, holdable(textKind(edit.nodeAt(document, path)), text)),
  insert: (document: Document, parentPath: Path, index: number, nodes: readonly Node[]): Document =>
    doAll(inserting(document, parentPath, index, nodes)),
  remove: (document: Document, paths: readonly Path[]): Document =>
    xml.relayout(document, arrange.remove(document, paths, joinRecorded)),
  move: (document: Document, paths: readonly Path[], parentPath: Path, index: number): Document =>
    xml.relayout(document, arrange.move(document, paths, parentPath, index, joinRecorded)),
  wrap: (document: Document, paths: readonly Path[], name: string): Document =>
    xml.relayout(document, arrange.wrap(document, paths, makeElement(name), joinRecorded)),
  unwrap: (document: Document, path: Path): Document => xml.relayout(document, arrange.unwrap(document, path, joinRecorded)),
  rename: (document: Document, path: Path, name: string): Document => xml.relayout(document, edit.rename(document, path, name)),
  replaceNode: (document: Document, path: Path, node: Node): Document =>
    xml.relayout(document, edit.replaceNode(document, path, node, joinRecorded)),
}

/** Does what the edit `insert` does, as work that can be interrupted. What it makes may be not well-formed. */
export const inserting = (document: Document, parentPath: Path, index: number, nodes: readonly Node[]): Work<Document> =>
  xml.relaying(document, arrange.insert(document, parentPath, index, nodes, joinRecorded))

/** The ways to change a document, which gives the same one where an edit changes nothing. */
export type Edits = typeof uncheckedEdits

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

/** Returns what holds the text of the node: of an element with CDATA that is CDATA. */
function textKind(node: Node | undefined): NodeKind {
  if (node?.kind !== 'element') return node?.kind ?? 'text'
  return node.children.find(isText)?.kind ?? 'text'
}

/** Returns where a new attribute goes; undefined where there is no element. */
function attributeIndex(document: Document, path: Path, name: string): number | undefined {
  const element = edit.elementAt(document, path)
  return element && attributePlace(element.name, [...element.attributes.keys()], name)
}

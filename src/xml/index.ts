import type { Document, Node, Path } from '../model/node'
import type { TextProblem } from '../model/problem'
import { doAll } from '../model/work'
import type { Work } from '../model/work'
import type { TextChange } from '../syntax/text-change'
import { prefixesAt } from './diagnostics/prefixes'
import { refusalOf, refusing } from './incremental/refusal'
import { rereadingBroken } from './incremental/reread-broken'
import { rereading } from './incremental/reread'
import { spliceBetween } from './incremental/splice'
import { format } from './layout/format'
import { minify } from './layout/minify'
import { relaying } from './layout/relayout'
import { readingFragment, textOf } from './read/fragment'
import type { Fragment } from './read/fragment'
import { parse, parsing } from './read/parse'
import type { Parsed } from './read/parse'
import { bytesOf } from './write/bytes'
import type { KeepsSpace } from './write/gaps'
import { lineAt } from './write/lines'
import { lengthOf } from './write/measure'
import { printed } from './write/printed'
import { attributeRangeOf, pathAt, rangeOf } from './write/ranges'
import type { Range } from './write/ranges'
import { serialise } from './write/serialise'

export type { Fragment } from './read/fragment'
export type { Note, Parsed } from './read/parse'
export { holdable } from './write/holdable'
export type { Range } from './write/ranges'
export { joinRecorded } from './write/source-record'

/** What differs between kinds of XML. */
export interface Dialect {
  /** Whether the white space in an element of this name is content, for it and all below it. */
  readonly keepsSpace: KeepsSpace
}

/** A place among the children of an element. */
export interface ChildrenOf {
  readonly document: Document
  readonly parent: Path
}

/** Returns text to model and back, for documents in which `keepsSpace` says where white space is content. */
export function createXml({ keepsSpace }: Dialect) {
  return {
    /** Returns the document that the text is, or why it is none. Never throws, whatever the text. */
    parse: (text: string): Parsed => parse(text, keepsSpace),

    /** Does what `parse` does, as work that can be interrupted. */
    parsing: (text: string): Work<Parsed> => parsing(text, keepsSpace),

    /**
     * Returns the document after a change of its text, or why that text is none, as work that can be interrupted. Nodes that the
     * change does not touch stay the same.
     */
    rereading: (document: Document, change: TextChange): Work<Parsed> => rereading(document, change, keepsSpace),

    /** Returns the document that a text with a problem is after a change, or why it is still none, as work that can be interrupted. */
    rereadingBroken: (text: string, problem: TextProblem, change: TextChange): Work<Parsed> =>
      rereadingBroken(text, problem, change, keepsSpace),

    /** Returns the nodes that a text of siblings holds, or the children of a whole document with the root `unwrapped`, as work that can be interrupted. At a place it may use the prefixes declared there. */
    readingFragment: (text: string, unwrapped: string, place?: ChildrenOf): Work<Fragment> =>
      readingFragment(text, { unwrapped, prefixes: place && prefixesAt(place.document, place.parent) }, keepsSpace),

    /** Returns the text of the document: byte for byte what was read, save for what edits meant to change. */
    serialise: (document: Document): string => serialise(document, keepsSpace),

    /** Returns the same, kept for the next call with the same document. */
    printed: (document: Document): string => printed(document, keepsSpace),

    /** Returns canonical XML of some siblings. */
    textOf: (nodes: readonly Node[]): string => textOf(nodes, keepsSpace),

    /** Returns the length of the text of the document, in UTF-16 units. */
    lengthOf: (document: Document): number => lengthOf(document, keepsSpace),

    /** Returns the size of the text of the document, in bytes of UTF-8. */
    bytesOf: (document: Document): number => bytesOf(document, keepsSpace),

    /** Returns the document in the canonical layout: two spaces a level, double quotes, one tag a line; content stays. */
    format: (document: Document): Document => format(document, keepsSpace),

    /** Returns the document without the white space that is layout; content stays. */
    minify: (document: Document): Document => minify(document, keepsSpace),

    /** Returns `after`, which an edit made of `before`, with the layout of its new places. */
    relayout: (before: Document, after: Document): Document => doAll(relaying(before, after, keepsSpace)),

    /** Does what `relayout` does, as work that can be interrupted. */
    relaying: (before: Document, after: Document): Work<Document> => relaying(before, after, keepsSpace),

    /** Returns why an edit must not be done that made `after` of `before`, in words: the XML would not be well-formed. Null where it may. */
    refusalOf: (before: Document, after: Document): string | null => refusalOf(before, after, keepsSpace),

    /** Does what `refusalOf` does, as work that can be interrupted. */
    refusing: (before: Document, after: Document): Work<string | null> => refusing(before, after, keepsSpace),

    /** Returns the change of the text between two documents; null where both say the same. */
    spliceBetween: (before: Document, after: Document): TextChange | null => spliceBetween(before, after, keepsSpace),

    /** Returns the number of the line, from 1, that an offset of the text stands in. */
    lineAt: (document: Document, offset: number): number => lineAt(document, offset, keepsSpace),

    /** Returns where the node at `path` stands in the text. */
    rangeOf: (document: Document, path: Path): Range => rangeOf(document, path, keepsSpace),

    /** Returns where an attribute of the element at `path` stands in the text, or null. */
    attributeRangeOf: (document: Document, path: Path, name: string): Range | null =>
      attributeRangeOf(document, path, name, keepsSpace),

    /** Returns the path to the innermost node at an offset of the text, text nodes included. */
    pathAt: (document: Document, offset: number): Path => pathAt(document, offset, keepsSpace),
  }
}

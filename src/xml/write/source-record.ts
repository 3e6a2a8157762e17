import type { Document, ElementNode, Node, TextNode } from '../../model/node'

/**
 * The source of a node: the slice `[from, to)` of `source`, and the layout before it.
 * While `whole` is the node itself, that slice is exactly its text. A node that was edited carries the
 * record of the node it came from, so that what did not change can be printed from it.
 */
export interface NodeSourceRecord {
  /** The node whose whole text the slice is; another node that carries this record was changed. */
  whole: Node | null
  readonly source: string
  readonly from: number
  readonly to: number
  /** White space before the node, where white space is layout; null leaves it to the printer. */
  readonly leading: string | null
  /** For an element: where its start tag ends and its end tag begins, `to` where it closes itself; otherwise 0. */
  readonly startTo: number
  readonly endFrom: number
  /** White space before the end tag, where white space is layout; null leaves it to the printer. */
  readonly trailing: string | null
  /** What the slice said: the name of the element, the attributes, the text. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string> | null
  readonly text: string
}

/** The source of a document: all of it, and the white space at its end. */
export interface DocumentSourceRecord {
  whole: Document | null
  readonly source: string
  readonly trailing: string | null
}

/** Returns the source record of a node; undefined for a node that was made. */
export const sourceRecordOf = (node: Node): NodeSourceRecord | undefined => node.sourceRecord as NodeSourceRecord | undefined

/** Returns the source record of a document; undefined for one that was made. */
export const sourceRecordOfDocument = (document: Document): DocumentSourceRecord | undefined =>
  document.sourceRecord as DocumentSourceRecord | undefined

/** Returns whether the node has a slice of its own, so that its tags can be read again. */
export const hasSlice = (record: NodeSourceRecord | undefined): record is NodeSourceRecord =>
  record !== undefined && record.to > 0

/** The source record of a node that stands in no source. */
export const nothing: NodeSourceRecord = {
  whole: null,
  source: '',
  from: 0,
  to: 0,
  leading: null,
  startTo: 0,
  endFrom: 0,
  trailing: null,
  name: '',
  attributes: null,
  text: '',
}

/** Returns the node with other white space before it; its own text stays as written. */
export function withLeading<N extends Node>(node: N, leading: string | null): N {
  const record = sourceRecordOf(node)
  if ((record?.leading ?? null) === leading) return node
  const next = { ...(record ?? nothing), leading }
  const copy = { ...node, sourceRecord: next }
  next.whole = record?.whole === node ? copy : null
  return copy
}

/** Returns the element with other white space before its end tag. */
export function withTrailing(element: ElementNode, trailing: string | null): ElementNode {
  const record = sourceRecordOf(element)
  if ((record?.trailing ?? null) === trailing) return element
  return { ...element, sourceRecord: { ...(record ?? nothing), whole: null, trailing } }
}

/** Returns the text node that two neighbours become, written as they were. */
export function joinRecorded(first: TextNode, second: TextNode): TextNode {
  const text = first.text + second.text
  const a = sourceRecordOf(first)
  const b = sourceRecordOf(second)
  if (a?.whole !== first || b?.whole !== second) return { kind: 'text', id: first.id, text }
  const source = a.source.slice(a.from, a.to) + b.source.slice(b.from, b.to)
  if (source.includes(']]>')) return { kind: 'text', id: first.id, text }
  return recordedText({ kind: 'text', id: first.id, text }, source, 0, source.length)
}

/** Returns the text node with the slice that says it. */
export function recordedText(node: TextNode, source: string, from: number, to: number): TextNode {
  const record = { ...nothing, source, from, to, text: node.text }
  const next: TextNode = { ...node, sourceRecord: record }
  record.whole = next
  return next
}

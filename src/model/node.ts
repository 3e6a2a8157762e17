/** Given once when a node is parsed or made, kept through edits and moves; unique in a session, not across reloads. */
export type NodeId = number

/** Child indices from the root element; `[]` is the root itself. */
export type Path = readonly number[]

export type Node = ElementNode | TextNode | CdataNode | CommentNode | InstructionNode
export type NodeKind = Node['kind']

/**
 * What stood in the text a node came from, kept so that an untouched node prints byte for byte.
 * The model carries it and never reads it; `xml/write/source-record.ts` does.
 */
export type SourceRecord = object

interface NodeBase {
  readonly id: NodeId
  readonly sourceRecord?: SourceRecord
}

export interface ElementNode extends NodeBase {
  readonly kind: 'element'
  readonly name: string
  /** Decoded values in document order. A Map, because `__proto__` is a legal name. */
  readonly attributes: ReadonlyMap<string, string>
  /** In normal form: no empty text node, no two adjacent ones; white-space-only layout is not a child. */
  readonly children: readonly Node[]
}

export interface TextNode extends NodeBase {
  readonly kind: 'text'
  /** Decoded text. */
  readonly text: string
}

export interface CdataNode extends NodeBase {
  readonly kind: 'cdata'
  readonly text: string
}

export interface CommentNode extends NodeBase {
  readonly kind: 'comment'
  readonly text: string
}

/** A processing instruction `<?target body?>`. */
export interface InstructionNode extends NodeBase {
  readonly kind: 'instruction'
  readonly target: string
  readonly text: string
}

export type LineEnd = '\n' | '\r\n' | '\r'

/** A well-formed document. */
export interface Document {
  /** Comments and instructions before the root; the XML declaration is part of `sourceRecord`/`declaration`, not of these. */
  readonly prolog: readonly (CommentNode | InstructionNode)[]
  readonly root: ElementNode
  readonly epilog: readonly (CommentNode | InstructionNode)[]
  /** The declaration as written, such as `<?xml version="1.0" encoding="UTF-8"?>`, or null. */
  readonly declaration: string | null
  /** The line end that new nodes get. */
  readonly eol: LineEnd
  /** Whether the text began with U+FEFF. */
  readonly bom: boolean
  readonly sourceRecord?: SourceRecord
}

let lastId = 0

/** Returns a fresh node id. */
export function newId(): NodeId {
  lastId += 1
  return lastId
}

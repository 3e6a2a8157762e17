import type { Document, ElementNode, LineEnd, Node } from '../../model/node'
import { indentUnit } from '../write/gaps'
import type { KeepsSpace, Printing } from '../write/gaps'
import { isMixed } from '../write/mixed'
import { textOfNode } from '../write/serialise'
import { withLeading, withTrailing, sourceRecordOf } from '../write/source-record'
import { startTag } from '../write/start-tag'

/**
 * Returns the document without what was written for it, so that it prints canonical; what people wrote as content stays, and
 * so do nodes that are written so already.
 */
export function format(document: Document, keepsSpace: KeepsSpace): Document {
  const { declaration, eol, bom } = document
  const plain = formatted(document.root, false, { keepsSpace, eol })
  const root = plain.kind === 'element' ? likeSource(document.root, plain, 0, eol, keepsSpace) : document.root
  return {
    prolog: document.prolog.map(bare),
    root: withLeading(root, null),
    epilog: document.epilog.map(bare),
    declaration,
    eol,
    bom,
  }
}

/** Returns `old` where it is written as `plain` prints, also for its children; else `plain` with such children. */
function likeSource(old: ElementNode, plain: ElementNode, depth: number, eol: LineEnd, keepsSpace: KeepsSpace): ElementNode {
  const record = sourceRecordOf(old)
  if (record?.whole !== old) return plain
  const keeps = keepsSpace(old.name)
  if (keeps || isMixed(old)) {
    const text = textOfNode(plain, depth, false, { keepsSpace, eol })
    return text.length === record.to - record.from && record.source.startsWith(text, record.from) ? old : plain
  }
  const leading = eol + indentUnit.repeat(depth + 1)
  let isSame = old.children.every((child) => sourceRecordOf(child)?.leading === leading)
  const children = plain.children.map((child, index) => {
    const was = old.children[index]
    const isLine = was !== undefined && sourceRecordOf(was)?.leading === leading
    const next =
      isLine && was.kind === 'element' && child.kind === 'element' ? likeSource(was, child, depth + 1, eol, keepsSpace) : child
    if (next !== was) isSame = isSame && was?.kind !== 'element' && isLine
    return next
  })
  const start = startTag({ ...plain, children: [] }, record.endFrom === record.to)
  const isTagSame = record.source.startsWith(start, record.from) && record.startTo - record.from === start.length
  const end = old.children.length === 0 ? record.endFrom === record.to : record.trailing === eol + indentUnit.repeat(depth)
  const isEndSame = end && (old.children.length === 0 || record.to - record.endFrom === old.name.length + 3)
  if (isSame && isTagSame && isEndSame && old.children.every((child) => child.kind === 'element' || isPlain(child, eol)))
    return old
  return { ...plain, children }
}

/** Returns whether a comment or instruction is written as it prints. */
function isPlain(node: Node, eol: LineEnd): boolean {
  const record = sourceRecordOf(node)
  if (record?.whole !== node || node.kind === 'element') return false
  return textOfNode(bare(node), 0, false, { keepsSpace: () => false, eol }) === record.source.slice(record.from, record.to)
}

/**
 * Returns the node with its children as they print canonical. In mixed content the white space is kept, since it may be
 * meant; not how its lines end.
 */
export function formatted(node: Node, isMeant: boolean, printing: Printing): Node {
  const { keepsSpace, eol } = printing
  const record = isMeant ? sourceRecordOf(node) : undefined
  const leading = withLineEnds(record?.leading ?? null, eol)
  if (node.kind !== 'element') return record === undefined ? bare(node) : withLeading(bare(node), leading)
  // Where white space is content there is no layout to keep.
  if (keepsSpace(node.name)) return withLeading(contentOf(node), leading)
  const isInside = isMeant || isMixed(node)
  const children = node.children.map((child) => formatted(child, isInside, printing))
  const element: ElementNode = { id: node.id, kind: 'element', name: node.name, attributes: node.attributes, children }
  if (!isInside) return element
  return withTrailing(withLeading(element, leading), withLineEnds(sourceRecordOf(node)?.trailing ?? null, eol))
}

const withLineEnds = (layout: string | null, eol: LineEnd): string | null => layout && layout.replace(/\r\n?|\n/g, eol)

/** Returns the element with nothing written in it, where all white space is content. */
function contentOf(node: ElementNode): ElementNode {
  const children = node.children.map((child) => (child.kind === 'element' ? contentOf(child) : bare(child)))
  return { id: node.id, kind: 'element', name: node.name, attributes: node.attributes, children }
}

/** Returns a text, comment or other node without what was written for it; elements come back as they are. */
export function bare<N extends Node>(node: N): N
export function bare(node: Node): Node {
  if (node.sourceRecord === undefined || node.kind === 'element') return node
  const { id, text } = node
  return node.kind === 'instruction' ? { id, kind: node.kind, target: node.target, text } : { id, kind: node.kind, text }
}

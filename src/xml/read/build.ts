import type { CommentNode, Document, ElementNode, InstructionNode, Node } from '../../model/node'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { firstLineEnd } from '../../syntax/characters'
import type { KeepsSpace } from '../write/gaps'
import { sourceRecordOf } from '../write/source-record'
import type { DocumentSourceRecord } from '../write/source-record'
import { Builder } from './builder'
import { findingSpans, spansOf } from './spans'

/** Returns the document that `source` is. Only for a well-formed text. */
export function build(source: string, keepsSpace: KeepsSpace): Document {
  return doAll(building(source, keepsSpace))
}

/** Does what `build` does, as work that can be interrupted. */
export function* building(source: string, keepsSpace: KeepsSpace): Work<Document> {
  const spans = yield* findingSpans(source)
  const builder = new Builder(source, keepsSpace)
  const bom = source.startsWith('\ufeff')
  const declaration = /^\ufeff?(<\?xml[ \t\r\n][\s\S]*?\?>)/.exec(source)?.[1] ?? null
  const nodes = yield* builder.makingNodes((bom ? 1 : 0) + (declaration?.length ?? 0), source.length, spans, false, 0)
  const at = nodes.findIndex((node) => node.kind === 'element')
  const root = nodes[at]
  if (root?.kind !== 'element') throw new Error('A document has a root element.')
  const record: DocumentSourceRecord = { whole: null, source, trailing: builder.trailing }
  const document: Document = {
    prolog: nodes.slice(0, at).filter(isMisc),
    root,
    epilog: nodes.slice(at + 1).filter(isMisc),
    declaration,
    eol: firstLineEnd(source),
    bom,
    sourceRecord: record,
  }
  record.whole = document
  return document
}

/**
 * Returns the children of the root element of `source`, and the white space behind the last, as work that can be interrupted.
 * Only for a well-formed text.
 */
export function* buildingChildren(
  source: string,
  isKept: boolean,
  keepsSpace: KeepsSpace,
): Work<{ nodes: readonly Node[]; trailing: string }> {
  const [root] = yield* findingSpans(source)
  if (root === undefined) return { nodes: [], trailing: '' }
  const element = yield* new Builder(source, keepsSpace).making(root, '', isKept, 0)
  return { nodes: element.children, trailing: sourceRecordOf(element)?.trailing ?? '' }
}

/** Returns the root element of `source`. Only for a well-formed text. */
export function buildElement(source: string, keepsSpace: KeepsSpace): ElementNode {
  const [root] = spansOf(source)
  if (root === undefined) throw new Error('A document has a root element.')
  return new Builder(source, keepsSpace).element(root, '', false, 0)
}

function isMisc(node: Node): node is CommentNode | InstructionNode {
  return node.kind === 'comment' || node.kind === 'instruction'
}

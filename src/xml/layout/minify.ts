import type { Document, Node } from '../../model/node'
import type { KeepsSpace } from '../write/gaps'
import { isMixed } from '../write/mixed'
import { withLeading, withTrailing } from '../write/source-record'
import { bare, formatted } from './format'

/**
 * Returns the document without layout: no white space between tags, one blank between attributes, no line end at the end.
 * What people wrote as content stays, comments too, and white space beside text, since it may be meant.
 */
export function minify(document: Document, keepsSpace: KeepsSpace): Document {
  const { declaration, eol, bom } = document
  const tightOuter = <N extends Node>(node: N): N => withLeading(bare(node), '')
  const root = formatted(document.root, false, { keepsSpace, eol })
  return {
    prolog: document.prolog.map(tightOuter),
    root: root.kind === 'element' ? withLeading(tight(root, keepsSpace), '') : document.root,
    epilog: document.epilog.map(tightOuter),
    declaration,
    eol,
    bom,
    sourceRecord: { whole: null, source: '', trailing: '' },
  }
}

/** Returns the node without white space before its children and its end tag, where that is layout. */
function tight<N extends Node>(node: N, keepsSpace: KeepsSpace): N
function tight(node: Node, keepsSpace: KeepsSpace): Node {
  if (node.kind !== 'element' || keepsSpace(node.name) || isMixed(node)) return node
  const children = node.children.map((child) => withLeading(tight(child, keepsSpace), ''))
  return withTrailing({ ...node, children }, '')
}

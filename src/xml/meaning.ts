import { keepsSpace } from '../catalogue/index'
import type { Document, Node } from '../model/node'

/** Canonical XML of a document: everything it says, nothing of how it was written. For tests. */
export function meaningOf(document: Document): string {
  return [...document.prolog, document.root, ...document.epilog].map((node) => said(node)).join('\n')
}

/** What one node says, as text that two nodes share if they say the same. */
export function said(node: Node): string {
  if (node.kind !== 'element') return JSON.stringify([node.kind, node.kind === 'instruction' ? node.target : '', node.text])
  const attributes = [...node.attributes].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([node.name, attributes, keepsSpace(node.name), node.children.map(said)])
}

import type { Node } from '../../../model/node'

/** Returns what a node is called. */
export function nameOf(node: Node): string {
  return node.kind === 'element' ? node.name : names[node.kind]
}

type Other = Exclude<Node['kind'], 'element'>
const names: { readonly [K in Other]: string } = {
  text: 'Text',
  cdata: 'CDATA',
  comment: 'Comment',
  instruction: 'Processing instruction',
}

import { specOf } from '../../../catalogue'
import type { Node } from '../../../model/node'
import type { NodeIconColour } from '../../../ui/reading/NodeIcon'

/** The letter and the colour of a node's icon. */
export function iconOf(node: Node): { readonly letter: string; readonly colour: NodeIconColour } {
  if (node.kind !== 'element') return { letter: signs[node.kind], colour: 'plain' }
  return { letter: node.name.charAt(0).toUpperCase(), colour: specOf(node.name)?.category ?? 'plain' }
}

/** What a node is called. */
export function nameOf(node: Node): string {
  return node.kind === 'element' ? node.name : names[node.kind]
}

type Other = Exclude<Node['kind'], 'element'>
const signs: { readonly [K in Other]: string } = { text: 'T', cdata: 'T', comment: '#', instruction: '?' }
const names: { readonly [K in Other]: string } = {
  text: 'Text',
  cdata: 'CDATA',
  comment: 'Comment',
  instruction: 'Processing instruction',
}

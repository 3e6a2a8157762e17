import { specOf } from '../../catalogue'
import type { Document, ElementNode, Node } from '../../model/node'

/**
 * Returns what a document is called that nobody gave a name: after its first step that Plivo knows, as "get-input". Null where it has
 * none.
 */
export function nameByStep({ root }: Document): string | null {
  const step = root.children.find(isKnown)
  return step ? step.name.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase() : null
}

const isKnown = (node: Node): node is ElementNode => node.kind === 'element' && specOf(node.name) !== undefined

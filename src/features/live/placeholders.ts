import type { Document, Node } from '../../model/node'
import { placeholdersIn } from '../../validation/placeholders'

/** The placeholders that a template still has to fill in, each once, as written. */
export function placeholdersOf(document: Document): readonly string[] {
  const found = new Set<string>()
  const look = (value: string): void => {
    for (const { from, to } of placeholdersIn(value)) found.add(value.slice(from, to))
  }
  const visit = (node: Node): void => {
    if (node.kind === 'instruction') found.add(`<?${node.target} … ?>`)
    if (node.kind === 'text' || node.kind === 'cdata') look(node.text)
    if (node.kind !== 'element') return
    for (const value of node.attributes.values()) look(value)
    node.children.forEach(visit)
  }
  visit(document.root)
  return [...found]
}

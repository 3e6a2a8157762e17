import type { Document, ElementNode, Node, Path } from '../../model/node'

/** The addresses of prefixes. */
export type Prefixes = ReadonlyMap<string, string>

/** Returns the prefixes that are declared by elements, the outermost first. */
export function prefixesOf(elements: readonly ElementNode[]): Prefixes {
  const prefixes = new Map<string, string>()
  for (const { attributes } of elements)
    attributes.forEach((value, name) => {
      if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value.trim())
    })
  return prefixes
}

/** Returns the prefixes that are declared for the children of the element at `path`. */
export function prefixesAt(document: Document, path: Path): Prefixes {
  const elements: ElementNode[] = []
  let node: Node | undefined = document.root
  for (let depth = 0; node?.kind === 'element'; depth += 1) {
    elements.push(node)
    node = node.children[path[depth] ?? -1]
  }
  return prefixesOf(elements)
}

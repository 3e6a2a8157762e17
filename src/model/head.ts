import type { Document, ElementNode } from './node'

/**
 * Returns the document with about so many of its first nodes, in document order, and so many attributes of each, to show the
 * beginning of something at once.
 */
export function headOf(document: Document, most: number): Document {
  let left = most
  const cut = (element: ElementNode): ElementNode => {
    const { size } = element.attributes
    return size > most ? cutChildren({ ...element, attributes: firstOf(element.attributes, most) }) : cutChildren(element)
  }
  const cutChildren = (element: ElementNode): ElementNode => {
    const children: ElementNode['children'][number][] = []
    for (const child of element.children) {
      if (left <= 0) return { ...element, children }
      left -= 1
      children.push(child.kind === 'element' ? cut(child) : child)
    }
    const isSame = children.length === element.children.length && children.every((child, at) => child === element.children[at])
    return isSame ? element : { ...element, children }
  }
  return { ...document, root: cut(document.root) }
}

function firstOf(attributes: ElementNode['attributes'], most: number): ElementNode['attributes'] {
  return new Map([...attributes].slice(0, most))
}

/** Returns how many elements there are; no call goes deeper than the document. */
export function countElements(element: ElementNode): number {
  let count = 1
  for (const child of element.children) if (child.kind === 'element') count += countElements(child)
  return count
}

/** Returns how many elements a document has as people are told: those in its root, which every document has. */
export const countInside = (root: ElementNode): number => countElements(root) - 1

/** Returns whether there are more elements than so many; it looks at no more of them. */
export function hasMoreElements(element: ElementNode, most: number): boolean {
  let left = most
  const visit = ({ children }: ElementNode): boolean => {
    left -= 1
    return left < 0 || children.some((child) => child.kind === 'element' && visit(child))
  }
  return visit(element)
}

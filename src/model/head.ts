import type { Document, ElementNode } from './node'

/** The document with about so many of its first nodes, in document order, to show the beginning of something at once. */
export function headOf(document: Document, most: number): Document {
  let left = most
  const cut = (element: ElementNode): ElementNode => {
    const children: ElementNode['children'][number][] = []
    for (const child of element.children) {
      if (left <= 0) return { ...element, children }
      left -= 1
      children.push(child.kind === 'element' ? cut(child) : child)
    }
    return children.length === element.children.length && left > 0 ? element : { ...element, children }
  }
  return { ...document, root: cut(document.root) }
}

/** How many elements there are; no call goes deeper than the document. */
export function countElements(element: ElementNode): number {
  let count = 1
  for (const child of element.children) if (child.kind === 'element') count += countElements(child)
  return count
}

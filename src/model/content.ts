import type { CdataNode, ElementNode, Node, TextNode } from './node'

/** Returns whether the node is text, in CDATA or not. */
export const isText = (node: Node): node is TextNode | CdataNode => node.kind === 'text' || node.kind === 'cdata'

/** Returns the text directly inside an element, character data and CDATA alike. */
export function ownText(element: ElementNode): string {
  let text = ''
  for (const child of element.children) if (isText(child)) text += child.text
  return text
}

/** Returns the text inside an element and all its descendants. */
export function wholeText(element: ElementNode): string {
  let text = ''
  for (const child of element.children) {
    if (child.kind === 'element') text += wholeText(child)
    if (isText(child)) text += child.text
  }
  return text
}

/** Returns whether an instruction such as `<?php … ?>` or `<?= … ?>` stands directly inside, which a template replaces by something we cannot know. */
export function hasInstruction(element: ElementNode): boolean {
  return element.children.some((child) => child.kind === 'instruction')
}

/** Returns the elements directly inside an element. */
export function childElements(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child) => child.kind === 'element')
}

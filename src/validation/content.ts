import type { ElementNode, Node } from '../model/node'

/** The text directly inside an element, character data and CDATA alike. */
export function ownText(element: ElementNode): string {
  const only = element.children.length === 1 ? element.children[0] : undefined
  if (only?.kind === 'text') return only.text
  return element.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.text : '')).join('')
}

/** The text inside an element and all its descendants. */
export function wholeText(element: ElementNode): string {
  return element.children.map(textOf).join('')
}

/** Whether an instruction such as `<?php … ?>` or `<?= … ?>` stands directly inside, which a template replaces by something we cannot know. */
export function hasInstruction(element: ElementNode): boolean {
  return element.children.some((child) => child.kind === 'instruction')
}

/** The elements directly inside an element. */
export function childElements(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child) => child.kind === 'element')
}

function textOf(node: Node): string {
  if (node.kind === 'element') return wholeText(node)
  return node.kind === 'text' || node.kind === 'cdata' ? node.text : ''
}

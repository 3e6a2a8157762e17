import { newId } from '../../model/node'
import type { ElementNode, Node } from '../../model/node'

/** Returns a new element with these attributes and children. */
export function newElement(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[] = [],
  children: readonly Node[] = [],
): ElementNode {
  return { kind: 'element', id: newId(), name, attributes: new Map(attributes), children }
}

/** Returns a new element that holds a text. */
export const newText = (name: string, text: string): ElementNode => newElement(name, [], [{ kind: 'text', id: newId(), text }])

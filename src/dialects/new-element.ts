import { newId } from '../model/node'
import type { ElementNode, Node } from '../model/node'
import type { Values } from './table'

/** Returns an element that the input does not have. */
export function newElement(name: string, values: Values, text = ''): ElementNode {
  const children: readonly Node[] = text === '' ? [] : [{ kind: 'text', id: newId(), text }]
  return { kind: 'element', id: newId(), name, attributes: new Map(Object.entries(values)), children }
}

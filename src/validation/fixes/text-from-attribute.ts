import type { ElementSpec, ValueType } from '../../catalogue/spec'
import { isText } from '../../model/content'
import { newId } from '../../model/node'
import type { ElementNode, Node } from '../../model/node'
import type { Fix } from '../../model/problem'
import { checkValue } from '../values/values'
import { withoutAttribute } from './element-edit'

/** Moves a URL from an attribute that Plivo does not know to the text, where the element takes it there and has none; null elsewhere. */
export function textFromAttribute(element: ElementNode, spec: ElementSpec, name: string): Fix | null {
  const value = element.attributes.get(name)?.trim() ?? ''
  const isKnown = Object.hasOwn(spec.attributes, name)
  if (isKnown || spec.text === undefined || !isAddress(spec.text.type, value) || element.children.some(isContent)) return null
  return {
    label: `Move ${name} into the text`,
    edit: (wrong) => ({ ...withoutAttribute(wrong, name), children: [{ kind: 'text', id: newId(), text: value }] }),
  }
}

/** Returns whether the value is such an address, right or nearly so; a word without a scheme may be anything. */
export function isAddress(type: ValueType, value: string): boolean {
  if ((type.kind !== 'url' && type.kind !== 'webSocketUrl') || !/^(?:https?|wss?):\/\/\S+$/i.test(value)) return false
  const problem = checkValue(type, value)
  return problem === null || problem.level === 'warning' || problem.replacement !== undefined
}

const isContent = (node: Node): boolean => !isText(node) || node.text.trim() !== ''

import type { Condition } from '../catalogue/condition'
import type { ElementSpec } from '../catalogue/spec'
import type { ElementNode } from '../model/node'
import { hasPlaceholder } from '../model/placeholders'

/** Returns whether the condition holds on the element; undefined where nobody can know: no value and no default, or a template fills it in. */
export function holds(condition: Condition, element: ElementNode, spec: ElementSpec): boolean | undefined {
  if ('set' in condition) return (element.attributes.get(condition.attribute) ?? '') !== ''
  const value = effectiveValue(element, spec, condition.attribute)
  if (value === undefined || hasPlaceholder(value)) return undefined
  if ('is' in condition) return isValue(spec, condition.attribute, value, condition.is)
  if ('not' in condition) return !isValue(spec, condition.attribute, value, condition.not)
  return value.split(/[\s,]+/).includes(condition.includes)
}

/** Returns the written value of an attribute, else its default. */
export function effectiveValue(element: ElementNode, spec: ElementSpec, attribute: string): string | undefined {
  return element.attributes.get(attribute) ?? spec.attributes[attribute]?.default
}

function isValue(spec: ElementSpec, attribute: string, value: string, expected: string): boolean {
  const type = spec.attributes[attribute]?.type
  // Plivo compares with the exact word `true`, so that every other value counts as false.
  if (type?.kind === 'boolean') return (value === 'true') === (expected === 'true')
  if (type?.kind === 'choice' && type.caseInsensitive) return value.toLowerCase() === expected.toLowerCase()
  return value === expected
}

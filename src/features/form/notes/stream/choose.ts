import type { ElementSpec } from '../../../../catalogue/spec'
import type { ElementNode } from '../../../../model/node'
import { holds } from '../../../../running/conditions'
import { withAttribute, withoutAttribute } from '../../../../validation/fixes/element-edit'

/** Returns the values that an attribute may have beside the others; null where nothing limits them. */
export function allowedValues(element: ElementNode, spec: ElementSpec, attribute: string): readonly string[] | null {
  const limits = spec.attributes[attribute]?.allowedWhen ?? []
  return limits.find(({ when }) => holds(when, element, spec) === true)?.values ?? null
}

/** Returns the element with this choice: what is the default is not written, and what the choice no longer allows goes. */
export function chosen(element: ElementNode, spec: ElementSpec, attribute: string, value: string): ElementNode {
  const isDefault = spec.attributes[attribute]?.default === value
  const next = isDefault ? withoutAttribute(element, attribute) : withAttribute(element, attribute, value)
  return Object.entries(spec.attributes).reduce((result, [name, { type }]) => {
    const written = result.attributes.get(name)
    const allowed = allowedValues(result, spec, name)
    // A value that nobody knows, such as a placeholder, is left to who wrote it.
    const isKnown = type.kind === 'choice' && written !== undefined && type.values.includes(written)
    return isKnown && allowed !== null && !allowed.includes(written) ? withoutAttribute(result, name) : result
  }, next)
}

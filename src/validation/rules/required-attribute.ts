import type { AttributeSpec, ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import { holds } from '../conditions'
import type { ElementRule } from '../rule'
import { sourceWords } from '../source-words'
import { wantedOf } from '../wanted'

/** An attribute without which the element does nothing is there and not empty. */
export const requiredAttribute: ElementRule = {
  id: 'required-attribute',
  judge(element, spec, report) {
    for (const [name, attribute] of requirable(spec)) {
      const value = element.attributes.get(name)
      if (value !== undefined && value.trim() !== '') continue
      const because = reasonFor(attribute, element, spec)
      if (because === null) continue
      report({
        level: 'error',
        message: `<${element.name}> ${name}: expected ${wantedOf(attribute.type)}${because}, found ${value === undefined ? 'nothing' : 'an empty value'}`,
        consequence: `Plivo cannot run <${element.name}> without it: the step fails, or the document is rejected.`,
        source: sourceWords(attribute.sources),
        attribute: name,
      })
    }
  },
}

/** Why the attribute is needed here, in words for the message; null while it is not. */
function reasonFor(attribute: AttributeSpec, element: ElementNode, spec: ElementSpec): string | null {
  if (attribute.required) return ''
  if (attribute.requiredWhen === undefined || holds(attribute.requiredWhen, element, spec) !== true) return null
  return ` beside ${attribute.requiredWhen.attribute}`
}

const lists = new WeakMap<ElementSpec, readonly (readonly [string, AttributeSpec])[]>()

/** The attributes that are or may become required. */
function requirable(spec: ElementSpec): readonly (readonly [string, AttributeSpec])[] {
  const known = lists.get(spec)
  if (known !== undefined) return known
  const list = Object.entries(spec.attributes).filter(([, attribute]) => attribute.required ?? attribute.requiredWhen)
  lists.set(spec, list)
  return list
}

import type { AttributeSpec, ElementSpec, ValueKind } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import { holds } from '../../running/conditions'
import type { ElementRule, Finding } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import { adviceToFill, expectedOf } from '../values/expected'

/** An attribute without which the element does nothing is there and not empty. */
export const requiredAttribute: ElementRule = {
  id: 'required-attribute',
  says: 'Required attributes are set.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  fails: '<Message src="14155550100">Hi</Message>',
  of: (spec) => requirable(spec).length > 0,
  judge(element, spec) {
    const found: Finding[] = []
    for (const [name, attribute] of requirable(spec)) {
      const value = element.attributes.get(name)
      if (value !== undefined && value.trim() !== '') continue
      const because = reasonFor(attribute, element, spec)
      if (because === null) continue
      const { level, consequence } = spec.category === 'ssml' ? ofMarkup : absenceOf(attribute)
      found.push({
        level,
        message: `<${element.name}> ${name}: expected ${expectedOf(attribute.type)}${because}, found ${value === undefined ? 'nothing' : 'an empty value'}`,
        title: `${adviceToFill(attribute)}${because}`,
        consequence,
        source: sourceWords(attribute.sources),
        attribute: name,
        ...(value === undefined && { isOmission: true }),
      })
    }
    return found
  },
}

type Absence = Pick<Finding, 'level' | 'consequence'>

const ofMarkup: Absence = { level: 'warning', consequence: 'Without it, the markup may have no effect.' }

/**
 * Returns what comes of a missing attribute. The docs of Message mark nothing as required: it is plain for its recipients,
 * and said nowhere for its sender.
 */
function absenceOf({ type }: AttributeSpec): Absence {
  if (type.kind === 'phoneList') return { level: 'error', consequence: 'Plivo has nobody to send it to.' }
  if (type.kind === 'phone' && type.role === 'sender') {
    return { level: 'warning', consequence: 'Plivo’s docs name no default sender: the message may not be sent.' }
  }
  return { level: 'error', consequence: `The step does not work without it${notDone[type.kind] ?? ''}.` }
}

/** What comes of it, by the kind of value that is missing. */
const notDone: Partial<Readonly<Record<ValueKind, string>>> = {
  url: ': your server never gets what the caller enters',
  choice: ': the caller may not join the call',
  text: ': the SIP server may not accept the call',
  secret: ': the SIP server may not accept the call',
}

/** Returns why the attribute is needed here, in words for the message; null while it is not. */
function reasonFor(attribute: AttributeSpec, element: ElementNode, spec: ElementSpec): string | null {
  if (attribute.required) return ''
  if (attribute.requiredWhen === undefined || holds(attribute.requiredWhen, element, spec) !== true) return null
  return ` when ${attribute.requiredWhen.attribute} is set`
}

type Named = readonly (readonly [name: string, spec: AttributeSpec])[]

const known = new WeakMap<ElementSpec, Named>()

/** Returns the attributes that are or may become required. */
function requirable(spec: ElementSpec): Named {
  const list = known.get(spec)
  if (list !== undefined) return list
  const made = Object.entries(spec.attributes).filter(([, attribute]) => attribute.required ?? attribute.requiredWhen)
  known.set(spec, made)
  return made
}

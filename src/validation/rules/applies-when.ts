import { attributeSpecOf } from '../../catalogue/index'
import type { AttributeSpec, ElementSpec } from '../../catalogue/spec'
import { holds } from '../conditions'
import { withoutAttribute } from '../element-edit'
import type { ElementRule } from '../rule'
import { sourceWords } from '../source-words'
import { quoted } from '../value-problem'

/** An attribute that Plivo reads only beside another one does not stand alone; repeating the default is harmless. */
export const appliesWhen: ElementRule = {
  id: 'applies-when',
  judge(element, spec, report) {
    for (const [name, value] of element.attributes) {
      const attribute = attributeSpecOf(element.name, name)
      const applies = attribute?.appliesWhen
      if (attribute === undefined || applies?.rule === undefined || value === '' || isMissed(spec, name, applies.rule.attribute))
        continue
      if (holds(applies.rule, element, spec) !== false) continue
      report({
        level: value === attribute.default ? 'info' : 'warning',
        message: `<${element.name}> ${name}: expected it only while ${applies.note}, found ${quoted(shown(attribute, value))}`,
        consequence: `Plivo ignores ${name} here; it changes nothing.`,
        source: sourceWords(attribute.sources),
        attribute: name,
        fix: { label: `Remove ${name}`, edit: (wrong) => withoutAttribute(wrong, name) },
      })
    }
  },
}

const shown = (attribute: AttributeSpec, value: string) => (attribute.type.kind === 'secret' ? '…' : value)

// Where the other attribute is required beside this one, its absence is reported there.
function isMissed(spec: ElementSpec, name: string, other: string): boolean {
  return spec.attributes[other]?.requiredWhen?.attribute === name
}

import type { AttributeSpec, ElementSpec } from '../../catalogue/spec'
import { holds } from '../../running/conditions'
import { withoutAttribute } from '../fixes/element-edit'
import type { AttributeRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import { quoted } from '../values/value-problem'

/** An attribute that Plivo reads only beside another one does not stand alone; repeating the default is harmless. */
export const appliesWhen: AttributeRule = {
  id: 'applies-when',
  says: 'An attribute that depends on another one is used with it.',
  passes: '<Wait silence="true" minSilence="500"/>',
  fails: '<Wait minSilence="500"/>',
  of: ({ appliesWhen: applies }) => applies?.rule !== undefined,
  judge({ element, elementSpec, name, value, spec }) {
    const applies = spec.appliesWhen
    if (applies?.rule === undefined || value === '' || isMissed(elementSpec, name, applies.rule.attribute)) return null
    if (holds(applies.rule, element, elementSpec) !== false) return null
    const found = spec.type.kind === 'secret' ? 'it without that' : `${quoted(value)} without that`
    return {
      level: value === spec.default || isSwitchedOff(spec, value) ? 'info' : 'warning',
      message: `<${element.name}> ${name}: expected only while ${applies.note}, found ${found}`,
      title: `${name} has no effect unless ${applies.note}`,
      consequence: `Plivo ignores ${name} here.`,
      source: sourceWords(spec.sources),
      attribute: name,
      fix: { label: `Remove ${name}`, edit: (wrong) => withoutAttribute(wrong, name) },
    }
  },
}

// What is off anyway may be switched off: samples of Plivo's docs write redirect="false" beside a callbackUrl alone.
const isSwitchedOff = ({ type }: AttributeSpec, value: string): boolean => type.kind === 'boolean' && value === 'false'

// Where the other attribute is required beside this one, its absence is reported there.
function isMissed(spec: ElementSpec, name: string, other: string): boolean {
  return spec.attributes[other]?.requiredWhen?.attribute === name
}

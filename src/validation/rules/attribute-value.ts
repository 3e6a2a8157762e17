import { attributeSpecOf } from '../../catalogue/index'
import { languages } from '../../catalogue/voices'
import type { AttributeSpec, ElementSpec } from '../../catalogue/spec'
import type { Fix } from '../../model/problem'
import { withAttribute, withoutAttribute } from '../element-edit'
import type { ElementRule } from '../rule'
import { sourceWords } from '../source-words'
import type { ValueProblem } from '../value-problem'
import { quoted } from '../value-problem'
import { checkValue } from '../values'

/** The value of each known attribute is written in the notation of its type. */
export const attributeValue: ElementRule = {
  id: 'attribute-value',
  judge(element, spec, report) {
    for (const [name, value] of element.attributes) {
      const attribute = attributeSpecOf(element.name, name)
      if (attribute === undefined || isJudgedElsewhere(attribute, value, spec)) continue
      const problem = checkValue(attribute.type, value)
      if (problem === null) continue
      const fix = fixFor(name, attribute, value, problem)
      report({
        level: problem.level,
        message: `<${element.name}> ${name}: expected ${problem.wanted}, found ${problem.found}`,
        consequence: problem.consequence,
        source: problem.source ?? sourceWords(attribute.sources),
        attribute: name,
        ...(problem.span === undefined ? {} : { span: problem.span }),
        ...(fix === null ? {} : { fix }),
      })
    }
  },
}

function isJudgedElsewhere(attribute: AttributeSpec, value: string, spec: ElementSpec): boolean {
  // An empty required attribute is missing.
  if (attribute.required && value.trim() === '') return true
  // A language that only other voices speak is right or wrong with the voice.
  if (attribute.type.kind !== 'language' || !languages.includes(value)) return false
  return Object.values(spec.attributes).some((other) => other.type.kind === 'voice')
}

function fixFor(name: string, attribute: AttributeSpec, value: string, problem: ValueProblem): Fix | null {
  const { replacement } = problem
  if (replacement !== undefined)
    return { label: `Change to ${quoted(replacement)}`, edit: (element) => withAttribute(element, name, replacement) }
  const isNeeded = attribute.required ?? attribute.requiredWhen !== undefined
  return value.trim() === '' && !isNeeded ? { label: `Remove ${name}`, edit: (element) => withoutAttribute(element, name) } : null
}

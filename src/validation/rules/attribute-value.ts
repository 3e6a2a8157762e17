import type { AttributeSpec } from '../../catalogue/spec'
import { languages } from '../../catalogue/voices'
import type { Fix } from '../../model/problem'
import { attributeOfKind } from '../values/attribute-of-kind'
import { withAttribute, withoutAttribute } from '../fixes/element-edit'
import type { AttributeRule, WrittenAttribute } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import type { ValueProblem } from '../values/value-problem'
import { isSameValue, quoted } from '../values/value-problem'
import { checkValue } from '../values/values'

/** The value of an attribute is written in the notation of its type. */
export const attributeValue: AttributeRule = {
  id: 'attribute-value',
  judge(attribute) {
    const { element, name, value, spec } = attribute
    const problem = checkValue(spec.type, value)
    if (problem === null || isJudgedElsewhere(attribute)) return null
    const fix = fixFor(name, spec, value, problem)
    return {
      ...outcomeOf(spec, problem),
      message: `<${element.name}> ${name}: expected ${problem.wanted}, found ${problem.found}`,
      attribute: name,
      ...(problem.span === undefined ? {} : { span: problem.span }),
      ...(fix === null ? {} : { fix }),
    }
  },
}

// What only an SDK can write has no effect that anybody knows, whatever its value is.
function outcomeOf({ sources }: AttributeSpec, { level, consequence, isUnsaid, source }: ValueProblem) {
  const words = source ?? sourceWords(sources)
  return level === 'error' && !sources.includes('docs') && !sources.includes('engine')
    ? { level: 'warning' as const, consequence: 'No page documents the attribute: it probably has no effect.', source: words }
    : { level, consequence, source: words, ...(isUnsaid ? { isUnsaid } : {}) }
}

function isJudgedElsewhere({ elementSpec, value, spec }: WrittenAttribute): boolean {
  // An empty required attribute is missing.
  if (spec.required && value.trim() === '') return true
  // A language that only other voices speak is right or wrong with the voice.
  return spec.type.kind === 'language' && languages.includes(value) && attributeOfKind(elementSpec, 'voice') !== null
}

function fixFor(name: string, spec: AttributeSpec, value: string, problem: ValueProblem): Fix | null {
  const { replacement } = problem
  if (replacement !== undefined) {
    return {
      label: `Change to ${quoted(replacement)}`,
      edit: (element) => withAttribute(element, name, replacement),
      ...(isSameValue(value, replacement) ? { isSafe: true } : {}),
    }
  }
  const isNeeded = spec.required ?? spec.requiredWhen !== undefined
  if (value.trim() !== '' || isNeeded) return null
  return { label: `Remove ${name}`, edit: (element) => withoutAttribute(element, name), isSafe: true }
}

import type { AttributeSpec, ValueType } from '../../catalogue/spec'
import { languages } from '../../catalogue/speech/voices'
import type { Fix } from '../../model/problem'
import { attributeOfKind } from '../values/attribute-of-kind'
import { withAttribute, withoutAttribute } from '../fixes/element-edit'
import { meantVoice } from '../fixes/voice-fix'
import { nothing, repairedBy } from '../engine/rule'
import type { AttributeRule, Finding, WrittenAttribute } from '../engine/rule'
import { engine, sourceWords } from '../engine/source-words'
import type { ValueProblem } from '../values/value-problem'
import { adviceOf } from '../values/expected'
import { isSafeChange } from '../values/safe-change'
import { quoted, withEntry } from '../values/value-problem'
import { problemsOfValue } from '../values/values'
import { oddNumber } from './odd-number'
import { disputeOf } from './stream-headers'

/** The value of an attribute is written in the notation of its type. */
export const attributeValue: AttributeRule = {
  id: 'attribute-value',
  says: 'The value of an attribute is written as Plivo reads it.',
  passes: '<Wait length="2"/>',
  fails: '<Wait length="two"/>',
  judge(attribute) {
    if (isJudgedElsewhere(attribute)) return nothing
    const { value, spec } = attribute
    const problems = problemsOfValue(spec.type, value)
    if (problems.length > 0) return problems.map((problem) => findingOf(attribute, problem))
    const odd = oddNumber(spec.type, value)
    return odd === null ? nothing : [findingOf(attribute, odd)]
  },
}

function findingOf({ element, elementSpec, name, value, spec }: WrittenAttribute, problem: ValueProblem): Finding {
  const isVoice = spec.type.kind === 'voice'
  const meant = isVoice ? meantVoice(element, elementSpec, value, problem.replacement) : problem.replacement
  const fix = fixFor(name, spec, value, { ...problem, replacement: meant })
  return {
    ...outcomeOf(spec, problem),
    message: `<${element.name}> ${name}: expected ${problem.expected}, found ${problem.found}`,
    title: problem.title ?? adviceOf(spec.type, problem.expected),
    attribute: name,
    ...(problem.span === undefined ? {} : { span: problem.span }),
    ...(fix === null ? repairedBy(choicesFor(name, spec, value)) : { fix }),
  }
}

/** Returns a fix for each of the values that an older one may stand for; which of them is meant, nobody can tell. */
function choicesFor(name: string, { type }: AttributeSpec, value: string): readonly Fix[] {
  if (type.kind !== 'choice' || type.values.length > mostOffered || !type.tolerated?.includes(value)) return []
  return type.values.map((each) => ({ label: `Change to ${quoted(each)}`, edit: (wrong) => withAttribute(wrong, name, each) }))
}

const mostOffered = 3

const readsTruths = `${engine}, which does not know this attribute`

// What only an SDK can write has no effect that anybody knows, whatever its value is.
function outcomeOf({ sources, type }: AttributeSpec, { level, consequence, isUnsaid, source }: ValueProblem) {
  // How the engine reads a truth is known; of what came after it, it is assumed.
  if (type.kind === 'boolean' && !sources.includes('engine') && consequence.endsWith('the setting is off.'))
    return { level, consequence: consequence.replace('the setting is off', 'the setting is probably off'), source: readsTruths }
  const words = source ?? sourceWords(sources)
  return level === 'error' && !sources.includes('docs') && !sources.includes('engine')
    ? { level: 'warning' as const, consequence: 'It probably has no effect: no page documents it.', source: words }
    : { level, consequence, source: words, ...(isUnsaid ? { isUnsaid } : {}) }
}

function isJudgedElsewhere(attribute: WrittenAttribute): boolean {
  const { elementSpec, value, spec } = attribute
  // An empty required attribute is missing.
  if (spec.required && value.trim() === '') return true
  // What Plivo’s pages disagree on is no plain mistake.
  if (disputeOf(attribute) !== null) return true
  // A language that only other voices speak is right or wrong with the voice.
  return spec.type.kind === 'language' && languages.includes(value) && attributeOfKind(elementSpec, 'voice') !== null
}

interface Meant {
  readonly replacement: string | undefined
  readonly entry?: NonNullable<ValueProblem['entry']>
}

function fixFor(name: string, spec: AttributeSpec, value: string, problem: Meant): Fix | null {
  const { replacement, entry } = problem
  if (entry !== undefined) return entryFix(name, spec.type, entry)
  if (isNoLimit(spec, value)) return { label: `Remove ${name}`, edit: (element) => withoutAttribute(element, name) }
  if (replacement !== undefined) {
    return {
      label: `Change to ${quoted(replacement)}`,
      edit: (element) => withAttribute(element, name, replacement),
      ...(isSafeChange(spec.type, value, replacement) ? { isSafe: true } : {}),
    }
  }
  const isNeeded = spec.required ?? spec.requiredWhen !== undefined
  if (value.trim() !== '' || isNeeded) return null
  return { label: `Remove ${name}`, edit: (element) => withoutAttribute(element, name), isSafe: true }
}

/** Returns whether 0, or a number below it, is written for no limit, which the longest time is nearer to than the shortest. */
const isNoLimit = ({ type, default: byDefault }: AttributeSpec, value: string): boolean =>
  type.kind === 'integer' &&
  type.min === 1 &&
  type.misread === undefined &&
  /^(?:0|-\d+)$/.test(value) &&
  Number(byDefault) >= daySeconds

const daySeconds = 86_400

/** Returns the repair of one entry, which leaves the others as they are by then. */
function entryFix(name: string, type: ValueType, entry: NonNullable<ValueProblem['entry']>): Fix {
  const { written, meant } = entry
  return {
    label: meant === '' ? 'Remove the empty entry' : `Change ${quoted(written)} to ${quoted(meant)}`,
    edit: (element) => withAttribute(element, name, withEntry(element.attributes.get(name) ?? '', entry)),
    ...(meant === '' || isSafeChange(type, written, meant) ? { isSafe: true } : {}),
  }
}

import { offeredAttributes } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import { withAttributeNamed, withoutAttribute } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import { asksToRecord, recordBefore } from '../fixes/record-before'
import { textFromAttribute } from '../fixes/text-from-attribute'
import { repairedBy } from '../engine/rule'
import type { Finding, NameRule } from '../engine/rule'
import { engine } from '../engine/source-words'
import { refused } from '../values/check'
import { quoted } from '../values/value-problem'
import { foreignAttributes } from './foreign-names'

/** Plivo reads only the attributes it knows; others are kept. */
export const unknownAttribute: NameRule = {
  id: 'unknown-attribute',
  says: 'Plivo reads only the attributes it knows.',
  passes: '<GetInput action="https://example.com/" numDigits="4"/><Hangup/>',
  fails: '<GetInput action="https://example.com/" numdigits="4"/><Hangup/>',
  judge(name, element, spec) {
    if (name === 'xmlns') return namespaceOf(element)
    const asText = textFromAttribute(element, spec, name)
    if (asText !== null) return writtenAsText(name, element, spec, asText)
    const isRecording = asksToRecord(element, name)
    const known = answersOf(spec)
    const before = isRecording ? undefined : known.get(name)
    if (before !== undefined) return before
    const near = foreignAttributes.get(element.name)?.get(name) ?? nearest(name, offeredAttributes(element.name))
    const expected = isRecording ? '<Record> before it' : near === null ? wordsFor(spec) : `"${near}"`
    const finding = {
      ...(refuses(spec) ? refusal : spec.sources.includes('engine') ? passedOver : unheardOf),
      message: `<${element.name}> ${name}: expected ${expected}, found the unknown attribute "${name}"`,
      title: isRecording
        ? `<${element.name}> can’t record; put <Record> before it`
        : near === null
          ? 'Plivo doesn’t know this attribute'
          : `Plivo doesn’t know this attribute; did you mean ${near}?`,
      attribute: name,
      ...repairedBy([...(isRecording ? [recordBefore(element)] : renameTo(near, name, element)), ...removalOf(name)]),
    }
    if (near === null && !isRecording && known.size < mostAnswers) known.set(name, finding)
    return finding
  },
}

/**
 * What is said of names like no known one, which hangs on nothing else in the element: one with tens of thousands of them is
 * judged again at each key.
 */
const answers = new WeakMap<ElementSpec, Map<string, Finding>>()
const mostAnswers = 100_000

function answersOf(spec: ElementSpec): Map<string, Finding> {
  const known = answers.get(spec) ?? new Map<string, Finding>()
  answers.set(spec, known)
  return known
}

/** Returns what the element takes as its text. */
function writtenAsText(name: string, element: ElementNode, spec: ElementSpec, asText: Fix): Finding {
  return {
    ...(refuses(spec) ? refusal : spec.sources.includes('engine') ? passedOver : unheardOf),
    message: `<${element.name}> ${name}: expected the URL as text of <${element.name}>, found the unknown attribute "${name}"`,
    title: `Write the URL as text of <${element.name}>, not as an attribute`,
    attribute: name,
    ...repairedBy([asText, ...removalOf(name)]),
  }
}

/**
 * Returns what is wrong with the namespace of an element, or null. Plivo compares names together with their namespace; an
 * empty one is none.
 */
function namespaceOf(element: ElementNode): Finding | null {
  const namespace = element.attributes.get('xmlns') ?? ''
  if (namespace === '') return null
  return {
    level: 'error',
    message: `<${element.name}> xmlns: expected no namespace, found ${quoted(namespace)}`,
    title: 'Remove the namespace; Plivo uses none',
    consequence: `Plivo compares names with their namespace: this is no <${element.name}> to it, and it rejects the whole document.`,
    source: engine,
    attribute: 'xmlns',
    fix: { label: 'Remove xmlns', edit: (wrong) => withoutAttribute(wrong, 'xmlns') },
  }
}

// The engine reads the attributes it knows and passes over the others; only elements of it that have none refuse any.
const refuses = (spec: ElementSpec) =>
  spec.category !== 'root' && spec.sources.includes('engine') && Object.keys(spec.attributes).length === 0

const refusal = { level: 'error', consequence: refused, source: engine } as const
const passedOver = {
  level: 'warning',
  consequence: 'Plivo probably ignores it: its open-source engine does, and no docs list it.',
  source: 'Plivo docs; engine; all SDKs',
} as const

/** Of elements that came after the engine nobody says what an attribute too many does. */
const unheardOf = {
  level: 'warning',
  consequence: 'It probably has no effect: no page and no SDK of Plivo knows it.',
  source: 'Plivo docs; all SDKs',
} as const

function renameTo(near: string | null, name: string, element: ElementNode): readonly Fix[] {
  if (near === null || element.attributes.has(near)) return []
  const isSafe = isSameWord(name, near)
  const edit = (wrong: ElementNode): ElementNode => withAttributeNamed(wrong, name, near)
  return [{ label: `Rename to ${near}`, edit, ...(isSafe ? { isSafe } : {}) }]
}

/**
 * Returns the removal of an attribute; none where it declares a prefix, which may be in use there, so that to remove it could
 * break the XML.
 */
const removalOf = (name: string): readonly Fix[] =>
  name.startsWith('xmlns:') ? [] : [{ label: `Remove the attribute ${name}`, edit: (wrong) => withoutAttribute(wrong, name) }]

const wordsFor = (spec: ElementSpec) =>
  Object.keys(spec.attributes).length === 0 ? 'no attributes' : 'an attribute that Plivo knows'

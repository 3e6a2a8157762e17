import { basicVoices, languagesOf, listedVoice } from '../../../catalogue/speech/voices'
import type { ElementNode } from '../../../model/node'
import { callReason, wordIn } from '../../plan/call-checks'
import { entitiesIn } from '../../writers/entities'
import { formOf, literalFor, textLiteral } from '../../writers/literal'
import { flatMapPortions, flatMapWork, mapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { pascalCase } from '../../plan/names'
import type { Argued, Argument, Call, Part, Rules, Use } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { anyPart, visiting } from '../../plan/visiting'
import { isSpeltIn, spokenArguments } from '../../writers/expression'
import type { ExpressionQuirks, ExpressionWriter, Spelt } from '../../writers/expression'
import { ending, indented, wrapped } from '../../writers/line'
import type { Line } from '../../writers/line'
import { printStream } from './syntax'

const label = 'the Java SDK'

/** Listed voices that `voice` refuses (plivo-java 5.49, util/Utils.java). */
const unknownVoices = ['Polly.Marlene', 'Polly.Bianca', 'Polly.Lupe-Standard']

/** What `Response.children` takes for a URL of a MultiPartyCall (validators/Validate.java). */
const url = /^(?:https?:\/\/(?:[a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-fA-F]{2})+|None)$/

/** What the Java SDK takes otherwise than the catalogue says. */
const rules: Rules = {
  sdk: 'java',
  label,
  argument: (use) => {
    const reason = use.element.name === 'MultiPartyCall' ? ofCall(use) : ofOthers(use)
    return reason === null ? argued(use) : { literal: null, reason }
  },
  // The SDK prints POST where Plivo would take GET.
  additions: ({ name, attributes }) =>
    name === 'MultiPartyCall' &&
    attributes.has('recordingCallbackUrl') &&
    wordIn(['GET', 'POST'], attributes.get('recordingCallbackMethod') ?? '') === null
      ? [['recordingCallbackMethod', 'GET']]
      : [],
  others: { MultiPartyCall: { relayDtmfInputs: 'boolean' } },
  extras: ({ name }) => {
    if (name === 'Speak') return [['legs', `${label} adds legs="aleg", which Plivo's docs don't list`]]
    if (name !== 'MultiPartyCall') return []
    return [['relayDtmfInputs', `${label} adds relayDtmfInputs="false", which Plivo doesn't know`]]
  },
  refusal: (element) => (element.name === 'MultiPartyCall' && !element.attributes.has('role') ? `${label} needs a role` : null),
}

const indent = '    '
const width = 100

const filled = (variable: string): string => `readText(${variable})`

/** A text as the SDK wants it, which escapes nothing; a line end before a tag would go with those that the SDK puts there. */
const inText: Spelt = { said: (text) => entitiesIn(text, /[&<>\r]|\n$/g), filled }
const inValue: Spelt = { said: (text) => entitiesIn(text), filled }

/** How elements are made with the Java SDK. */
export const javaQuirks: ExpressionQuirks = {
  rules,
  *chain(call, writer) {
    const { nodeId } = call
    const setters = settersOf(call).map(({ attribute, literal }): readonly Line[] => [
      { text: `${setterOf(attribute)}(${argument(attribute, literal, writer)})`, nodeId },
    ])
    const links = hasChildren(call) ? [...setters, yield* children(call, writer)] : setters
    return { base: constructor(call, writer), links }
  },
  *root(call, writer) {
    const { nodeId, parts } = call
    if (parts.length <= most) return wrapped('Response response = ', yield* writer.expression(call), ';')
    return [{ text: 'Response response = new Response();', nodeId }, ...(yield* statements(parts, writer))]
  },
  outerComments: (call) => (hasChildren(call) ? [] : call.parts.filter((part) => part.kind === 'comment')),
  inText,
  inValue,
  isSpelt: (part) => {
    if (part.kind === 'comment') return false
    if (isSpeltIn(part.text, inText)) return true
    return (
      part.kind === 'call' && part.arguments.some(({ literal }) => literal.kind === 'text' && isSpeltIn(literal.text, inValue))
    )
  },
  spellingNote: 'The SDK escapes nothing: &, < and quotes are written as entities here.',
  *uses({ root }) {
    const all = new Set<string>()
    yield* visiting(root, (part) => {
      if (part.kind !== 'call') return
      all.add(`com.plivo.api.xml.${classOf(part.name)}`)
      if (part.arguments.some(({ attribute }) => attribute === 'statusCallbackEvents')) all.add('java.util.List')
      if (isPolly(part)) all.add(printStream)
    })
    return [...all]
  },
  *printed({ root }) {
    if (!(yield* anyPart(root, isTagInText))) return { expression: 'response.toXmlString()' }
    return {
      expression: String.raw`response.toXmlString().replace("\n<", "<")`,
      note: 'The SDK adds a line break before each tag, even inside text.',
    }
  },
}

/** So many elements are one expression at most. */
const most = 20

/** Returns one statement for each child of the root. */
function statements(parts: readonly Part[], writer: ExpressionWriter): Work<readonly Line[]> {
  return flatMapWork(parts, function* (part): Work<readonly Line[]> {
    const lines = yield* writer.item(part)
    const start = lines.findIndex(({ text }) => !text.startsWith('//'))
    if (part.kind === 'comment' || start < 0) return lines
    return [...lines.slice(0, start), ...wrapped('response.children(', lines.slice(start), ');')]
  })
}

/** Returns whether the SDK checks the voice of the part against its language. */
function isPolly(part: Part): boolean {
  if (part.kind !== 'call' || part.name !== 'Speak') return false
  return part.arguments.some(({ attribute, literal }) => attribute === 'voice' && !isBasic(literal))
}

function isBasic(literal: Argument['literal']): boolean {
  const [voice = ''] = literal.kind === 'text' ? literal.text : []
  return typeof voice === 'string' && (voice.trim() === '' || basicVoices.includes(voice.toUpperCase()))
}

const classOf = (name: string): string => (name === 'DTMF' ? 'Dtmf' : pascalCase(name))
const setterOf = (attribute: string): string => (attribute === 'relayDTMF' ? 'relayDtmf' : attribute)
const hasChildren = (call: Call): boolean => call.parts.some((part) => part.kind !== 'comment')
const isTagInText = (part: Part, parent: Call | null): boolean => part.kind === 'call' && parent?.spec.content === 'mixed'

/** What a constructor takes besides the text alone: attributes, and null for the text. */
const constructors: ReadonlyMap<string, readonly (string | null)[]> = new Map([
  ['MultiPartyCall', [null, 'role']],
  ['Record', ['action']],
  ['Message', ['src', 'dst', null]],
])

function takenBy(name: string): readonly (string | null)[] {
  return constructors.get(name) ?? [...(takesText(name) ? [null] : []), ...(spokenArguments.get(name) ?? [])]
}

function constructor(call: Call, writer: ExpressionWriter): string {
  const takes = takenBy(call.name)
  const given = takes.map((name) => {
    if (name === null) return writer.text(call.text)
    const found = call.arguments.find(({ attribute }) => attribute === name)
    return found === undefined ? null : writer.value(found.literal)
  })
  const isSsml = call.spec.category === 'ssml'
  const isBare = isSsml && given.every((one, at) => takes[at] === null || one === null)
  const isShort = call.name === 'say-as' && given.at(-1) === null
  const passed = isBare ? given.filter((_one, at) => takes[at] === null) : isShort ? given.slice(0, -1) : given
  return `new ${classOf(call.name)}(${passed.map((one) => one ?? 'null').join(', ')})`
}

/**
 * Returns what the constructor does not take. The language stands before the voice: `voice` checks both, and would check
 * against another language otherwise, while `language` checks a voice that was set before, with flags that all Speaks share.
 */
function settersOf(call: Call): readonly Argument[] {
  const takes = takenBy(call.name)
  const others = call.arguments.filter(({ attribute }) => !takes.includes(attribute))
  if (call.name !== 'Speak') return others
  const rank = (attribute: string) => ['language', 'voice'].indexOf(attribute)
  return others.toSorted((one, other) =>
    rank(one.attribute) < 0 || rank(other.attribute) < 0 ? 0 : rank(one.attribute) - rank(other.attribute),
  )
}

function argument(attribute: string, literal: Argument['literal'], writer: ExpressionWriter): string {
  if (attribute !== 'statusCallbackEvents' || literal.kind !== 'text') return writer.value(literal)
  const [words = '', ...others] = literal.text
  if (typeof words === 'object' || others.length > 0) return `List.of(${writer.value(literal)})`
  const each = words.split(',').map((word) => writer.value(textLiteral(word)))
  return `List.of(${each.join(', ')})`
}

/** Returns the children on one line where that is short, else one to a line. */
function* children(call: Call, writer: ExpressionWriter): Work<readonly Line[]> {
  const { nodeId } = call
  const items = yield* mapWork(call.parts, (part) => writer.item(part))
  const isNested = call.spec.content === 'elements' && items.length > 1
  const one = isNested || items.length > width ? null : flat(items)
  if (one !== null && one.length < width - indent.length) return [{ text: one, nodeId }]
  const last = call.parts.findLastIndex((part) => part.kind !== 'comment')
  const lines = yield* flatMapPortions(items, (each, at) =>
    at < last && call.parts[at]?.kind !== 'comment' ? ending(each, ',') : each,
  )
  return [{ text: 'children(', nodeId }, ...(yield* indented(lines, indent)), { text: ')', nodeId }]
}

/** Returns the children on one line; null where one of them takes several, or is a comment. */
function flat(items: readonly (readonly Line[])[]): string | null {
  const texts: string[] = []
  for (const [first, second] of items) {
    if (first === undefined || second !== undefined || first.text.startsWith('//')) return null
    texts.push(first.text)
  }
  return `children(${texts.join(', ')})`
}

function argued({ element, attribute, value, type }: Use): Argued {
  if (attribute === 'confirmTimeout') return { literal: textLiteral(value) }
  if (attribute === 'beep' && element.name === 'Wait') {
    if (value === 'true' || value === 'false') return { literal: { kind: 'boolean', isTrue: value === 'true' } }
    return { literal: null, reason: `${label} accepts only true and false` }
  }
  if (attribute === 'statusCallbackEvents' && /(?:^|,) | (?:,|$)/.test(value)) {
    return { literal: textLiteral(value), reason: `${label} drops the spaces around the commas` }
  }
  const literal = literalFor(type, value)
  if (literal.kind === formOf(type)) return { literal }
  const expected = formOf(type) === 'boolean' ? 'true and false' : 'whole numbers'
  const hint = type.kind === 'secondsOrWord' && value === type.word ? `; ${value} is Plivo's default anyway` : ''
  return { literal: null, reason: `${label} accepts only ${expected}${hint}` }
}

function ofOthers({ element, attribute, value }: Use): string | null {
  if (element.name === 'prosody' && value === '') return `${label} leaves out an empty value`
  return element.name === 'Speak' && attribute === 'voice' ? voiceReason(element, value) : null
}

function voiceReason(speak: ElementNode, voice: string): string | null {
  if (basicVoices.includes(voice.toUpperCase())) return null
  const isKnown = listedVoice(voice) === voice && !unknownVoices.includes(voice)
  if (!isKnown) return `${label} doesn't know this voice; add it to the XML yourself`
  const languages = languagesOf(voice)
  if (languages.includes(speak.attributes.get('language') ?? 'en-US')) return null
  return `${label} accepts this voice only with the language ${languages.join(' or ')}; set that language`
}

function ofCall(use: Use): string | null {
  const { attribute } = use
  if (attribute === 'relayDTMFInputs') {
    return `${label} prints it as relayDtmfInputs, which Plivo doesn't know; add it to the XML yourself if you need it`
  }
  if (attribute === 'role' || attribute === 'statusCallbackEvents') return null
  return callReason(use, label, (value) => url.test(entitiesIn(value)))
}

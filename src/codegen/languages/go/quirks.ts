import { basicVoices } from '../../../catalogue/speech/voices'
import type { ElementNode } from '../../../model/node'
import { formOf, literalFor, textLiteral } from '../../writers/literal'
import { mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import { pascalCase } from '../../plan/names'
import type { Argued, Call, Rules, Use } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { isSpeltIn } from '../../writers/expression'
import type { Chain, ExpressionQuirks, ExpressionWriter } from '../../writers/expression'
import { indented } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal } from '../../writers/literal'
import { speak } from './speak'
import { fieldOf, inContent, isRaw, textOf } from './values'

/** Attributes that the Go SDK prints under a name that Plivo does not know. */
const misspelt: ReadonlyMap<string, string> = new Map([
  ['relayDTMFInputs', 'relayDtmfInputs'],
  ['startRecordingAudio', 'StartRecordingAudio'],
  ['startRecordingAudioMethod', 'StartRecordingAudioMethod'],
  ['stopRecordingAudio', 'StopRecordingAudio'],
  ['stopRecordingAudioMethod', 'StopRecordingAudioMethod'],
])

/** What the Go SDK takes otherwise than the catalogue says. */
const rules: Rules = {
  sdk: 'go',
  label: 'the Go SDK',
  argument: argued,
  others: {
    MultiPartyCall: {
      relayDtmfInputs: 'boolean',
      StartRecordingAudio: 'text',
      StartRecordingAudioMethod: 'text',
      StopRecordingAudio: 'text',
      StopRecordingAudioMethod: 'text',
    },
  },
  refusal: (element, parent) =>
    parent.name === 'Speak' && !hasSsmlVoice(parent) ? 'the Go SDK needs a Polly voice on the surrounding <Speak>' : null,
  text: ({ element, isFirst }) =>
    element.name !== 'Speak' || isFirst || hasSsmlVoice(element)
      ? null
      : { reason: 'the Go SDK needs a Polly voice when text follows a tag', isLost: true },
}

/** How elements are made with the Go SDK. */
export const goQuirks: ExpressionQuirks = {
  rules,
  chain: (call, writer) => (call.name === 'Speak' ? speak(call, writer) : chainOf(call, writer)),
  *root({ nodeId, parts }, writer) {
    const list = yield* writer.items(parts, () => true)
    if (list.length === 0) return [{ text: 'response := xml.ResponseElement{}', nodeId }]
    const lines = (...texts: readonly string[]): readonly Line[] => texts.map((text) => ({ text, nodeId }))
    return [
      ...lines('response := xml.ResponseElement{', '\tContents: []interface{}{'),
      ...(yield* indented(list, '\t\t')),
      ...lines('\t},', '}'),
    ]
  },
  outerComments: (call) => {
    const { content } = call.spec
    if (content === 'elements' || (content === 'mixed' && call.name !== 'Speak')) return []
    const last = call.name === 'Speak' ? call.parts.findLastIndex((part) => part.kind !== 'comment') : -1
    return call.parts.slice(last + 1).filter((part) => part.kind === 'comment')
  },
  inText: { said: (text) => text, filled: (variable) => variable },
  inValue: { said: (text) => text, filled: (variable) => variable },
  isSpelt: (part) => part.kind === 'call' && isRaw(part.name) && isSpeltIn(part.text, inContent),
  spellingNote: "The SDK doesn't escape text content: &, < and > are escaped here.",
  *uses(_plan, body) {
    const has = (word: string) => mapPortions(body, ({ text }) => text.includes(word))
    return [
      ...((yield* has('html.EscapeString(')).includes(true) ? ['html'] : []),
      ...((yield* has('ptr(')).includes(true) ? ['ptr'] : []),
    ]
  },
  *printed() {
    yield
    return { expression: 'response.String()' }
  },
}

function* chainOf(call: Call, writer: ExpressionWriter): Work<Chain> {
  const { nodeId } = call
  const setters = call.arguments.map(({ attribute, literal }): readonly Line[] => [
    { text: `Set${fieldOf(attribute)}(${setTo(call, literal, writer)})`, nodeId },
  ])
  const contents = yield* contentsOf(call, writer)
  return { base: `xml.${pascalCase(call.name)}Element{}`, links: contents.length === 0 ? setters : [...setters, contents] }
}

/** Returns the argument of a setter. The numbers of a MultiPartyCall are wider than those of other elements. */
function setTo(call: Call, literal: Literal, writer: ExpressionWriter): string {
  const value = writer.value(literal)
  const isWide = call.name === 'MultiPartyCall' && literal.kind === 'parsed' && literal.form === 'number' && !literal.isText
  return isWide ? `int64(${value})` : value
}

function* contentsOf(call: Call, writer: ExpressionWriter): Work<readonly Line[]> {
  const { nodeId } = call
  if (takesText(call.name)) return call.text.length === 0 ? [] : [{ text: `SetContents(${textOf(call, writer)})`, nodeId }]
  if (call.parts.length === 0 || call.spec.content !== 'elements') return []
  const list = yield* indented(yield* writer.items(call.parts, () => true), '\t')
  return [{ text: 'SetContents([]interface{}{', nodeId }, ...list, { text: '})', nodeId }]
}

function argued(use: Use): Argued {
  const { element, attribute, value, type } = use
  const spelt = misspelt.get(attribute)
  if (element.name === 'MultiPartyCall' && spelt !== undefined) {
    return {
      literal: null,
      reason: `the Go SDK prints it as ${spelt}, which Plivo doesn't know; add it to the XML yourself if you need it`,
    }
  }
  if (attribute === 'confirmTimeout') return { literal: textLiteral(value) }
  const literal = literalFor(type, value)
  if (attribute === 'beep' && element.name === 'Wait') {
    if (value === 'true' || value === 'false') return { literal: { kind: 'boolean', isTrue: value === 'true' } }
    return { literal: null, reason: 'the Go SDK accepts only true and false' }
  }
  if (literal.kind === formOf(type)) return { literal }
  const expected = formOf(type) === 'boolean' ? 'true and false' : 'whole numbers'
  const hint = type.kind === 'secondsOrWord' && value === type.word ? `; ${value} is Plivo's default anyway` : ''
  return { literal: null, reason: `the Go SDK accepts only ${expected}${hint}` }
}

function hasSsmlVoice(around: ElementNode): boolean {
  const voice = around.attributes.get('voice') ?? ''
  return voice !== '' && !basicVoices.includes(voice.toUpperCase())
}

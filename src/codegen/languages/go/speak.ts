import { flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import type { Argument, Call } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { pascalCase } from '../../plan/names'
import { spokenArguments } from '../../writers/expression'
import type { Chain, ExpressionWriter } from '../../writers/expression'
import { indented, wrapped } from '../../writers/line'
import type { Line } from '../../writers/line'
import { fieldOf, isKnownPair, isRaw, textOf } from './values'

/** Returns the chain of a Speak. The setter takes known pairs of voice and language alone; other ones are set as fields. */
export function* speak(call: Call, writer: ExpressionWriter): Work<Chain> {
  const { nodeId } = call
  const [voice, language] = ['voice', 'language'].map((name) => call.arguments.find(({ attribute }) => attribute === name))
  const isPair = isKnownPair(saidOf(voice) ?? 'WOMAN', saidOf(language) ?? 'en-US')
  const both = [voice, language].flatMap((one) => (one === undefined ? [] : [one]))
  const fields = isPair ? [] : both.map((one) => field(one, writer))
  const pair = `SetLanguageVoice(${argument(language, writer, 'en-US')}, ${argument(voice, writer, 'WOMAN')})`
  const loop = call.arguments.filter(({ attribute }) => attribute === 'loop')
  const links = [
    ...(call.text.length > 0 ? [`AddSpeak(${writer.text(call.text)})`] : []),
    ...(isPair && both.length > 0 ? [pair] : []),
    ...loop.map(({ literal }) => `SetLoop(${writer.value(literal)})`),
  ]
  return {
    base: `xml.SpeakElement{${fields.join(', ')}}`,
    ...(fields.length > 0 && { note: 'SetLanguageVoice panics on this voice and language.' }),
    links: [...links.map((link) => [{ text: link, nodeId }]), ...(yield* spokenParts(call, writer))],
  }
}

/**
 * Returns what follows the first text of a Speak, each with the method that adds it; comments at the end stand before the
 * Speak.
 */
function spokenParts(call: Call, writer: ExpressionWriter): Work<readonly (readonly Line[])[]> {
  const last = call.parts.findLastIndex((part) => part.kind !== 'comment')
  return flatMapWork(call.parts.slice(0, last + 1), function* (part): Work<readonly (readonly Line[])[]> {
    const { nodeId } = part
    if (part.kind === 'text') return [[{ text: `ContinueSpeak(${writer.text(part.text)})`, nodeId }]]
    const lines = yield* writer.item(part, (one) => added(one, writer))
    const start = lines.findIndex(({ text }) => !text.startsWith('//'))
    if (start < 0) return [lines]
    return [...lines.slice(0, start).map((line) => [line]), lines.slice(start)]
  })
}

/**
 * Returns what adds the element to a Speak: its method, where nothing is nested in it and no attribute that the method takes
 * would be printed empty.
 */
function* added(call: Call, writer: ExpressionWriter): Work<readonly Line[]> {
  const takes = spokenArguments.get(call.name) ?? []
  const args = takes.map((name) => call.arguments.find(({ attribute }) => attribute === name))
  const canLeaveOut = call.name === 'prosody' || call.name === 'say-as'
  const isPlain = call.parts.length === 0 && (!takesText(call.name) || call.text.length > 0)
  const isWhole = args.every((one, at) =>
    one === undefined ? canLeaveOut && (at > 0 || call.name === 'prosody') : saidOf(one) !== '',
  )
  if (!isPlain || !isWhole) return wrapped('AddContents(', yield* literalOf(call, writer), ')')
  const said = takesText(call.name) ? [textOf(call, writer)] : []
  const passed = [...said, ...args.map((one) => argument(one, writer, ''))].join(', ')
  return [{ text: `Add${pascalCase(call.name)}(${passed})`, nodeId: call.nodeId }]
}

/** Returns an SSML element as a struct with its fields. */
function* literalOf(call: Call, writer: ExpressionWriter): Work<readonly Line[]> {
  const { nodeId } = call
  const fields = call.arguments.map((one) => field(one, writer))
  const start = `xml.${pascalCase(call.name)}Element{`
  if (isRaw(call.name) || !takesText(call.name) || call.parts.length === 0) {
    const said = isRaw(call.name) ? textOf(call, writer) : `[]interface{}{${writer.text(call.text)}}`
    const contents = call.text.length === 0 ? [] : [`Contents: ${said}`]
    return [{ text: `${start}${[...fields, ...contents].join(', ')}}`, nodeId }]
  }
  const own = call.text.length === 0 ? [] : [{ text: `${writer.text(call.text)},`, nodeId }]
  const longest = Math.max(...call.arguments.map(({ attribute }) => fieldOf(attribute).length))
  const inner = yield* writer.items(
    call.parts,
    () => true,
    (one) => literalOf(one, writer),
  )
  return [
    { text: start, nodeId },
    ...call.arguments.map(({ attribute, literal }) => ({
      text: `\t${`${fieldOf(attribute)}:`.padEnd(longest + 1)} ptr(${writer.value(literal)}),`,
      nodeId,
    })),
    { text: '\tContents: []interface{}{', nodeId },
    ...(yield* indented([...own, ...inner], '\t\t')),
    { text: '\t},', nodeId },
    { text: '}', nodeId },
  ]
}

const field = ({ attribute, literal }: Argument, writer: ExpressionWriter): string =>
  `${fieldOf(attribute)}: ptr(${writer.value(literal)})`

/** Returns what an attribute says where that is known when the program is written. */
function saidOf(argued: Argument | undefined): string | null {
  if (argued?.literal.kind !== 'text') return null
  return argued.literal.text.map((piece) => (typeof piece === 'string' ? piece : '{}')).join('')
}

/** Returns the value of an attribute, or another one where it is missing. */
const argument = (argued: Argument | undefined, writer: ExpressionWriter, otherwise: string): string =>
  argued === undefined ? `"${otherwise}"` : writer.value(argued.literal)

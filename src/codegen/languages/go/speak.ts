import { flatMapWork, mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import { capital, makerOf } from './makers'
import { isKnownPair } from './rules'
import { argument, raw, saidOf, text, value } from './values'
import type { Names } from './values'
import { ending, indented, commentToLines, commentsToLines, wrapped } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Call, Part, ProgramComment } from '../../plan/plan'

/** An element and the methods called on it; a method that takes several lines is one link. */
export interface Chain {
  readonly base: string
  readonly links: readonly (readonly Line[])[]
  /** Why it is written so. */
  readonly note?: string
}

/** The setter takes known pairs of voice and language alone; other ones are set as fields. */
export function* speak(call: Call, parameters: Names): Work<Chain> {
  const { nodeId } = call
  const [voice, language] = ['voice', 'language'].map((name) => call.arguments.find(({ attribute }) => attribute === name))
  const isPair = isKnownPair(saidOf(voice) ?? 'WOMAN', saidOf(language) ?? 'en-US')
  const both = [voice, language].flatMap((one) => (one === undefined ? [] : [one]))
  const fields = isPair ? [] : both.map(({ attribute, literal }) => `${capital(attribute)}: ptr(${value(literal, parameters)})`)
  const pair = `SetLanguageVoice(${argument(language, parameters, 'en-US')}, ${argument(voice, parameters, 'WOMAN')})`
  const loop = call.arguments.filter(({ attribute }) => attribute === 'loop')
  const links = [
    ...(call.text.length > 0 ? [`AddSpeak(${text(call.text, parameters)})`] : []),
    ...(isPair && both.length > 0 ? [pair] : []),
    ...loop.map(({ literal }) => `SetLoop(${value(literal, parameters)})`),
  ]
  return {
    base: `xml.SpeakElement{${fields.join(', ')}}`,
    ...(fields.length > 0 && { note: '// SetLanguageVoice panics at this voice and language.' }),
    links: [...links.map((link) => [{ text: link, nodeId }]), ...(yield* spokenParts(call, parameters))],
  }
}

/** What follows the first text of a Speak, each with the method that adds it; comments at the end stand before the Speak. */
function spokenParts(call: Call, parameters: Names): Work<readonly (readonly Line[])[]> {
  const last = call.parts.findLastIndex((part) => part.kind !== 'comment')
  return flatMapWork(call.parts.slice(0, last + 1), function* (part): Work<readonly (readonly Line[])[]> {
    const { nodeId } = part
    if (part.kind === 'comment') return [commentToLines(part, '//')]
    if (part.kind === 'text') return [[{ text: `ContinueSpeak(${text(part.text, parameters)})`, nodeId }]]
    const comments = yield* mapPortions([...part.comments, ...outerComments(part)], (comment) => commentToLines(comment, '//'))
    const short = adding(part, parameters)
    const lines = short === null ? wrapped('AddContents(', yield* literalOf(part, parameters), ')') : [{ text: short, nodeId }]
    return [...comments, lines]
  })
}

/** Returns the comments inside the call for which its expression has no place. */
export function outerComments(call: Call): readonly ProgramComment[] {
  const { content } = call.spec
  if (content === 'elements' || (content === 'mixed' && call.name !== 'Speak')) return []
  const last = call.name === 'Speak' ? call.parts.findLastIndex((part) => part.kind !== 'comment') : -1
  return call.parts.slice(last + 1).filter((part) => part.kind === 'comment')
}

/** The method of Speak that adds the element, where nothing is nested in it and no attribute that the method takes would be printed empty. */
function adding(call: Call, parameters: Names): string | null {
  const { adder = '', takes = [], text: form } = makerOf(call.name)
  const args = takes.map((name) => call.arguments.find(({ attribute }) => attribute === name))
  const canLeaveOut = call.name === 'prosody' || call.name === 'say-as'
  const isPlain = call.parts.length === 0 && (form === undefined || call.text.length > 0)
  const isWhole = args.every((one, at) =>
    one === undefined ? canLeaveOut && (at > 0 || call.name === 'prosody') : saidOf(one) !== '',
  )
  if (!isPlain || !isWhole) return null
  const said = form === undefined ? [] : [form === 'raw' ? raw(call.text, parameters) : text(call.text, parameters)]
  return `${adder}(${[...said, ...args.map((one) => argument(one, parameters, ''))].join(', ')})`
}

/** Returns an SSML element as a struct with its fields. */
export function* literalOf(call: Call, parameters: Names): Work<readonly Line[]> {
  const { type, text: form } = makerOf(call.name)
  const { nodeId } = call
  const named = call.arguments.map(
    ({ attribute, literal }) => [capital(attribute), `ptr(${value(literal, parameters)})`] as const,
  )
  const fields = named.map(([name, pointer]) => `${name}: ${pointer}`)
  const start = `xml.${type}Element{`
  if (form !== 'escaped' || call.parts.length === 0) {
    const said = form === 'raw' ? raw(call.text, parameters) : `[]interface{}{${text(call.text, parameters)}}`
    const contents = call.text.length === 0 ? [] : [`Contents: ${said}`]
    return [{ text: `${start}${[...fields, ...contents].join(', ')}}`, nodeId }]
  }
  const own = call.text.length === 0 ? [] : [{ text: `${text(call.text, parameters)},`, nodeId }]
  const longest = Math.max(...named.map(([name]) => name.length))
  return [
    { text: start, nodeId },
    ...named.map(([name, pointer]) => ({ text: `\t${`${name}:`.padEnd(longest + 1)} ${pointer},`, nodeId })),
    { text: '\tContents: []interface{}{', nodeId },
    ...(yield* indented([...own, ...(yield* items(call.parts, parameters, literalOf))], '\t\t')),
    { text: '\t},', nodeId },
    { text: '}', nodeId },
  ]
}

/** Returns the parts as the elements of a slice, each with a comma behind it. */
export function items(
  parts: readonly Part[],
  parameters: Names,
  expression: (call: Call, parameters: Names) => Work<readonly Line[]>,
): Work<readonly Line[]> {
  return flatMapWork(parts, function* (part): Work<readonly Line[]> {
    if (part.kind === 'comment') return commentToLines(part, '//')
    if (part.kind === 'text') return [{ text: `${text(part.text, parameters)},`, nodeId: part.nodeId }]
    const comments = yield* commentsToLines([...part.comments, ...outerComments(part)], '//')
    return [...comments, ...ending(yield* expression(part, parameters), ',')]
  })
}

import { flatMapPortions, flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { entitiesIn } from '../../writers/entities'
import { makerOf } from './makers'
import { ending, indented, commentToLines, commentsToLines, wrapped } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal, Text } from '../../writers/literal'
import type { Argument, Call, Part, ProgramComment } from '../../plan/plan'
import { escaped, hexadecimal } from '../../writers/quote'

/** The variables of placeholders, by the names of those. */
export type Names = ReadonlyMap<string, string>

const width = 100
const indent = '    '

/** The element with its setters and children as an expression, without what stands behind it. */
function* expression(call: Call, parameters: Names): Work<readonly Line[]> {
  const { nodeId } = call
  const base = constructor(call, parameters)
  const setters = settersOf(call).map(
    ({ attribute, literal }) => `.${setterOf(attribute)}(${argument(attribute, literal, parameters)})`,
  )
  const list = hasChildren(call) ? yield* children(call, parameters) : []
  const [only, second] = list
  const one = [base, ...setters, only?.text ?? ''].join('')
  if (second === undefined && setters.length + list.length <= 3 && one.length <= width) return [{ text: one, nodeId }]
  const links = [...setters.map((setter) => ({ text: setter, nodeId })), ...list]
  return [{ text: base, nodeId }, ...(yield* indented(links, indent))]
}

/** Returns the comments inside the call for which its expression has no place. */
export function outerComments(call: Call): readonly ProgramComment[] {
  return hasChildren(call) ? [] : call.parts.filter((part) => part.kind === 'comment')
}

const hasChildren = (call: Call): boolean => call.parts.some((part) => part.kind !== 'comment')

function constructor(call: Call, parameters: Names): string {
  const { type, takes } = makerOf(call.name)
  const given = takes.map((name) => {
    if (name === null) return text(call.text, parameters, inText)
    const found = call.arguments.find(({ attribute }) => attribute === name)
    return found === undefined ? null : value(found.literal, parameters)
  })
  const isSsml = call.spec.category === 'ssml'
  const isBare = isSsml && given.every((one, at) => takes[at] === null || one === null)
  const isShort = call.name === 'say-as' && given.at(-1) === null
  const passed = isBare ? given.filter((_one, at) => takes[at] === null) : isShort ? given.slice(0, -1) : given
  return `new ${type}(${passed.map((one) => one ?? 'null').join(', ')})`
}

/**
 * What the constructor does not take. The language stands before the voice: `voice` checks both, and would check
 * against another language otherwise, while `language` checks a voice that was set before, with flags that all Speaks share.
 */
function settersOf(call: Call): readonly Argument[] {
  const { takes } = makerOf(call.name)
  const others = call.arguments.filter(({ attribute }) => !takes.includes(attribute))
  if (call.name !== 'Speak') return others
  const rank = (attribute: string) => ['language', 'voice'].indexOf(attribute)
  return others.toSorted((one, other) =>
    rank(one.attribute) < 0 || rank(other.attribute) < 0 ? 0 : rank(one.attribute) - rank(other.attribute),
  )
}

const setterOf = (attribute: string): string => (attribute === 'relayDTMF' ? 'relayDtmf' : attribute)

function argument(attribute: string, literal: Literal, parameters: Names): string {
  if (attribute !== 'statusCallbackEvents' || literal.kind !== 'text') return value(literal, parameters)
  const [words = '', ...others] = literal.text
  if (typeof words === 'object' || others.length > 0) return `List.of(${value(literal, parameters)})`
  return `List.of(${words
    .split(',')
    .map((word) => quoted(inValue(word)))
    .join(', ')})`
}

/** The children on one line where that is short, else one to a line. */
function* children(call: Call, parameters: Names): Work<readonly Line[]> {
  const { nodeId } = call
  const items = yield* flatMapWork(call.parts, function* (part): Work<readonly (readonly Line[])[]> {
    return [yield* item(part, parameters)]
  })
  const isNested = call.spec.content === 'elements' && items.length > 1
  const one = isNested || items.length > width ? null : flat(items)
  if (one !== null && one.length <= width - indent.length) return [{ text: one, nodeId }]
  const last = call.parts.findLastIndex((part) => part.kind !== 'comment')
  const lines = yield* flatMapPortions(items, (each, at) =>
    at < last && call.parts[at]?.kind !== 'comment' ? ending(each, ',') : each,
  )
  return [{ text: '.children(', nodeId }, ...(yield* indented(lines, indent)), { text: ')', nodeId }]
}

/** The children on one line; null where one of them takes several, or is a comment. */
function flat(items: readonly (readonly Line[])[]): string | null {
  const texts: string[] = []
  for (const [first, second] of items) {
    if (first === undefined || second !== undefined || first.text.startsWith('//')) return null
    texts.push(first.text)
  }
  return `.children(${texts.join(', ')})`
}

function* item(part: Part, parameters: Names): Work<readonly Line[]> {
  if (part.kind === 'comment') return commentToLines(part, '//')
  if (part.kind === 'text') return [{ text: text(part.text, parameters, inText), nodeId: part.nodeId }]
  const comments = yield* commentsToLines([...part.comments, ...outerComments(part)], '//')
  return [...comments, ...(yield* expression(part, parameters))]
}

function value(literal: Literal, parameters: Names): string {
  if (literal.kind === 'number') return literal.digits
  if (literal.kind === 'boolean') return String(literal.isTrue)
  return text(literal.text, parameters, inValue)
}

function text(pieces: Text, parameters: Names, spelt: (said: string) => string): string {
  if (pieces.length === 0) return '""'
  const said = pieces.map((piece) =>
    typeof piece === 'string' ? quoted(spelt(piece)) : `HtmlUtils.htmlEscape(${parameters.get(piece.variable) ?? ''}, "UTF-8")`,
  )
  return said.join(' + ')
}

/** An attribute as the SDK wants it, which escapes nothing. */
export const inValue = (said: string): string => entitiesIn(said)

/** A text as the SDK wants it; a line end before a tag would go with those that the SDK puts there. */
export const inText = (said: string): string => entitiesIn(said, /[&<>\r]|\n$/g)

export const quoted = (said: string): string =>
  `"${escaped(said, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}"`

/** Returns the statement that begins with `start`. */
export function* statement(start: string, call: Call, parameters: Names): Work<readonly Line[]> {
  return wrapped(start, yield* expression(call, parameters), ';')
}

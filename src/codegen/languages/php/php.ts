import type { ElementName } from '../../../catalogue'
import { flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { needsBlankLine } from '../../plan/groups'
import type { ElementOf, Language } from '../../language'
import { callLines, plain, commentsToLines, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal, Text } from '../../writers/literal'
import { isHolder, parametersFor, variablesFor } from '../../plan/names'
import { withoutOuterBlanks } from '../../plan/outer-blanks'
import { phpRules } from './rules'
import type { Argument, Call, Part, Plan } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { escaped, hasUnseen, hexadecimal } from '../../writers/quote'

/** The method of each element is its class with `add` before it. */
const classes: { readonly [E in ElementOf<'php'>]: string } = {
  Response: 'Response',
  Speak: 'Speak',
  Play: 'Play',
  Wait: 'Wait',
  GetInput: 'GetInput',
  GetDigits: 'GetDigits',
  Dial: 'Dial',
  Number: 'Number',
  User: 'User',
  Conference: 'Conference',
  MultiPartyCall: 'MultiPartyCall',
  Record: 'Record',
  Stream: 'Stream',
  DTMF: 'DTMF',
  PreAnswer: 'PreAnswer',
  Redirect: 'Redirect',
  Hangup: 'Hangup',
  Message: 'Message',
  break: 'Break_',
  emphasis: 'Emphasis',
  lang: 'Lang',
  p: 'P',
  phoneme: 'Phoneme',
  prosody: 'Prosody',
  s: 'S',
  'say-as': 'SayAs',
  sub: 'Sub',
  w: 'W',
}

/** Plain PHP with the package as composer installs it. */
export const php: Language = {
  label: 'PHP',
  rules: phpRules,
  install: { program: 'composer require plivo/plivo-php', handler: 'composer require plivo/plivo-php' },
  file: { program: 'response.php', handler: 'answer.php' },
  *program(plan) {
    return [...opening(plan), ...(yield* body(plan, new Map())), ...plain('', 'echo $response->toXML(true);')]
  },
  *handler(plan) {
    const parameters = parametersFor(plan.variables, ['this', 'GLOBALS'])
    const read = [...parameters].map(([name, variable]) => `$${variable} = $_REQUEST['${name}'] ?? '';`)
    return [
      ...opening(plan),
      ...read.map((line) => ({ text: line })),
      ...plain(...(read.length > 0 ? [''] : [])),
      ...(yield* body(plan, parameters)),
      ...plain('', "header('Content-Type: text/xml');", 'echo $response->toXML(true);'),
    ]
  },
}

function opening({ root }: Plan): readonly Line[] {
  const used = [...new Set(['Response', ...newClasses(root)])].toSorted()
  return plain('<?php', '', "require 'vendor/autoload.php';", '', ...used.map((name) => `use Plivo\\XML\\${name};`), '')
}

/** Spoken elements are made and then added: the methods that add them return the parent. */
const isMade = (call: Call, parent: Call): boolean => takesText(parent.name) || (call.name === 'Speak' && isHolder(call))

function newClasses(call: Call): readonly string[] {
  return call.parts.flatMap((part): readonly string[] => {
    if (part.kind === 'comment') return []
    if (part.kind === 'text') return ['Cont']
    return [...(isMade(part, call) ? [classOf(part.name)] : []), ...newClasses(part)]
  })
}

function classOf(name: ElementName): string {
  const table: Partial<Record<ElementName, string>> = classes
  return table[name] ?? ''
}

interface Scope {
  readonly variables: ReadonlyMap<Call, string>
  readonly parameters: ReadonlyMap<string, string>
}

// The SDK names a SayAs wrongly until it is told, which takes a variable.
const needsVariable = (call: Call): boolean => isHolder(call) || call.name === 'say-as'

function* body(plan: Plan, parameters: Scope['parameters']): Work<readonly Line[]> {
  const variables = variablesFor(plan.root, needsVariable, ['this', ...parameters.values()])
  return [
    ...plan.before.flatMap((comment) => commentToLines(comment, '//')),
    ...plan.root.comments.flatMap((comment) => commentToLines(comment, '//')),
    { text: '$response = new Response();', nodeId: plan.root.nodeId },
    ...(yield* parts(plan.root, { variables, parameters })),
    ...plan.after.flatMap((comment) => commentToLines(comment, '//')),
  ]
}

function parts(call: Call, scope: Scope): Work<readonly Line[]> {
  return flatMapWork(call.parts, function* (part, at) {
    return [...(needsBlankLine(call.parts, at, needsVariable) ? plain('') : []), ...(yield* partLines(part, call, scope))]
  })
}

function* partLines(part: Part, parent: Call, scope: Scope): Work<readonly Line[]> {
  if (part.kind === 'comment') return commentToLines(part, '//')
  const receiver = `$${scope.variables.get(parent) ?? ''}`
  if (part.kind === 'text') {
    return [{ text: `${receiver}->add(new Cont(${text(contained(part.text), scope)}));`, nodeId: part.nodeId }]
  }
  return [...(yield* commentsToLines(part.comments, '//')), ...(yield* callsOf(part, parent, receiver, scope))]
}

function* callsOf(call: Call, parent: Call, receiver: string, scope: Scope): Work<readonly Line[]> {
  const variable = `$${scope.variables.get(call) ?? ''}`
  if (!isMade(call, parent)) {
    const start = isHolder(call) ? `${variable} = ` : ''
    return [...made(call, `${start}${receiver}->add${classOf(call.name)}(`, ');', scope), ...(yield* parts(call, scope))]
  }
  const start = `new ${classOf(call.name)}(`
  if (!needsVariable(call)) return made(call, `${receiver}->add(${start}`, '));', scope)
  return [
    ...made(call, `${variable} = ${start}`, ');', scope),
    ...(call.name === 'say-as' ? [{ text: `${variable}->setName('say-as');`, nodeId: call.nodeId }] : []),
    ...(yield* parts(call, scope)),
    { text: `${receiver}->add(${variable});`, nodeId: call.nodeId },
  ]
}

function made(call: Call, open: string, close: string, scope: Scope): readonly Line[] {
  // Nothing inside a text is no text to the SDK, so that an element that begins with another one gets a blank.
  const first = takesText(call.name) ? [text(call.text.length === 0 && call.name !== 'Stream' ? [' '] : call.text, scope)] : []
  const pairs = call.arguments.map((one) => pair(one, scope))
  if (pairs.length === 0) return [{ text: `${open}${first.join('')}${close}`, nodeId: call.nodeId }]
  return callLines(call.nodeId, pairs, {
    open: `${open}${first.map((one) => `${one}, `).join('')}[`,
    close: `]${close}`,
    hasLastComma: true,
    indent: '    ',
  })
}

function pair({ attribute, literal }: Argument, scope: Scope): string {
  return `'${attribute === 'xml:lang' ? 'xmllang' : attribute}' => ${value(literal, scope)}`
}

function value(literal: Literal, scope: Scope): string {
  if (literal.kind === 'number') return literal.digits
  if (literal.kind === 'boolean') return `'${String(literal.isTrue)}'`
  return text(literal.text, scope)
}

function text(pieces: Text, { parameters }: Scope): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return `$${parameters.get(first.variable) ?? ''}`
  const letters = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
  if (pieces.every((piece) => typeof piece === 'string') && !hasUnseen(letters)) {
    return `'${escaped(letters, ['\\', "'"], unicode)}'`
  }
  const inside = pieces.map((piece) =>
    typeof piece === 'string' ? escaped(piece, ['\\', '"', '$'], unicode) : `{$${parameters.get(piece.variable) ?? ''}}`,
  )
  return `"${inside.join('')}"`
}

const unicode = (codePoint: number): string => `\\u{${hexadecimal(codePoint, 4)}}`

/** The SDK takes a text that is 0 for none. */
function contained(pieces: Text): Text {
  const inner = withoutOuterBlanks(pieces)
  return inner.length === 1 && inner[0] === '0' ? pieces : inner
}

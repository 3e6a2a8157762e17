import type { ElementName } from '../../../catalogue'
import { flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { needsBlankLine } from '../../plan/groups'
import type { ElementOf, Language } from '../../language'
import { callLines, plain, plainEach, commentsToLines, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal, Text } from '../../writers/literal'
import { isHolder, parametersFor, variablesFor } from '../../plan/names'
import { withoutOuterBlanks } from '../../plan/outer-blanks'
import { phpRules } from './rules'
import type { Argument, Call, Part, Plan } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { visiting } from '../../plan/visiting'
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
    return [...(yield* opening(plan)), ...(yield* body(plan, new Map())), ...plain('', 'echo $response->toXML(true);')]
  },
  *handler(plan) {
    const parameters = yield* parametersFor(plan.variables, ['this', 'GLOBALS'])
    const read = yield* plainEach([...parameters], ([name, variable]) => `$${variable} = $_REQUEST['${name}'] ?? '';`)
    return [
      ...(yield* opening(plan)),
      ...read,
      ...plain(...(read.length > 0 ? [''] : [])),
      ...(yield* body(plan, parameters)),
      ...plain('', "header('Content-Type: text/xml');", 'echo $response->toXML(true);'),
    ]
  },
}

function* opening({ root }: Plan): Work<readonly Line[]> {
  const classNames = new Set(['Response'])
  yield* visiting(root, (part, parent) => {
    if (part.kind === 'text') classNames.add('Cont')
    else if (part.kind === 'call' && parent !== null && isMade(part, parent)) classNames.add(classOf(part.name))
  })
  const used = [...classNames].toSorted()
  return plain('<?php', '', "require 'vendor/autoload.php';", '', ...used.map((name) => `use Plivo\\XML\\${name};`), '')
}

/** Spoken elements are made and then added: the methods that add them return the parent. */
const isMade = (call: Call, parent: Call): boolean => takesText(parent.name) || (call.name === 'Speak' && isHolder(call))

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
  const variables = yield* variablesFor(plan.root, needsVariable, ['this', ...parameters.values()])
  return [
    ...(yield* commentsToLines([...plan.before, ...plan.root.comments], '//')),
    { text: '$response = new Response();', nodeId: plan.root.nodeId },
    ...(yield* parts(plan.root, { variables, parameters })),
    ...(yield* commentsToLines(plan.after, '//')),
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

import type { ElementName } from '../../../catalogue'
import { flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { needsBlankLine } from '../../plan/groups'
import type { ElementOf, Language } from '../../language'
import { callLines, indented, plain, plainEach, commentsToLines, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal, Text } from '../../writers/literal'
import { isHolder, parametersFor, snakeCase, variablesFor } from '../../plan/names'
import type { Argument, Call, Part, Plan } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { anyPart } from '../../plan/visiting'
import { escaped, hasUnseen, hexadecimal } from '../../writers/quote'
import { rubyRules } from './rules'

const methods: { readonly [E in ElementOf<'ruby'>]: E extends 'Response' ? null : string } = {
  Response: null,
  Speak: 'addSpeak',
  Play: 'addPlay',
  Wait: 'addWait',
  GetInput: 'addGetInput',
  GetDigits: 'addGetDigits',
  Dial: 'addDial',
  Number: 'addNumber',
  User: 'addUser',
  Conference: 'addConference',
  MultiPartyCall: 'addMultiPartyCall',
  Record: 'addRecord',
  Stream: 'addStream',
  DTMF: 'addDTMF',
  PreAnswer: 'addPreAnswer',
  Redirect: 'addRedirect',
  Hangup: 'addHangup',
  Message: 'addMessage',
  break: 'addBreak',
  emphasis: 'addEmphasis',
  lang: 'addLang',
  p: 'addP',
  phoneme: 'addPhoneme',
  prosody: 'addProsody',
  s: 'addS',
  'say-as': 'addSayAs',
  sub: 'addSub',
  w: 'addW',
}

/** Sinatra and the plivo gem. */
export const ruby: Language = {
  label: 'Ruby',
  rules: rubyRules,
  install: { program: 'gem install plivo', handler: 'gem install plivo sinatra rackup puma' },
  file: { program: 'response.rb', handler: 'server.rb' },
  *program(plan) {
    return [
      ...plain("require 'plivo'", ''),
      ...(yield* mixedIn(plan)),
      ...(yield* body(plan, new Map())),
      ...plain('', `puts ${printed}`),
    ]
  },
  *handler(plan) {
    const parameters = yield* parametersFor(plan.variables, words)
    const read = yield* plainEach([...parameters], ([name, variable]) => `    ${snakeCase(variable)} = params['${name}'].to_s`)
    return [
      ...plain("require 'plivo'", "require 'sinatra'", ''),
      ...(yield* mixedIn(plan)),
      ...plain('%i[get post].each do |verb|', "  send(verb, '/answer') do"),
      ...read,
      ...(yield* indented(yield* body(plan, parameters), '    ')),
      ...plain('', "    content_type 'text/xml'", `    ${printed}`, '  end', 'end'),
    ]
  },
}

const printed = 'Plivo::XML::PlivoXML.new(response).to_xml'

/** What a variable cannot be called. */
const words = (
  'verb params request session settings BEGIN END alias and begin break case class def defined do else elsif end ensure false for if in ' +
  'module next nil not or redo rescue retry return self super then true undef unless until when while yield puts send'
).split(' ')

/** The SDK checks the values of a MultiPartyCall with methods that it forgot to include. */
function* mixedIn({ root }: Plan): Work<readonly Line[]> {
  if (!(yield* anyPart(root, (part) => part.kind === 'call' && part.name === 'MultiPartyCall'))) return []
  return plain(
    '# MultiPartyCall calls these methods, and the gem does not include them.',
    'Plivo::XML::MultiPartyCall.include(Plivo::Utils)',
    '',
  )
}

interface Scope {
  readonly variables: ReadonlyMap<Call, string>
  readonly parameters: ReadonlyMap<string, string>
}

function* body(plan: Plan, parameters: Scope['parameters']): Work<readonly Line[]> {
  const variables = yield* variablesFor(plan.root, needsVariable, [...words, ...parameters.values()])
  return [
    ...(yield* commentsToLines([...plan.before, ...plan.root.comments], '#')),
    { text: 'response = Plivo::XML::Response.new', nodeId: plan.root.nodeId },
    ...(yield* parts(plan.root, { variables, parameters })),
    ...(yield* commentsToLines(plan.after, '#')),
  ]
}

const needsVariable = (call: Call): boolean => isHolder(call) || call.arguments.some(({ isLater }) => isLater)

const variableOf = (call: Call, { variables }: Scope): string => snakeCase(variables.get(call) ?? '')

function parts(call: Call, scope: Scope): Work<readonly Line[]> {
  return flatMapWork(call.parts, function* (part, at) {
    return [...(needsBlankLine(call.parts, at, needsVariable) ? plain('') : []), ...(yield* partLines(part, call, scope))]
  })
}

function* partLines(part: Part, parent: Call, scope: Scope): Work<readonly Line[]> {
  if (part.kind === 'comment') return commentToLines(part, '#')
  const receiver = variableOf(parent, scope)
  if (part.kind === 'text') {
    const said = text(part.text, scope)
    const line = isMisread(part.text)
      ? `${receiver}.node.add_text(${said}) # addCont does not keep it as it is`
      : `${receiver}.addCont(${said})`
    return [{ text: line, nodeId: part.nodeId }]
  }
  const start = needsVariable(part) ? `${variableOf(part, scope)} = ` : ''
  return [
    ...(yield* commentsToLines(part.comments, '#')),
    ...made(part, `${start}${receiver}.`, scope),
    ...laterLines(part, scope),
    ...(yield* parts(part, scope)),
  ]
}

function made(call: Call, before: string, scope: Scope): readonly Line[] {
  const table: Partial<Record<ElementName, string | null>> = methods
  const said = takesText(call.name) ? [text(call.text, scope)] : []
  const pairs = call.arguments.filter(({ isLater }) => !isLater).map((one) => pair(one, scope))
  const start = `${before}${table[call.name] ?? ''}`
  if (said.length + pairs.length === 0) return [{ text: start, nodeId: call.nodeId }]
  return callLines(call.nodeId, [...said, ...pairs], { open: `${start}(`, close: ')', indent: '  ' })
}

function laterLines(call: Call, scope: Scope): readonly Line[] {
  const later = call.arguments.filter(({ isLater }) => isLater)
  if (later.length === 0) return []
  return [
    { text: '# The constructor does not take these values.', nodeId: call.nodeId },
    ...later.map(({ attribute, literal }) => ({
      text: `${variableOf(call, scope)}.add_attribute('${attribute}', ${value(literal, scope)})`,
      nodeId: call.nodeId,
    })),
  ]
}

/** The SDK looks for voice under a symbol and for interpret-as under a string. */
function pair({ attribute, literal }: Argument, scope: Scope): string {
  const key = attribute === 'xml:lang' ? 'xmllang:' : /^\w+$/.test(attribute) ? `${attribute}:` : `'${attribute}' =>`
  return `${key} ${value(literal, scope)}`
}

function value(literal: Literal, scope: Scope): string {
  if (literal.kind === 'number') return literal.digits
  if (literal.kind === 'boolean') return String(literal.isTrue)
  return text(literal.text, scope)
}

function text(pieces: Text, { parameters }: Scope): string {
  const [first] = pieces
  const nameOf = (variable: string) => snakeCase(parameters.get(variable) ?? '')
  if (pieces.length === 1 && typeof first === 'object') return nameOf(first.variable)
  if (pieces.every((piece) => typeof piece === 'string')) {
    const said = pieces.join('')
    if (!hasUnseen(said) && !/['\\]/.test(said)) return `'${said}'`
  }
  const inside = pieces.map((piece) =>
    typeof piece === 'string'
      ? escaped(piece, ['\\', '"'], (codePoint) => `\\u{${hexadecimal(codePoint, 4)}}`).replaceAll(/#(?=[{$@])/g, '\\#')
      : `#{${nameOf(piece.variable)}}`,
  )
  return `"${inside.join('')}"`
}

/** Whether addCont would read an entity in it, or make one blank of several. */
function isMisread(pieces: Text): boolean {
  return pieces.some((piece) => typeof piece === 'string' && /&#?\w+;|[ \n\t]{2}/.test(piece))
}

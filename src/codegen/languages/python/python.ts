import type { ElementName } from '../../../catalogue'
import { flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { needsBlankLine } from '../../plan/groups'
import type { ElementOf, Language } from '../../language'
import { callLines, indented, plain, plainEach, commentsToLines, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal, Text } from '../../writers/literal'
import { isHolder, parametersFor, snakeCase, variablesFor } from '../../plan/names'
import { withoutOuterBlanks } from '../../plan/outer-blanks'
import type { Argument, Call, Part, Plan } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { anyPart } from '../../plan/visiting'
import { pythonRules } from './rules'
import { escaped, hexadecimal } from '../../writers/quote'

const classes: { readonly [E in ElementOf<'python'>]: string } = {
  Response: 'ResponseElement',
  Speak: 'SpeakElement',
  Play: 'PlayElement',
  Wait: 'WaitElement',
  GetInput: 'GetInputElement',
  GetDigits: 'GetDigitsElement',
  Dial: 'DialElement',
  Number: 'NumberElement',
  User: 'UserElement',
  Conference: 'ConferenceElement',
  MultiPartyCall: 'MultiPartyCallElement',
  Record: 'RecordElement',
  Stream: 'StreamElement',
  DTMF: 'DTMFElement',
  PreAnswer: 'PreAnswerElement',
  Redirect: 'RedirectElement',
  Hangup: 'HangupElement',
  Message: 'MessageElement',
  break: 'BreakElement',
  emphasis: 'EmphasisElement',
  lang: 'LangElement',
  p: 'PElement',
  phoneme: 'PhonemeElement',
  prosody: 'ProsodyElement',
  s: 'SElement',
  'say-as': 'SayAsElement',
  sub: 'SubElement',
  w: 'WElement',
}

/** The keyword arguments that are not the attribute with underscores; those of Stream are the attributes themselves. */
const keywords: ReadonlyMap<string, string> = new Map([
  ['async', 'async_'],
  ['xml:lang', 'xmllang'],
])

/** Flask and the plivo package, as pip installs them. */
export const python: Language = {
  label: 'Python',
  rules: pythonRules,
  install: { program: 'pip install plivo', handler: 'pip install plivo flask' },
  file: { program: 'response.py', handler: 'server.py' },
  *program(plan) {
    return [
      ...plain('from plivo import plivoxml', ''),
      ...(yield* body(plan, new Map())),
      ...plain('', `print(${yield* printed(plan)})`),
    ]
  },
  *handler(plan) {
    const parameters = yield* parametersFor(plan.variables, words)
    const read = yield* plainEach([...parameters], ([name, variable]) => `    ${variable} = request.values.get('${name}', '')`)
    return [
      ...plain(`from flask import Flask, Response${read.length > 0 ? ', request' : ''}`, 'from plivo import plivoxml', ''),
      ...plain('app = Flask(__name__)', '', '', "@app.route('/answer', methods=['GET', 'POST'])", 'def answer():'),
      ...read,
      ...(yield* indented(yield* body(plan, parameters), '    ')),
      ...plain(`    return Response(${yield* printed(plan)}, mimetype='text/xml')`, '', ''),
      ...plain("if __name__ == '__main__':", '    app.run(port=3000)'),
    ]
  },
}

/** What a variable cannot be called. */
const words = (
  'plivoxml app request answer Flask Response False None True and as assert async await break class continue def del elif else except ' +
  'finally for from global if import in is lambda nonlocal not or pass raise return try while with yield print'
).split(' ')

type Names = ReadonlyMap<string, string>

function* body(plan: Plan, parameters: Names): Work<readonly Line[]> {
  const variables = yield* variablesFor(plan.root, isHolder, [...words, ...parameters.values()])
  return [
    ...(yield* commentsToLines([...plan.before, ...plan.root.comments], '#')),
    { text: 'response = plivoxml.ResponseElement()', nodeId: plan.root.nodeId },
    ...(yield* parts(plan.root, { variables, parameters })),
    ...(yield* commentsToLines(plan.after, '#')),
  ]
}

interface Scope {
  readonly variables: ReadonlyMap<Call, string>
  readonly parameters: Names
}

const variableOf = (call: Call, { variables }: Scope): string => snakeCase(variables.get(call) ?? '')

function parts(call: Call, scope: Scope): Work<readonly Line[]> {
  return flatMapWork(call.parts, function* (part, at) {
    return [...(needsBlankLine(call.parts, at, isHolder) ? plain('') : []), ...(yield* partLines(part, call, scope))]
  })
}

function* partLines(part: Part, parent: Call, scope: Scope): Work<readonly Line[]> {
  if (part.kind === 'comment') return commentToLines(part, '#')
  const receiver = variableOf(parent, scope)
  if (part.kind === 'text') {
    const said = text(withoutOuterBlanks(part.text), scope.parameters)
    const line =
      parent.name === 'Speak'
        ? `${receiver}.add_cont(${said})`
        : `${receiver}.children.append(plivoxml.ContElement(${said}))  # add() takes no text here`
    return [{ text: line, nodeId: part.nodeId }]
  }
  const comments = yield* commentsToLines(part.comments, '#')
  if (!isHolder(part)) return [...comments, ...made(part, `${receiver}.add(`, ')', scope)]
  const variable = variableOf(part, scope)
  return [
    ...comments,
    ...made(part, `${variable} = `, '', scope),
    ...(yield* parts(part, scope)),
    { text: `${receiver}.add(${variable})`, nodeId: part.nodeId },
  ]
}

function made(call: Call, before: string, behind: string, { parameters }: Scope): readonly Line[] {
  const said = takesText(call.name) ? [text(call.text, parameters)] : []
  const table: Partial<Record<ElementName, string>> = classes
  return callLines(call.nodeId, [...said, ...call.arguments.map((one) => keyword(call, one, parameters))], {
    open: `${before}plivoxml.${table[call.name] ?? ''}(`,
    close: `)${behind}`,
    hasLastComma: true,
    indent: '    ',
  })
}

function keyword({ name }: Call, { attribute, literal }: Argument, parameters: Names): string {
  const key = keywords.get(attribute) ?? (name === 'Stream' ? attribute : snakeCase(attribute))
  return `${key}=${value(literal, parameters)}`
}

function value(literal: Literal, parameters: Names): string {
  if (literal.kind === 'number') return literal.digits
  if (literal.kind === 'boolean') return literal.isTrue ? 'True' : 'False'
  return text(literal.text, parameters)
}

function text(pieces: Text, parameters: Names): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return parameters.get(first.variable) ?? ''
  const isPlain = pieces.every((piece) => typeof piece === 'string')
  const letters = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
  const quote = letters.includes("'") && !letters.includes('"') ? '"' : "'"
  const inside = pieces.map((piece) => {
    if (typeof piece !== 'string') return `{${parameters.get(piece.variable) ?? ''}}`
    const said = escaped(piece, ['\\', quote], unicode)
    return isPlain ? said : said.replaceAll('{', '{{').replaceAll('}', '}}')
  })
  return `${isPlain ? '' : 'f'}${quote}${inside.join('')}${quote}`
}

const unicode = (codePoint: number): string =>
  codePoint > 0xffff ? `\\U${hexadecimal(codePoint, 8)}` : `\\u${hexadecimal(codePoint, 4)}`

/** Laid out, an element that begins with a child element would get line ends for a text, and they would be spoken. */
function* printed({ root }: Plan): Work<string> {
  return (yield* anyPart(root, beginsWithChild)) ? 'response.to_string(False)' : 'response.to_string()'
}

const beginsWithChild = (part: Part): boolean =>
  part.kind === 'call' && takesText(part.name) && part.text.length === 0 && isHolder(part)

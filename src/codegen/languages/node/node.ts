import type { ElementName } from '../../../catalogue'
import { flatMapWork, mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import { needsBlankLine } from '../../plan/groups'
import type { ElementOf, Language } from '../../language'
import { callLines, indented, plain, commentsToLines, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Literal, Text } from '../../writers/literal'
import { isHolder, parametersFor, variablesFor } from '../../plan/names'
import { nodeRules } from './rules'
import type { Argument, Call, Part, Plan } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { anyPart } from '../../plan/visiting'
import { escaped, hexadecimal } from '../../writers/quote'

const methods: { readonly [E in ElementOf<'node'>]: E extends 'Response' ? null : string } = {
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

/** Express and the plivo package, as npm installs them. */
export const node: Language = {
  label: 'Node.js',
  rules: nodeRules,
  install: { program: 'npm install plivo', handler: 'npm install plivo express' },
  file: { program: 'response.js', handler: 'server.js' },
  *program(plan) {
    return [
      ...plain("const plivo = require('plivo');", ''),
      ...(yield* body(plan, new Map())),
      ...plain('', `console.log(${yield* printed(plan)});`),
    ]
  },
  *handler(plan) {
    const parameters = yield* parametersFor(plan.variables, words)
    const fields = yield* mapPortions([...parameters], ([name, variable]) =>
      name === variable ? `${name} = ''` : `${name}: ${variable} = ''`,
    )
    return [
      ...plain("const express = require('express');", "const plivo = require('plivo');", '', 'const app = express();'),
      ...(fields.length > 0 ? plain('app.use(express.urlencoded({ extended: false }));') : []),
      ...plain('', "app.all('/answer', (req, res) => {"),
      ...(fields.length > 0 ? plain(`  const { ${fields.join(', ')} } = { ...req.query, ...req.body };`) : []),
      ...(yield* indented(yield* body(plan, parameters), '  ')),
      ...plain('', `  res.type('text/xml').send(${yield* printed(plan)});`, '});', '', 'app.listen(3000);'),
    ]
  },
}

/** What a parameter of the handler cannot be called. */
const words = (
  'app express plivo req res arguments await break case catch class const continue debugger default delete do else enum eval export ' +
  'extends false finally for function if implements import in instanceof interface let new null package private protected public ' +
  'return static super switch this throw true try typeof var void while with yield'
).split(' ')

type Names = ReadonlyMap<string, string>

function* body(plan: Plan, parameters: Names): Work<readonly Line[]> {
  const variables = yield* variablesFor(plan.root, needsVariable, [...words, ...parameters.values()])
  return [
    ...(yield* commentsToLines([...plan.before, ...plan.root.comments], '//')),
    { text: 'const response = new plivo.Response();', nodeId: plan.root.nodeId },
    ...(yield* parts(plan.root, variables, parameters)),
    ...(yield* commentsToLines(plan.after, '//')),
  ]
}

const needsVariable = (call: Call): boolean => isHolder(call) || call.arguments.some(({ isLater }) => isLater)

function parts(call: Call, variables: ReadonlyMap<Call, string>, parameters: Names): Work<readonly Line[]> {
  const receiver = variables.get(call) ?? ''
  return flatMapWork(call.parts, function* (part, at) {
    const lines = yield* partLines(part, receiver, variables, parameters)
    return needsBlankLine(call.parts, at, needsVariable) ? [...plain(''), ...lines] : lines
  })
}

function* partLines(
  part: Part,
  receiver: string,
  variables: ReadonlyMap<Call, string>,
  parameters: Names,
): Work<readonly Line[]> {
  if (part.kind === 'comment') return commentToLines(part, '//')
  if (part.kind === 'text') {
    return [{ text: `${receiver}.addText(${text(part.text, parameters)});`, nodeId: part.nodeId }]
  }
  const variable = variables.get(part)
  const added = `${receiver}.${methodOf(part.name)}`
  const fields = part.arguments.filter(({ isLater }) => !isLater).map((one) => field(one, parameters))
  const said = takesText(part.name) ? [text(part.text, parameters)] : []
  const start = `${variable === undefined ? '' : `const ${variable} = `}${added}(`
  const lines =
    fields.length === 0
      ? [{ text: `${start}${said.join('')});`, nodeId: part.nodeId }]
      : callLines(part.nodeId, fields, {
          open: `${start}${said.map((one) => `${one}, `).join('')}{`,
          close: '});',
          padding: ' ',
          hasLastComma: true,
          indent: '  ',
        })
  return [
    ...(yield* commentsToLines(part.comments, '//')),
    ...lines,
    ...laterLines(part, variable ?? ''),
    ...(yield* parts(part, variables, parameters)),
  ]
}

function laterLines(call: Call, variable: string): readonly Line[] {
  const later = call.arguments.filter(({ isLater }) => isLater)
  if (later.length === 0) return []
  return [
    { text: `// ${methodOf(call.name)} turns false into true here.`, nodeId: call.nodeId },
    ...later.map(({ attribute }) => ({ text: `${variable}.elem.att('${attribute}', false);`, nodeId: call.nodeId })),
  ]
}

function methodOf(name: ElementName): string {
  const table: Partial<Record<ElementName, string | null>> = methods
  return table[name] ?? ''
}

function field({ attribute, literal }: Argument, parameters: Names): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(attribute) ? attribute : `'${attribute}'`
  return `${name}: ${value(literal, parameters)}`
}

function value(literal: Literal, parameters: Names): string {
  if (literal.kind === 'number') return literal.digits
  if (literal.kind === 'boolean') return String(literal.isTrue)
  return text(literal.text, parameters)
}

function text(pieces: Text, parameters: Names): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return parameters.get(first.variable) ?? ''
  if (pieces.every((piece) => typeof piece === 'string')) return quoted(pieces.join(''))
  const inside = pieces.map((piece) =>
    typeof piece === 'string'
      ? escaped(piece, ['\\', '`'], unicode).replaceAll('${', '\\${')
      : `\${${parameters.get(piece.variable) ?? ''}}`,
  )
  return `\`${inside.join('')}\``
}

function quoted(said: string): string {
  const quote = said.includes("'") && !said.includes('"') ? '"' : "'"
  return `${quote}${escaped(said, ['\\', quote], unicode)}${quote}`
}

const unicode = (codePoint: number): string => `\\u${hexadecimal(codePoint, 4)}`

/** `toXML` undoes the escape of double quotes in attributes; what stands behind it does not. */
function* printed({ root }: Plan): Work<string> {
  return (yield* anyPart(root, hasQuotes)) ? 'response.elem.toString()' : 'response.toXML()'
}

function hasQuotes(part: Part): boolean {
  if (part.kind !== 'call') return false
  return part.arguments.some(
    ({ literal }) => literal.kind === 'text' && literal.text.some((piece) => typeof piece === 'object' || piece.includes('"')),
  )
}

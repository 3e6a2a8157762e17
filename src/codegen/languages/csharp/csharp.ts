import type { ElementName } from '../../../catalogue'
import { flatMapWork } from '../../../model/work'
import type { Work } from '../../../model/work'
import { spelling } from './values'
import type { Spelling } from './values'
import { csharpRules } from './rules'
import { needsBlankLine } from '../../plan/groups'
import type { ElementOf, Language } from '../../language'
import { indented, plain, plainEach, commentsToLines, commentToLines } from '../../writers/line'
import type { Line } from '../../writers/line'
import { isHolder, parametersFor, variablesFor } from '../../plan/names'
import type { Call, Part, Plan } from '../../plan/plan'
import { takesText } from '../../plan/planner'
import { anyPart } from '../../plan/visiting'

/** The methods that add the elements; `bare` ones take no dictionary, or none that they must have. */
const methods: {
  readonly [E in ElementOf<'csharp'>]: E extends 'Response' ? null : { readonly name: string; readonly isBare?: true }
} = {
  Response: null,
  Speak: { name: 'AddSpeak', isBare: true },
  Play: { name: 'AddPlay' },
  Wait: { name: 'AddWait' },
  GetInput: { name: 'AddGetInput' },
  GetDigits: { name: 'AddGetDigits' },
  Dial: { name: 'AddDial' },
  Number: { name: 'AddNumber' },
  User: { name: 'AddUser' },
  Conference: { name: 'AddConference' },
  MultiPartyCall: { name: 'AddMultiPartyCall' },
  Record: { name: 'AddRecord' },
  Stream: { name: 'AddStream', isBare: true },
  DTMF: { name: 'AddDTMF' },
  PreAnswer: { name: 'AddPreAnswer', isBare: true },
  Redirect: { name: 'AddRedirect' },
  Hangup: { name: 'AddHangup' },
  Message: { name: 'AddMessage' },
  break: { name: 'AddBreak' },
  emphasis: { name: 'AddEmphasis' },
  lang: { name: 'AddLang' },
  p: { name: 'AddP', isBare: true },
  phoneme: { name: 'AddPhoneme' },
  prosody: { name: 'AddProsody' },
  s: { name: 'AddS', isBare: true },
  'say-as': { name: 'AddSayAs' },
  sub: { name: 'AddSub' },
  w: { name: 'AddW' },
}

const indent = '    '

/** ASP.NET minimal APIs and the Plivo package. */
export const csharp: Language = {
  label: 'C#',
  rules: csharpRules,
  install: { program: 'dotnet add package Plivo', handler: 'dotnet add package Plivo' },
  file: { program: 'Program.cs', handler: 'Program.cs' },
  *program(plan) {
    const isTagFirst = yield* anyPart(plan.root, startsWithTag)
    return [
      ...plain('using System;', ...usings(isTagFirst, []), ''),
      ...(yield* body(plan, new Map(), isTagFirst)),
      ...plain(''),
      ...printing(isTagFirst, 'Console.WriteLine(', ');'),
    ]
  },
  *handler(plan) {
    const isTagFirst = yield* anyPart(plan.root, startsWithTag)
    const parameters = yield* parametersFor(plan.variables, words)
    return [
      ...plain(
        ...usings(isTagFirst, parameters.size > 0 ? ['System.Net'] : []),
        '',
        'var app = WebApplication.Create(args);',
        '',
      ),
      ...plain(
        `app.MapMethods("/answer", new[] { "GET", "POST" }, (${parameters.size > 0 ? 'HttpRequest request' : ''}) =>`,
        '{',
      ),
      ...(yield* indented(
        [
          ...(yield* values(parameters)),
          ...(yield* body(plan, parameters, isTagFirst)),
          ...plain(''),
          ...printing(isTagFirst, 'return Results.Content(', ', "application/xml");'),
        ],
        indent,
      )),
      ...plain('});', '', 'app.Run();'),
    ]
  },
}

/** What a parameter of the handler cannot be called. */
const words = (
  'app args key request Parameter abstract as base bool break byte case catch char checked class const continue decimal default delegate ' +
  'do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock ' +
  'long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof ' +
  'stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while'
).split(' ')

type Names = ReadonlyMap<string, string>

function usings(isTagFirst: boolean, others: readonly string[]): readonly string[] {
  const all = ['System.Collections.Generic', ...others, ...(isTagFirst ? ['System.Text.RegularExpressions'] : [])]
  return [...all, 'Plivo.XML'].map((name) => `using ${name};`)
}

/** The SDK decodes some of what it has encoded, so what comes from outside is encoded before it. */
function* values(parameters: Names): Work<readonly Line[]> {
  if (parameters.size === 0) return []
  return [
    ...plain(
      '// The SDK prints & and " as they stand, so the values are encoded here.',
      'string Parameter(string key) =>',
      `${indent}WebUtility.HtmlEncode((request.HasFormContentType ? request.Form[key] : request.Query[key]).ToString())`,
      `${indent}${indent}.Replace("&quot;", "&#34;");`,
      '',
    ),
    ...(yield* plainEach([...parameters], ([name, variable]) => `var ${variable} = Parameter("${name}");`)),
    ...plain(''),
  ]
}

function* body(plan: Plan, parameters: Names, isTagFirst: boolean): Work<readonly Line[]> {
  const variables = yield* variablesFor(plan.root, isHolder, [...words, ...parameters.values()])
  const spelt = spelling(parameters, isTagFirst)
  return [
    ...(yield* commentsToLines([...plan.before, ...plan.root.comments], '//')),
    ...plain(
      ...((yield* anyPart(plan.root, spelt.isSpelt))
        ? ['// The SDK prints & and " as they stand, and breaks emoji: such characters are written as references here.']
        : []),
    ),
    { text: 'var response = new Response();', nodeId: plan.root.nodeId },
    ...(yield* parts(plan.root, variables, spelt)),
    ...(yield* commentsToLines(plan.after, '//')),
  ]
}

function parts(call: Call, variables: ReadonlyMap<Call, string>, spelt: Spelling): Work<readonly Line[]> {
  const receiver = variables.get(call) ?? ''
  return flatMapWork(call.parts, function* (part, at): Work<readonly Line[]> {
    const lines = yield* partLines(part, receiver, variables, spelt)
    return needsBlankLine(call.parts, at, isHolder) ? [{ text: '' }, ...lines] : lines
  })
}

function* partLines(part: Part, receiver: string, variables: ReadonlyMap<Call, string>, spelt: Spelling): Work<readonly Line[]> {
  if (part.kind === 'comment') return commentToLines(part, '//')
  if (part.kind === 'text') return [{ text: `${receiver}.AddCont(${spelt.text(part.text)});`, nodeId: part.nodeId }]
  const variable = variables.get(part)
  const start = `${variable === undefined ? '' : `var ${variable} = `}${receiver}.`
  return [
    ...(yield* commentsToLines(part.comments, '//')),
    ...callLines(part, start, spelt),
    ...(yield* parts(part, variables, spelt)),
  ]
}

const width = 100

function callLines(call: Call, start: string, spelt: Spelling): readonly Line[] {
  const { nodeId } = call
  const { name, isBare } = methodOf(call.name)
  const said = takesText(call.name) ? [spelt.text(call.text)] : []
  const fields = call.arguments.map(({ attribute, literal }) => `["${keyOf(attribute)}"] = ${spelt.value(literal)}`)
  const dictionary = 'new Dictionary<string, string>'
  if (fields.length === 0) {
    const passed = [...said, ...(isBare === true ? [] : [`${dictionary}()`])]
    return [{ text: `${start}${name}(${passed.join(', ')});`, nodeId }]
  }
  const open = `${start}${name}(${[...said, dictionary].join(', ')}`
  const one = `${open} { ${fields.join(', ')} });`
  if (fields.length === 1 || one.length <= width) return [{ text: one, nodeId }]
  return [
    { text: open, nodeId },
    { text: '{', nodeId },
    ...fields.map((field) => ({ text: `${indent}${field},`, nodeId })),
    { text: '});', nodeId },
  ]
}

const keyOf = (attribute: string): string => (attribute === 'xml:lang' ? 'xmllang' : attribute)

function methodOf(name: ElementName): { readonly name: string; readonly isBare?: true } {
  const table: Partial<Record<ElementName, { readonly name: string; readonly isBare?: true } | null>> = methods
  return table[name] ?? { name: '' }
}

/** The SDK indents tags, save in an element whose text stands first; so there are blanks in a text that begins with a tag. */
const startsWithTag = (part: Part): boolean =>
  part.kind === 'call' && part.spec.content === 'mixed' && part.text.length === 0 && isHolder(part)

function printing(isTagFirst: boolean, start: string, end: string): readonly Line[] {
  if (!isTagFirst) return plain(`${start}response.ToString()${end}`)
  return plain(
    '// The SDK indents tags, also where blanks belong to a text.',
    String.raw`${start}Regex.Replace(response.ToString(), @">\s+<", "><")${end}`,
  )
}

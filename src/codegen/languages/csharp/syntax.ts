import { mapPortions } from '../../../model/work'
import type { Work } from '../../../model/work'
import type { Names } from '../../plan/names'
import { indented, plain } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { escaped, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'
import type { StatementSyntax } from '../../writers/statement'

const indent = '    '

/** C#, with ASP.NET minimal APIs. */
export const csharpSyntax: StatementSyntax = {
  label: 'C#',
  install: { program: 'dotnet add package Plivo', handler: 'dotnet add package Plivo' },
  file: { program: 'Program.cs', handler: 'Program.cs' },
  mark: '//',
  indent,
  end: ';',
  sigil: '',
  member: '.',
  declare: 'var ',
  dictionary: { open: 'new Dictionary<string, string>', close: '}', padding: ' ', brace: '{' },
  hasLastComma: true,
  emptyCall: '()',
  spell: (name) => name,
  taken: (
    'app args key request Parameter abstract as base bool break byte case catch char checked class const continue decimal default ' +
    'delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal ' +
    'is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short ' +
    'sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void ' +
    'volatile while'
  ).split(' '),
  pair: (key, value) => `["${key}"] = ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  *program({ body, printed, uses }) {
    yield
    return [
      ...plain('using System;', ...usings(uses, []), ''),
      ...body,
      ...plain(''),
      ...printing(printed, '//', 'Console.WriteLine(', ');'),
    ]
  },
  *handler({ body, printed, uses, parameters }) {
    return [
      ...plain(...usings(uses, parameters.size > 0 ? ['System.Net'] : []), '', 'var app = WebApplication.Create(args);', ''),
      ...plain(
        `app.MapMethods("/answer", new[] { "GET", "POST" }, (${parameters.size > 0 ? 'HttpRequest request' : ''}) =>`,
        '{',
      ),
      ...(yield* indented(
        [
          ...(yield* values(parameters)),
          ...body,
          ...plain(''),
          ...printing(printed, '//', 'return Results.Content(', ', "application/xml");'),
        ],
        indent,
      )),
      ...plain('});', '', 'app.Run();'),
    ]
  },
}

function usings(uses: readonly string[], others: readonly string[]): readonly string[] {
  return ['System.Collections.Generic', ...others, ...uses, 'Plivo.XML'].map((name) => `using ${name};`)
}

/** The SDK decodes some of what it has encoded, so what comes from outside is encoded before it. */
function* values(parameters: Names['parameters']): Work<readonly Line[]> {
  if (parameters.size === 0) return []
  return [
    ...plain(
      '// The SDK prints & and " as they stand, so the values are encoded here.',
      'string Parameter(string key) =>',
      `${indent}WebUtility.HtmlEncode((request.HasFormContentType ? request.Form[key] : request.Query[key]).ToString())`,
      `${indent}${indent}.Replace("&quot;", "&#34;");`,
      '',
    ),
    ...(yield* mapPortions([...parameters], ([name, variable]) => ({ text: `var ${variable} = Parameter("${name}");` }))),
    ...plain(''),
  ]
}

function textOf(pieces: Text, parameters: Names['parameters']): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return parameters.get(first.variable) ?? ''
  const hasVariables = pieces.some((piece) => typeof piece === 'object')
  const inside = pieces.map((piece) => {
    if (typeof piece === 'object') return `{${parameters.get(piece.variable) ?? ''}}`
    const said = escaped(piece, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)
    return hasVariables ? said.replaceAll(/[{}]/g, '$&$&') : said
  })
  return `${hasVariables ? '$' : ''}"${inside.join('')}"`
}

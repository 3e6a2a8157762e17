import { mapPortions } from '../../../model/work'
import { camelCase } from '../../plan/names'
import type { Names } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
import { indented, plain } from '../../writers/line'
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
  spell: camelCase,
  taken: (
    'app args request abstract as base bool break byte case catch char checked class const continue decimal default ' +
    'delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal ' +
    'is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short ' +
    'sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void ' +
    'volatile while async await dynamic from nameof var where yield'
  ).split(' '),
  pair: (key, value) => `["${key}"] = ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  parsed: ({ form, otherwise, least, most }, text) =>
    form === 'number' ? `ReadNumber(${text}, "${otherwise}", ${least}, ${most})` : `ReadBoolean(${text}, "${otherwise}")`,
  *program({ body, printed, uses }) {
    yield
    return [
      ...plain('using System;', ...usings(uses, []), ''),
      ...body,
      ...plain(''),
      ...printing(printed, '//', 'Console.WriteLine(', ');'),
    ]
  },
  *handler({ plan, body, printed, uses, parameters }) {
    const hasTexts = parameters.size > 0
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `${indent}var ${variable} = ReadText(request, "${name}");`,
    }))
    const others = [...(hasTexts ? ['System.Net'] : []), ...(hasTexts ? ['System.Text.RegularExpressions'] : [])]
    return [
      ...handlerNotes('//'),
      ...plain(...usings([...uses.filter((name) => !others.includes(name)), 'Plivo.Utilities'], others), ''),
      ...plain('var app = WebApplication.Create(args);', ''),
      ...plain('app.MapMethods("/answer", new[] { "GET", "POST" }, (HttpRequest request) =>', '{'),
      ...plain(`${indent}if (!IsSigned(request)) return Results.StatusCode(403);`),
      ...read,
      ...(yield* indented(
        [...body, ...plain(''), ...printing(printed, '//', 'return Results.Content(', ', "application/xml");')],
        indent,
      )),
      ...plain('});', '', `app.Run("http://${address.host}:${address.port}");`, '', ...isSigned),
      ...(hasTexts ? plain('', ...readText) : []),
      ...(plan.parses.has('number') ? plain('', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', ...readBoolean) : []),
    ]
  },
}

const isSigned = [
  'static bool IsSigned(HttpRequest request)',
  '{',
  '    var token = Environment.GetEnvironmentVariable("PLIVO_AUTH_TOKEN");',
  '    if (string.IsNullOrEmpty(token)) return true;',
  '    var scheme = request.Headers["X-Forwarded-Proto"].ToString();',
  '    if (scheme == "") scheme = request.Scheme;',
  '    var form = new Dictionary<string, string>();',
  '    if (request.HasFormContentType)',
  '        foreach (var pair in request.Form) form[pair.Key] = pair.Value.ToString();',
  '    return XPlivoSignatureV3.VerifySignature(',
  '        $"{scheme}://{request.Host}{request.Path}{request.QueryString}",',
  '        request.Headers["X-Plivo-Signature-V3-Nonce"].ToString(),',
  '        request.Headers["X-Plivo-Signature-V3"].ToString(),',
  '        token,',
  '        request.Method,',
  '        form);',
  '}',
]

const readText = [
  "// Removes characters that XML can't contain, and encodes what the SDK leaves unescaped.",
  'static string ReadText(HttpRequest request, string name)',
  '{',
  '    var value = (request.HasFormContentType && request.Form.ContainsKey(name) ? request.Form[name] : request.Query[name]).ToString();',
  '    var held = Regex.Replace(value, @"[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]", "");',
  '    return WebUtility.HtmlEncode(held).Replace("&quot;", "&#34;");',
  '}',
]

const readNumber = [
  'static string ReadNumber(string text, string otherwise, int least, int most) =>',
  '    int.TryParse(text, out var number) && number >= least && number <= most ? number.ToString() : otherwise;',
]

const readBoolean = [
  'static string ReadBoolean(string text, string otherwise) =>',
  '    bool.TryParse(text, out var truth) ? (truth ? "true" : "false") : otherwise;',
]

function usings(uses: readonly string[], others: readonly string[]): readonly string[] {
  return ['System.Collections.Generic', ...others, ...uses, 'Plivo.XML'].map((name) => `using ${name};`)
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

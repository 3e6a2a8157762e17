import { mapPortions } from '../../../model/work'
import type { Names } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
import { indented, plain } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { escaped, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'
import type { StatementSyntax } from '../../writers/statement'

/** JavaScript, with Express. */
export const nodeSyntax: StatementSyntax = {
  label: 'Node.js',
  install: { program: 'npm install plivo', handler: 'npm install plivo express' },
  file: { program: 'response.js', handler: 'server.js' },
  mark: '//',
  indent: '  ',
  end: ';',
  sigil: '',
  member: '.',
  declare: 'const ',
  dictionary: { open: '{', close: '}', padding: ' ' },
  hasLastComma: true,
  emptyCall: '()',
  spell: (name) => name,
  taken: (
    'app express plivo req res process values isSigned readText readNumber readBoolean String Number require console undefined NaN ' +
    'Infinity arguments async await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
  pair: (key, value) => (key === value ? key : `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${value}`),
  text: textOf,
  booleans: ['true', 'false'],
  parsed: ({ form, isText, otherwise, least, most }, text) => {
    if (isText) return text
    return form === 'number' ? `readNumber(${text}, ${otherwise}, ${least}, ${most})` : `readBoolean(${text}, ${otherwise})`
  },
  *program({ body, printed }) {
    yield
    return [
      ...plain("const plivo = require('plivo');", ''),
      ...body,
      ...plain(''),
      ...printing(printed, '//', 'console.log(', ');'),
    ]
  },
  *handler({ plan, body, printed, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `  const ${variable} = readText(values.${name});`,
    }))
    return [
      ...handlerNotes('//'),
      ...plain("const express = require('express');", "const plivo = require('plivo');", '', 'const app = express();'),
      ...plain('app.use(express.urlencoded({ extended: false }));', '', "app.all('/answer', (req, res) => {"),
      ...plain('  if (!isSigned(req)) return res.sendStatus(403);'),
      ...(read.length > 0 ? plain('  const values = { __proto__: null, ...req.query, ...req.body };') : []),
      ...read,
      ...(yield* indented(body, '  ')),
      ...plain(''),
      ...(yield* indented(printing(printed, '//', "res.type('text/xml').send(", ');'), '  ')),
      ...plain('});', '', `app.listen(${address.port}, '${address.host}');`, '', ...isSigned),
      ...(read.length > 0 ? plain('', ...readText) : []),
      ...(plan.parses.has('number') ? plain('', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', ...readBoolean) : []),
    ]
  },
}

const isSigned = [
  'function isSigned(req) {',
  '  const token = process.env.PLIVO_AUTH_TOKEN;',
  '  if (!token) return true;',
  "  const url = `${req.get('X-Forwarded-Proto') ?? req.protocol}://${req.get('Host')}${req.originalUrl}`;",
  "  const nonce = req.get('X-Plivo-Signature-V3-Nonce') ?? '';",
  "  const signature = req.get('X-Plivo-Signature-V3') ?? '';",
  '  return plivo.validateV3Signature(req.method, url, nonce, token, signature, req.body ?? {});',
  '}',
]

const readText = [
  "// Removes characters that XML can't contain.",
  "function readText(value = '') {",
  "  return String(value).replace(/[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]/gu, '');",
  '}',
]

const readNumber = [
  'function readNumber(text, otherwise, least, most) {',
  '  const number = /^\\s*\\d{1,9}\\s*$/.test(text) ? Number(text) : otherwise;',
  '  return number >= least && number <= most ? number : otherwise;',
  '}',
]

const readBoolean = [
  'function readBoolean(text, otherwise) {',
  '  return { true: true, false: false }[text.trim().toLowerCase()] ?? otherwise;',
  '}',
]

function textOf(pieces: Text, parameters: Names['parameters']): string {
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

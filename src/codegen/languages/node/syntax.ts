import { mapPortions } from '../../../model/work'
import type { Names } from '../../plan/names'
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
    'app express plivo req res arguments await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
  pair: (key, value) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  *program({ body, printed }) {
    yield
    return [
      ...plain("const plivo = require('plivo');", ''),
      ...body,
      ...plain(''),
      ...printing(printed, '//', 'console.log(', ');'),
    ]
  },
  *handler({ body, printed, parameters }) {
    const fields = yield* mapPortions([...parameters], ([name, variable]) =>
      name === variable ? `${name} = ''` : `${name}: ${variable} = ''`,
    )
    return [
      ...plain("const express = require('express');", "const plivo = require('plivo');", '', 'const app = express();'),
      ...(fields.length > 0 ? plain('app.use(express.urlencoded({ extended: false }));') : []),
      ...plain('', "app.all('/answer', (req, res) => {"),
      ...(fields.length > 0 ? plain(`  const { ${fields.join(', ')} } = { ...req.query, ...req.body };`) : []),
      ...(yield* indented(body, '  ')),
      ...plain(''),
      ...(yield* indented(printing(printed, '//', "res.type('text/xml').send(", ');'), '  ')),
      ...plain('});', '', 'app.listen(3000);'),
    ]
  },
}

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

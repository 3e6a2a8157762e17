import { mapPortions } from '../../../model/work'
import { snakeCase } from '../../plan/names'
import type { Names } from '../../plan/names'
import { indented, plain } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { escaped, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'
import type { StatementSyntax } from '../../writers/statement'

/** Python, with Flask. */
export const pythonSyntax: StatementSyntax = {
  label: 'Python',
  install: { program: 'pip install plivo', handler: 'pip install plivo flask' },
  file: { program: 'response.py', handler: 'server.py' },
  mark: '#',
  indent: '    ',
  end: '',
  sigil: '',
  member: '.',
  declare: '',
  dictionary: null,
  hasLastComma: true,
  emptyCall: '()',
  spell: snakeCase,
  taken: (
    'plivoxml app request answer flask Flask Response False None True and as assert async await break class continue def del elif else ' +
    'except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield print'
  ).split(' '),
  pair: (key, value) => `${key}=${value}`,
  text: textOf,
  booleans: ['True', 'False'],
  *program({ body, printed }) {
    yield
    return [...plain('from plivo import plivoxml', ''), ...body, ...plain(''), ...printing(printed, '#', 'print(', ')')]
  },
  *handler({ body, printed, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `    ${variable} = request.values.get('${name}', '')`,
    }))
    const printed_ = printing(printed, '#', 'return Response(', ", mimetype='text/xml')")
    return [
      ...plain(`from flask import Flask, Response${read.length > 0 ? ', request' : ''}`, 'from plivo import plivoxml', ''),
      ...plain('app = Flask(__name__)', '', '', "@app.route('/answer', methods=['GET', 'POST'])", 'def answer():'),
      ...read,
      ...(yield* indented([...body, ...printed_], '    ')),
      ...plain('', '', "if __name__ == '__main__':", '    app.run(port=3000)'),
    ]
  },
}

function textOf(pieces: Text, parameters: Names['parameters']): string {
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

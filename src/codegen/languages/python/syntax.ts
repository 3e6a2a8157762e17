import { mapPortions } from '../../../model/work'
import { snakeCase } from '../../plan/names'
import type { Names } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
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
    'plivoxml os re app request abort answer is_signed read_text read_number read_boolean validate_v3_signature ' +
    'flask Flask Response False None True and as assert async await break class continue def del elif else ' +
    'except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield print match case type int len'
  ).split(' '),
  pair: (key, value) => `${key}=${value}`,
  text: textOf,
  booleans: ['True', 'False'],
  parsed: ({ form, isText, otherwise, least, most }, text) => {
    if (isText) return text
    if (form === 'number') return `read_number(${text}, ${otherwise}, ${least}, ${most})`
    return `read_boolean(${text}, ${otherwise === 'true' ? 'True' : 'False'})`
  },
  *program({ body, printed }) {
    yield
    return [...plain('from plivo import plivoxml', ''), ...body, ...plain(''), ...printing(printed, '#', 'print(', ')')]
  },
  *handler({ plan, body, printed, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `    ${variable} = read_text('${name}')`,
    }))
    return [
      ...handlerNotes('#'),
      ...plain('import os', ...(read.length > 0 ? ['import re'] : []), ''),
      ...plain('from flask import Flask, Response, abort, request', 'from plivo import plivoxml'),
      ...plain('from plivo.utils import validate_v3_signature', '', 'app = Flask(__name__)', '', ''),
      ...plain(
        "@app.route('/answer', methods=['GET', 'POST'])",
        'def answer():',
        '    if not is_signed():',
        '        abort(403)',
      ),
      ...read,
      ...(yield* indented([...body, ...printing(printed, '#', 'return Response(', ", mimetype='text/xml')")], '    ')),
      ...plain('', '', ...isSigned),
      ...(read.length > 0 ? plain('', '', ...readText) : []),
      ...(plan.parses.has('number') ? plain('', '', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', '', ...readBoolean) : []),
      ...plain('', '', "if __name__ == '__main__':", `    app.run(host='${address.host}', port=${address.port})`),
    ]
  },
}

const isSigned = [
  'def is_signed():',
  "    token = os.environ.get('PLIVO_AUTH_TOKEN')",
  '    if not token:',
  '        return True',
  "    scheme = request.headers.get('X-Forwarded-Proto', request.scheme)",
  '    query = request.query_string.decode()',
  "    url = f'{scheme}://{request.host}{request.path}' + (f'?{query}' if query else '')",
  "    nonce = request.headers.get('X-Plivo-Signature-V3-Nonce', '')",
  "    signature = request.headers.get('X-Plivo-Signature-V3', '')",
  '    return validate_v3_signature(request.method, url, nonce, token, signature, request.form.to_dict())',
]

const readText = [
  'def read_text(name):',
  "    # Removes characters that XML can't contain.",
  "    return re.sub(r'[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]', '', request.values.get(name, ''))",
]

const readNumber = [
  'def read_number(text, otherwise, least, most):',
  "    found = re.fullmatch(r'\\s*([0-9]{1,9})\\s*', text)",
  '    return int(found[1]) if found and least <= int(found[1]) <= most else otherwise',
]

const readBoolean = [
  'def read_boolean(text, otherwise):',
  "    return {'true': True, 'false': False}.get(text.strip().lower(), otherwise)",
]

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

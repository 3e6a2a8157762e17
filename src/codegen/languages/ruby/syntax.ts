import { mapPortions } from '../../../model/work'
import { snakeCase } from '../../plan/names'
import type { Names } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
import { indented, plain } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { escaped, hasUnseen, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'
import type { StatementSyntax } from '../../writers/statement'

/** Ruby, with Sinatra. */
export const rubySyntax: StatementSyntax = {
  label: 'Ruby',
  install: { program: 'gem install plivo', handler: 'gem install plivo sinatra rackup puma' },
  file: { program: 'response.rb', handler: 'server.rb' },
  mark: '#',
  indent: '  ',
  end: '',
  sigil: '',
  member: '.',
  declare: '',
  dictionary: null,
  hasLastComma: false,
  emptyCall: '',
  spell: snakeCase,
  taken: (
    'answer signed? read_text read_number read_boolean params request session settings content_type ' +
    'BEGIN END alias and begin break case class def defined do else elsif end ensure false for if in ' +
    'module next nil not or redo rescue retry return self super then true undef unless until when while yield puts print send __method__ encoding'
  ).split(' '),
  pair: (key, value) => `${key} ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  parsed: ({ form, isText, otherwise, least, most }, text) => {
    const read =
      form === 'number' ? `read_number(${text}, ${otherwise}, ${least}..${most})` : `read_boolean(${text}, ${otherwise})`
    return isText ? `${read}.to_s` : read
  },
  *program({ body, printed, uses }) {
    yield
    return [...plain("require 'plivo'", '', ...uses), ...body, ...plain(''), ...printing(printed, '#', 'puts ', '')]
  },
  *handler({ plan, body, printed, uses, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `    ${variable} = read_text(params['${name}'])`,
    }))
    const functions = [
      ...plain('', ...isSigned),
      ...(read.length > 0 ? plain('', ...readText) : []),
      ...(plan.parses.has('number') ? plain('', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', ...readBoolean) : []),
    ]
    return [
      ...handlerNotes('#'),
      ...plain("require 'plivo'", "require 'sinatra'", '', ...uses),
      ...plain(
        `set :bind, '${address.host}'`,
        `set :port, ${address.port}`,
        ...anyHost,
        '',
        'helpers do',
        '  def answer',
        '    halt 403 unless signed?',
      ),
      ...read,
      ...(yield* indented(body, '    ')),
      ...plain('', "    content_type 'text/xml'"),
      ...(yield* indented(printing(printed, '#', '', ''), '    ')),
      ...plain('  end'),
      ...(yield* indented(functions, '  ')),
      ...plain('end', '', "get('/answer') { answer }", "post('/answer') { answer }"),
    ]
  },
}

/** From Sinatra 4.1 on; older ones read nothing into it. */
export const anyHost = [
  '# In development Sinatra refuses hosts such as that of a tunnel.',
  'set :host_authorization, permitted_hosts: []',
]

const isSigned = [
  'def signed?',
  "  token = ENV['PLIVO_AUTH_TOKEN'].to_s",
  '  return true if token.empty?',
  '',
  "  nonce = request.env['HTTP_X_PLIVO_SIGNATURE_V3_NONCE'].to_s",
  "  signature = request.env['HTTP_X_PLIVO_SIGNATURE_V3'].to_s",
  '  Plivo::Utils.valid_signatureV3?(request.url, nonce, signature, token, request.request_method, request.POST)',
  'end',
]

const readText = [
  "# Removes characters that XML can't contain.",
  'def read_text(value)',
  "  value.to_s.scrub.gsub(/[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]/, '')",
  'end',
]

const readNumber = [
  'def read_number(value, otherwise, range)',
  '  number = value[/\\A\\s*(\\d{1,9})\\s*\\z/, 1]&.to_i',
  '  number && range.cover?(number) ? number : otherwise',
  'end',
]

const readBoolean = [
  'def read_boolean(value, otherwise)',
  "  { 'true' => true, 'false' => false }.fetch(value.strip.downcase, otherwise)",
  'end',
]

function textOf(pieces: Text, parameters: Names['parameters']): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return parameters.get(first.variable) ?? ''
  if (pieces.every((piece) => typeof piece === 'string')) {
    const said = pieces.join('')
    if (!hasUnseen(said) && !/['\\]/.test(said)) return `'${said}'`
  }
  const inside = pieces.map((piece) =>
    typeof piece === 'string'
      ? escaped(piece, ['\\', '"'], (codePoint) => `\\u{${hexadecimal(codePoint, 4)}}`).replaceAll(/#(?=[{$@])/g, '\\#')
      : `#{${parameters.get(piece.variable) ?? ''}}`,
  )
  return `"${inside.join('')}"`
}

import { mapPortions } from '../../../model/work'
import { snakeCase } from '../../plan/names'
import type { Names } from '../../plan/names'
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
    'verb params request session settings BEGIN END alias and begin break case class def defined do else elsif end ensure false for if in ' +
    'module next nil not or redo rescue retry return self super then true undef unless until when while yield puts send'
  ).split(' '),
  pair: (key, value) => `${key} ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  *program({ body, printed, uses }) {
    yield
    return [...plain("require 'plivo'", '', ...uses), ...body, ...plain(''), ...printing(printed, '#', 'puts ', '')]
  },
  *handler({ body, printed, uses, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `    ${variable} = params['${name}'].to_s`,
    }))
    return [
      ...plain("require 'plivo'", "require 'sinatra'", '', ...uses),
      ...plain('%i[get post].each do |verb|', "  send(verb, '/answer') do"),
      ...read,
      ...(yield* indented(body, '    ')),
      ...plain('', "    content_type 'text/xml'"),
      ...(yield* indented(printing(printed, '#', '', ''), '    ')),
      ...plain('  end', 'end'),
    ]
  },
}

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

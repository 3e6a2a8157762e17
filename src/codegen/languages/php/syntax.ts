import { mapPortions } from '../../../model/work'
import type { Names } from '../../plan/names'
import { plain } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { escaped, hasUnseen, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'
import type { StatementSyntax } from '../../writers/statement'

/** Plain PHP. */
export const phpSyntax: StatementSyntax = {
  label: 'PHP',
  install: { program: 'composer require plivo/plivo-php', handler: 'composer require plivo/plivo-php' },
  file: { program: 'response.php', handler: 'answer.php' },
  mark: '//',
  indent: '    ',
  end: ';',
  sigil: '$',
  member: '->',
  declare: '',
  dictionary: { open: '[', close: ']' },
  hasLastComma: true,
  emptyCall: '()',
  spell: (name) => name,
  taken: ['this', 'GLOBALS'],
  pair: (key, value) => `'${key}' => ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  *program({ body, printed, uses }) {
    yield
    return [...opening(uses), ...body, ...plain(''), ...printing(printed, '//', 'echo ', ';')]
  },
  *handler({ body, printed, uses, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `$${variable} = $_REQUEST['${name}'] ?? '';`,
    }))
    return [
      ...opening(uses),
      ...read,
      ...plain(...(read.length > 0 ? [''] : [])),
      ...body,
      ...plain('', "header('Content-Type: text/xml');"),
      ...printing(printed, '//', 'echo ', ';'),
    ]
  },
}

function opening(uses: readonly string[]): readonly Line[] {
  return plain('<?php', '', "require 'vendor/autoload.php';", '', ...uses.map((name) => `use ${name};`), '')
}

function textOf(pieces: Text, parameters: Names['parameters']): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return `$${parameters.get(first.variable) ?? ''}`
  const letters = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('')
  if (pieces.every((piece) => typeof piece === 'string') && !hasUnseen(letters)) {
    return `'${escaped(letters, ['\\', "'"], unicode)}'`
  }
  const inside = pieces.map((piece) =>
    typeof piece === 'string' ? escaped(piece, ['\\', '"', '$'], unicode) : `{$${parameters.get(piece.variable) ?? ''}}`,
  )
  return `"${inside.join('')}"`
}

const unicode = (codePoint: number): string => `\\u{${hexadecimal(codePoint, 4)}}`

import { mapPortions } from '../../../model/work'
import type { Names } from '../../plan/names'
import { address, handlerNotes } from '../../writers/handler'
import { plain } from '../../writers/line'
import type { Line } from '../../writers/line'
import type { Text } from '../../writers/literal'
import { escaped, hasUnseen, hexadecimal } from '../../writers/quote'
import { printing } from '../../writers/statement'
import type { StatementSyntax } from '../../writers/statement'

const phpFile = 'answer.php'

/** Plain PHP. */
export const phpSyntax: StatementSyntax = {
  label: 'PHP',
  install: { program: 'composer require plivo/plivo-php', handler: 'composer require plivo/plivo-php' },
  file: { program: 'response.php', handler: phpFile },
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
  taken: ['this', 'GLOBALS', '_REQUEST', '_SERVER', '_POST', '_GET', '_COOKIE', '_FILES', '_ENV', '_SESSION', 'argv', 'argc'],
  pair: (key, value) => `'${key}' => ${value}`,
  text: textOf,
  booleans: ['true', 'false'],
  parsed: ({ form, otherwise, least, most }, text) =>
    form === 'number' ? `readNumber(${text}, '${otherwise}', ${least}, ${most})` : `readBoolean(${text}, '${otherwise}')`,
  *program({ body, printed, uses }) {
    yield
    return [...opening(uses), ...body, ...plain(''), ...printing(printed, '//', 'echo ', ';')]
  },
  *handler({ plan, body, printed, uses, parameters }) {
    const read = yield* mapPortions([...parameters], ([name, variable]) => ({
      text: `$${variable} = readText('${name}');`,
    }))
    return [
      ...plain('<?php', ''),
      ...handlerNotes('//', `php -S ${address.host}:${address.port} ${phpFile}`),
      ...imports(['Plivo\\Util\\v3SignatureValidation', ...uses]),
      ...plain('if (!isSigned()) {', '    http_response_code(403);', '    exit;', '}', ''),
      ...read,
      ...plain(...(read.length > 0 ? [''] : [])),
      ...body,
      ...plain('', "header('Content-Type: text/xml');"),
      ...printing(printed, '//', 'echo ', ';'),
      ...plain('', ...isSigned),
      ...(read.length > 0 ? plain('', ...readText, '', ...said) : []),
      ...(plan.parses.has('number') ? plain('', ...readNumber) : []),
      ...(plan.parses.has('boolean') ? plain('', ...readBoolean) : []),
    ]
  },
}

const isSigned = [
  'function isSigned(): bool',
  '{',
  "    $token = (string) getenv('PLIVO_AUTH_TOKEN');",
  "    if ($token === '') {",
  '        return true;',
  '    }',
  '    // The validator calls utf8_encode, which PHP 8.2 deprecates.',
  '    error_reporting(E_ALL & ~E_DEPRECATED);',
  "    $scheme = $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? (empty($_SERVER['HTTPS']) ? 'http' : 'https');",
  '    return v3SignatureValidation::validateV3Signature(',
  "        $_SERVER['REQUEST_METHOD'],",
  "        $scheme . '://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'],",
  "        $_SERVER['HTTP_X_PLIVO_SIGNATURE_V3_NONCE'] ?? '',",
  '        $token,',
  "        $_SERVER['HTTP_X_PLIVO_SIGNATURE_V3'] ?? '',",
  '        $_POST',
  '    );',
  '}',
]

const readText = [
  "// Removes characters that XML can't contain.",
  'function readText(string $name): string',
  '{',
  "    $value = $_REQUEST[$name] ?? '';",
  "    $other = '/[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]/u';",
  "    return is_string($value) ? (string) preg_replace($other, '', $value) : '';",
  '}',
]

const said = [
  "// The SDK throws on the texts '' and '0', and on a Speak of more than 3,000 bytes.",
  'function said(string $text, int $most = PHP_INT_MAX): string',
  '{',
  '    if (strlen($text) > $most) {',
  "        $text = (string) preg_replace('/[\\xC0-\\xFF][\\x80-\\xBF]*$/', '', substr($text, 0, $most));",
  '    }',
  "    return $text === '' || $text === '0' ? \"{$text} \" : $text;",
  '}',
]

const readNumber = [
  'function readNumber(string $text, string $otherwise, int $least, int $most): string',
  '{',
  '    $number = trim($text);',
  "    return preg_match('/^\\d{1,9}$/', $number) && $number >= $least && $number <= $most ? (string) (int) $number : $otherwise;",
  '}',
]

const readBoolean = [
  'function readBoolean(string $text, string $otherwise): string',
  '{',
  '    $word = strtolower(trim($text));',
  "    return in_array($word, ['true', 'false'], true) ? $word : $otherwise;",
  '}',
]

function opening(uses: readonly string[]): readonly Line[] {
  return [...plain('<?php', ''), ...imports(uses)]
}

function imports(uses: readonly string[]): readonly Line[] {
  return plain("require 'vendor/autoload.php';", '', ...uses.map((name) => `use ${name};`), '')
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

import { entitiesIn } from '../../writers/entities'
import type { Literal, Text } from '../../writers/literal'
import type { Argument } from '../../plan/plan'
import { escaped, hexadecimal } from '../../writers/quote'

/** The variables of placeholders, by the names of those. */
export type Names = ReadonlyMap<string, string>

/** Returns what an attribute says where that is known when the program is written. */
export function saidOf(argued: Argument | undefined): string | null {
  if (argued?.literal.kind !== 'text') return null
  return argued.literal.text.map((piece) => (typeof piece === 'string' ? piece : '{}')).join('')
}

/** The value of an attribute, or another one where it is missing. */
export const argument = (argued: Argument | undefined, parameters: Names, otherwise: string): string =>
  argued === undefined ? quoted(otherwise) : value(argued.literal, parameters)

/** Returns the literal, or the text that its pieces make. */
export function value(literal: Literal, parameters: Names): string {
  if (literal.kind === 'number') return literal.digits
  if (literal.kind === 'boolean') return String(literal.isTrue)
  return text(literal.text, parameters)
}

/** Returns a text that the SDK escapes. */
export function text(pieces: Text, parameters: Names): string {
  return joined(pieces, parameters, quoted, (variable) => variable)
}

/** Returns contents that the SDK prints as they stand. */
export function raw(pieces: Text, parameters: Names): string {
  return joined(
    pieces,
    parameters,
    (said) => quoted(asContent(said)),
    (variable) => `html.EscapeString(${variable})`,
  )
}

function joined(pieces: Text, parameters: Names, said: (text: string) => string, filled: (variable: string) => string): string {
  if (pieces.length === 0) return '""'
  return pieces
    .map((piece) => (typeof piece === 'string' ? said(piece) : filled(parameters.get(piece.variable) ?? '')))
    .join(' + ')
}

/** The text as an SDK wants it that prints it as it stands. */
export const asContent = (said: string): string => entitiesIn(said, /[&<>\r]/g)

/** A literal on one line. */
export const quoted = (said: string): string =>
  `"${escaped(said, ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)}"`

import type { Literal, Text } from '../../writers/literal'
import type { Part } from '../../plan/plan'
import { escaped, hexadecimal } from '../../writers/quote'

/** How the texts and values of a program are written. */
export interface Spelling {
  readonly text: (pieces: Text) => string
  readonly value: (literal: Literal) => string
  /** Whether some text of the part itself is written otherwise than it is said. */
  readonly isSpelt: (part: Part) => boolean
}

const reference = (mark: string): string => (mark === '&' ? '&amp;' : `&#${mark.codePointAt(0) ?? 0};`)

/** `ToString` undoes the escapes of & and " and splits what lies beyond U+FFFF; as references they come out right. */
const inText = (said: string): string => said.replaceAll(/[&\r]|[\u{10000}-\u{10ffff}]/gu, reference)
const inValue = (said: string): string => said.replaceAll(/[&"\n\r\t]/g, reference)

/** A text of blanks alone, which the program would take for indentation. */
const visible = (said: string): string => (/^\s+$/.test(said) ? said.replaceAll(/\s/g, reference) : inText(said))

/** `parameters` are the variables of placeholders; with `isCleaned`, the program takes blanks between tags out of the XML. */
export function spelling(parameters: ReadonlyMap<string, string>, isCleaned: boolean): Spelling {
  const spell = isCleaned ? visible : inText
  const isOther = (pieces: Text, spelt: (said: string) => string) =>
    pieces.some((piece) => typeof piece === 'string' && spelt(piece) !== piece)
  const isSpelt = (part: Part): boolean => {
    if (part.kind === 'comment') return false
    if (isOther(part.text, spell)) return true
    return part.kind === 'call' && part.arguments.some(({ literal }) => literal.kind === 'text' && isOther(literal.text, inValue))
  }
  return {
    text: (pieces) => joined(pieces, parameters, spell),
    value: (literal) => joined(literal.kind === 'text' ? literal.text : [], parameters, inValue),
    isSpelt,
  }
}

function joined(pieces: Text, parameters: ReadonlyMap<string, string>, spelt: (said: string) => string): string {
  const [first] = pieces
  if (pieces.length === 1 && typeof first === 'object') return parameters.get(first.variable) ?? ''
  const hasVariables = pieces.some((piece) => typeof piece === 'object')
  const inside = pieces.map((piece) => {
    if (typeof piece === 'object') return `{${parameters.get(piece.variable) ?? ''}}`
    const said = escaped(spelt(piece), ['\\', '"'], (codePoint) => `\\u${hexadecimal(codePoint, 4)}`)
    return hasVariables ? said.replaceAll(/[{}]/g, '$&$&') : said
  })
  return `${hasVariables ? '$' : ''}"${inside.join('')}"`
}

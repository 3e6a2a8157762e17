import { placeholderTexts } from '../../model/placeholders'
import type { Text } from '../writers/literal'

// A placeholder that holds one plain name, in the notations of the common template languages.
const placeholder = /\{\{\s*([A-Za-z]\w*)\s*\}\}|[$#]?\{([A-Za-z]\w*)\}|<%=\s*([A-Za-z]\w*)\s*%>/g

/** Returns the text with its placeholders as variables; those that hold more than a name stay as they are. */
export function textWithVariables(text: string): Text {
  const pieces: (string | { readonly variable: string })[] = []
  let from = 0
  for (const match of text.matchAll(placeholder)) {
    const variable = match[1] ?? match[2] ?? match[3] ?? ''
    if (match.index > from) pieces.push(text.slice(from, match.index))
    pieces.push({ variable })
    from = match.index + match[0].length
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces
}

/** Returns whether the text holds a placeholder that becomes a variable. */
export const isOpen = (text: string): boolean => textWithVariables(text).some((piece) => typeof piece === 'object')

/** Returns the placeholders, each once, that hold more than a name. */
export function unfilledIn(text: string): readonly string[] {
  const left = textWithVariables(text).flatMap((piece) => (typeof piece === 'string' ? placeholderTexts(piece) : []))
  return [...new Set(left.filter((one) => /^(?:\{\{|[$#]\{|<%|\{%|<\?)/.test(one)))]
}

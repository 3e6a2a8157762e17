/** Lines of a text; those in an inner list are indented. */
export type Lines = readonly (string | Lines)[]

/** Returns the lines as a text. */
export function lines(of: Lines, depth = 0): string {
  return of.map((line) => (typeof line === 'string' ? `${'  '.repeat(depth)}${line}\n` : lines(line, depth + 1))).join('')
}

/** Returns a text as XML has it in content and in attributes. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What stands at the head of each schema. */
export const about =
  'Plivo XML, for editors: made from the catalogue and rules of Plivo XML Composer. It accepts whatever may run, and every value in which a template may fill something in; what else is to be said of a document, plivo-xml check says.'

// Control characters, line ends of any language, and marks that turn the direction of what follows them in the source.
const unseen = /[\p{Cc}\u2028\u2029\p{Bidi_Control}\ufeff]+/gu

/**
 * Returns the text as lines of a comment that nothing in them ends or brings to life: no `?>` (PHP), no `*\/`,
 * no backslash before a `u` (Java reads `\u000a` as a line end even in a comment).
 */
export function commentLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replaceAll(unseen, ' ').trim().replaceAll('?>', '? >').replaceAll('*/', '* /').replaceAll('\\u', '\\ u'))
    .filter((line) => line !== '')
}

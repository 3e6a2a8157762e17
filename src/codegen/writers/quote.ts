// What a reader of the source would not see or mistake: control characters, other blanks than U+0020, line ends, marks of direction.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]|(?! )\p{Zs}/gu

const common: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/**
 * Returns the text as it stands between the quotes of a literal on one line. `special` are the characters that get a
 * backslash there, itself the first; `unicode` writes a code point, as in `\u00a0`.
 */
export function escaped(text: string, special: readonly string[], unicode: (codePoint: number) => string): string {
  const marked = special.reduce((said, mark) => said.replaceAll(mark, () => `\\${mark}`), text)
  return marked.replaceAll(unseen, (mark) => common.get(mark) ?? unicode(mark.codePointAt(0) ?? 0))
}

/** Returns whether the text has characters that a literal on one line has to escape, whatever its quotes. */
export function hasUnseen(text: string): boolean {
  return text.search(unseen) >= 0
}

/** Returns the code point as at least `digits` hexadecimal digits. */
export function hexadecimal(codePoint: number, digits: number): string {
  return codePoint.toString(16).padStart(digits, '0')
}

/** The white space around a text: the indentation that a body came with. It is kept and not shown. */
export interface OuterSpace {
  readonly before: string
  readonly after: string
}

/** Returns the white space around `text`; a text of white space alone has none. */
export function outerSpaceOf(text: string): OuterSpace {
  const shown = text.trim()
  if (shown === '') return { before: '', after: '' }
  const from = text.indexOf(shown)
  return { before: text.slice(0, from), after: text.slice(from + shown.length) }
}

/** Returns whether `text` begins and ends with this white space. */
export function hasOuterSpace(text: string, { before, after }: OuterSpace): boolean {
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
}

/** Returns the text without its outer white space, as a field shows it. */
export function shownText(text: string, { before, after }: OuterSpace): string {
  return text.slice(before.length, text.length - after.length)
}

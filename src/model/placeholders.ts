/** A template placeholder inside a value, as UTF-16 offsets. */
export interface Placeholder {
  readonly from: number
  readonly to: number
}

/**
 * Returns the template placeholders of a value, in order: `{{x}}`, `${x}`, `#{x}`, `{x}`, `{% x %}`, `<%= x %>`,
 * `<?php x ?>`, and the words that people are told to fill in, `[server URL]` and `<yourdomain>`.
 */
export function placeholdersIn(value: string): readonly Placeholder[] {
  if (!mayHold(value)) return nothing
  const found: Placeholder[] = []
  let at = 0
  for (;;) {
    const next = placeholderFrom(value, at)
    if (next === null) return found
    found.push(next)
    at = next.to
  }
}

/** Returns the template placeholders of a value as they are written. */
export const placeholderTexts = (value: string): readonly string[] =>
  placeholdersIn(value).map(({ from, to }) => value.slice(from, to))

/** Returns whether a template fills in some of the value later, so that nothing certain can be said about it now. */
export function hasPlaceholder(value: string): boolean {
  return mayHold(value) && placeholderFrom(value, 0) !== null
}

const nothing: readonly Placeholder[] = []
const mayHold = (value: string) => value.includes('{') || value.includes('<') || value.includes('[')

const opening = /<%|<\?|\{%|[$#]?\{|\[(?=[A-Za-z])|<(?=[A-Za-z])/g
// In this order, so that `{{x}}` is one placeholder and not a `{x}` in braces.
// A single brace with a quote, a colon or a comma in it begins JSON.
const braces = /\{\{[^{}]*\}\}|[$#]\{[^{}\s][^{}]*\}|\{[^{}\s"':,][^{}"':,]*\}|\[[A-Za-z][\w .'/-]+\]|<[A-Za-z][\w .'-]*>/y
const closings = new Map([
  ['<%', '%>'],
  ['<?', '?>'],
  ['{%', '%}'],
])

function placeholderFrom(value: string, start: number): Placeholder | null {
  // A closing mark that is missing behind one place is missing behind all later ones: each is looked for in vain once.
  const missing = new Set<string>()
  opening.lastIndex = start
  for (let open = opening.exec(value); open !== null; open = opening.exec(value)) {
    const from = open.index
    const closing = closings.get(open[0])
    const to = closing === undefined ? endOfBraces(value, from) : endOfMark(value, from, closing, missing)
    if (to > from) return { from, to }
    opening.lastIndex = from + 1
  }
  return null
}

function endOfMark(value: string, from: number, closing: string, missing: Set<string>): number {
  if (missing.has(closing)) return -1
  const at = value.indexOf(closing, from + 2)
  if (at < 0) missing.add(closing)
  return at < 0 ? -1 : at + 2
}

function endOfBraces(value: string, from: number): number {
  braces.lastIndex = from
  return braces.exec(value) === null ? -1 : braces.lastIndex
}

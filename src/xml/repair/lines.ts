/** Returns the offset behind the last character before `at` that is no white space. */
export function layoutBefore(text: string, at: number): number {
  let from = at
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from -= 1
  return from
}

/** Returns the indentation of the line that `at` is in, as far as it stands close before it. */
export function indentAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 500), at)
  return /^[ \t]*/.exec(before.slice(before.search(/[^\r\n]*$/)))?.[0] ?? ''
}

/** Returns the range with its whole line where nothing else stands on it. */
export function withLine(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  let lineFrom = from
  while (' \t'.includes(text.charAt(lineFrom - 1)) && lineFrom > 0) lineFrom -= 1
  let lineTo = to
  while (' \t'.includes(text.charAt(lineTo)) && lineTo < text.length) lineTo += 1
  const isFirst = lineFrom === 0 || '\r\n'.includes(text.charAt(lineFrom - 1))
  const end = /^(?:\r\n|\r|\n)/.exec(text.slice(lineTo, lineTo + 2))?.[0]
  if (!isFirst || (end === undefined && lineTo < text.length)) return { from, to }
  return { from: lineFrom, to: lineTo + (end?.length ?? 0) }
}

/** Returns the begin of the line where nothing but blanks stands before `at`, else `at`. */
export function lineStart(text: string, at: number): number {
  let from = at
  while (from > 0 && ' \t'.includes(text.charAt(from - 1))) from -= 1
  return from === 0 || '\r\n'.includes(text.charAt(from - 1)) ? from : at
}

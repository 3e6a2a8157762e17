/** Any line end of a text: XML reads each as a line feed. */
const lineEnd = /\r\n|\r|\n/g

/** Returns line and column of an offset, both from 1, in UTF-16 units. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let from = 0
  lineEnd.lastIndex = 0
  for (let end = lineEnd.exec(text); end !== null && lineEnd.lastIndex <= offset; end = lineEnd.exec(text)) {
    line += 1
    from = lineEnd.lastIndex
  }
  return { line, column: offset - from + 1 }
}

/** Returns the line of that number, from 1, without its end. */
export function lineAt(text: string, line: number): string {
  let from = 0
  lineEnd.lastIndex = 0
  for (let count = 1; count < line; count += 1) {
    if (!lineEnd.exec(text)) break
    from = lineEnd.lastIndex
  }
  return text.slice(from, lineEndAt(text, from))
}

/** Returns how many line ends the text has. */
export const countLineEnds = (text: string): number => text.match(lineEnd)?.length ?? 0

/** Returns where the line begins that the offset stands in. */
export function lineStartAt(text: string, offset: number): number {
  let from = offset
  while (from > 0 && !isLineEnd(text.charCodeAt(from - 1))) from -= 1
  return from
}

/** Returns where the line ends that the offset stands in, its line end left out. */
export function lineEndAt(text: string, offset: number): number {
  let to = offset
  while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1
  return to
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13

/** Any line end of a text: XML reads each as a line feed. */
const lineEnd = /\r\n|\r|\n/g

/** Returns how many lines end up to an offset, and where the next one begins. */
export function linesBefore(text: string, offset: number): { readonly lines: number; readonly from: number } {
  let lines = 0
  let from = 0
  // Each key counts the lines of a whole text, and to go from one sign to the next is the fastest way.
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    lines += 1
    from = at + 1
  }
  for (let at = text.indexOf('\r'); at >= 0 && at < offset; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) === 10) continue
    lines += 1
    from = Math.max(from, at + 1)
  }
  return { lines, from }
}

/** Returns line and column of an offset, both from 1, in UTF-16 units. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const { lines, from } = linesBefore(text, offset)
  return { line: lines + 1, column: offset - from + 1 }
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
export const countLineEnds = (text: string): number => linesBefore(text, text.length).lines

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

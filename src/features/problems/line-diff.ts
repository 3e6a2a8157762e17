/** A line of a difference: in both texts, only in the first, or only in the second. */
export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** The lines that differ between two texts, each with `context` lines around it that are the same; a null stands where some are left out. */
export function lineDiff(before: string, after: string, context = 1): readonly (DiffLine | null)[] {
  const [a, b] = [before.split(/\r\n?|\n/), after.split(/\r\n?|\n/)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const same = (lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ kind: 'same', text }))
  const middle = changed(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return shortened([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))], context)
}

// The table takes as many cells as both sides have lines, multiplied; nobody reads a difference larger than that.
const MOST_CELLS = 1_000_000

function changed(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const all = (kind: 'gone' | 'new', lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ kind, text }))
  if (a.length * b.length > MOST_CELLS) return [...all('gone', a), ...all('new', b)]
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const at = (row: number, column: number): number => common[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const longest = a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
      common[row * width + column] = longest
    }
  }
  const lines: DiffLine[] = []
  let [row, column] = [0, 0]
  while (row < a.length || column < b.length) {
    const [gone, fresh] = [a[row], b[column]]
    if (gone !== undefined && gone === fresh) {
      lines.push({ kind: 'same', text: gone })
      row += 1
      column += 1
    } else if (gone !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ kind: 'gone', text: gone })
      row += 1
    } else if (fresh !== undefined) {
      lines.push({ kind: 'new', text: fresh })
      column += 1
    }
  }
  return lines
}

function shortened(lines: readonly DiffLine[], context: number): readonly (DiffLine | null)[] {
  const near = new Set<number>()
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return
    for (let at = index - context; at <= index + context; at += 1) near.add(at)
  })
  const kept: (DiffLine | null)[] = []
  lines.forEach((line, index) => {
    if (near.has(index)) kept.push(line)
    else if (kept.length > 0 && kept.at(-1) !== null) kept.push(null)
  })
  while (kept.at(-1) === null) kept.pop()
  return kept
}

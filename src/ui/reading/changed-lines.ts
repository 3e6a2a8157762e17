import { Change, diff, presentableDiff } from '@codemirror/merge'
import type { DiffConfig } from '@codemirror/merge'

/** Texts that differ everywhere are compared roughly instead of for seconds. */
export const roughly: DiffConfig = { scanLimit: 500, timeout: 100 }

/** So many places are compared by characters; what is behind them is marked by lines. */
const mostRefined = 400

type Ranges = Pick<Change, 'fromA' | 'toA' | 'fromB' | 'toB'>

/** Code units that are no half of a character. */
const letters = 0x10000 - 0x800
const firstHalf = 0xd800

/** Returns the changes from one list of lines to another, by their numbers: each line is a letter to the comparison. */
export function changedLines(a: readonly string[], b: readonly string[]): readonly Ranges[] {
  const known = new Map<string, number>()
  const letterOf = (line: string): string => {
    const number = known.get(line) ?? known.size
    known.set(line, number)
    return String.fromCharCode(number < firstHalf ? number : number + 0x800)
  }
  const [from, to] = [a, b].map((lines) => lines.map(letterOf).join(''))
  if (known.size > letters) return [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }]
  return diff(from ?? '', to ?? '', { scanLimit: 4000, timeout: 100 })
}

/**
 * Returns the changes between two texts whose lines end with line feeds, in UTF-16 units: first by lines, then inside of these. The
 * library alone takes texts of more than 16,000 characters for one change.
 */
export function changesOf(before: string, after: string): readonly Change[] {
  const [a, b] = [startsOf(before), startsOf(after)]
  return changedLines(before.split('\n'), after.split('\n')).flatMap((lines, index): readonly Change[] => {
    // Lines at the end of a text that the other has not begin with the line feed before them.
    const feed = (lines.fromA === a.length) === (lines.fromB === b.length) ? 0 : 1
    const fromA = lines.fromA < a.length ? (a[lines.fromA] ?? 0) - feed : before.length
    const fromB = lines.fromB < b.length ? (b[lines.fromB] ?? 0) - feed : after.length
    const [toA, toB] = [a[lines.toA] ?? before.length, b[lines.toB] ?? after.length]
    if (index >= mostRefined) return [new Change(fromA, toA, fromB, toB)]
    return presentableDiff(before.slice(fromA, toA), after.slice(fromB, toB), roughly).map(
      (inside) => new Change(fromA + inside.fromA, fromA + inside.toA, fromB + inside.fromB, fromB + inside.toB),
    )
  })
}

/** Returns where each line begins. */
function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

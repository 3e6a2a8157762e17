import { Chunk } from '@codemirror/merge'
import type { DiffConfig } from '@codemirror/merge'
import { Text } from '@codemirror/state'
import type { Hunk, Piece } from './hunk'

/** Texts that differ everywhere are compared roughly instead of for seconds. */
export const ROUGHLY: DiffConfig = { scanLimit: 500, timeout: 100 }

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Returns the lines in which two texts differ, in order. Where as many lines stand on both sides, each is a hunk of its own.
 */
export function hunksOf(before: string, after: string): readonly Hunk[] {
  const a = textOf(before)
  const b = textOf(after)
  return Chunk.build(a, b, ROUGHLY).flatMap(({ changes, fromA, toA, fromB, toB }): readonly Hunk[] => {
    const old = linesOf(
      a,
      { from: fromA, to: toA },
      changes.map((change) => ({ from: fromA + change.fromA, to: fromA + change.toA })),
    )
    const fresh = linesOf(
      b,
      { from: fromB, to: toB },
      changes.map((change) => ({ from: fromB + change.fromB, to: fromB + change.toB })),
    )
    const first = a.lineAt(Math.min(fromA, a.length)).number
    if (old.length !== fresh.length) return [{ line: first, before: joined(old), after: joined(fresh) }]
    return old.map((pieces, index) => ({ line: first + index, before: pieces, after: fresh[index] ?? [] }))
  })
}

const textOf = (text: string): Text => Text.of(text.split(/\r\n?|\n/))

/** The lines of a chunk, which ends one unit behind its last line, or holds none; each in pieces. */
function linesOf(text: Text, chunk: Range, changes: readonly Range[]): readonly (readonly Piece[])[] {
  if (chunk.from === chunk.to) return []
  const lines: (readonly Piece[])[] = []
  for (let at = chunk.from; at < chunk.to;) {
    const line = text.lineAt(at)
    lines.push(piecesOf(text, line, changes))
    at = line.to + 1
  }
  return lines
}

function piecesOf(text: Text, line: Range, changes: readonly Range[]): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, isChanged: boolean): void => {
    if (to > from) pieces.push({ text: text.sliceString(from, to), isChanged })
  }
  let at = line.from
  for (const { from, to } of changes) {
    const [start, end] = [Math.max(from, line.from), Math.min(to, line.to)]
    if (end <= start) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, line.to, false)
  // An empty line is a line all the same.
  return pieces.length > 0 ? pieces : [{ text: '', isChanged: false }]
}

const joined = (lines: readonly (readonly Piece[])[]): readonly Piece[] =>
  lines.flatMap((pieces, index) => (index === 0 ? pieces : [{ text: '\n', isChanged: false }, ...pieces]))

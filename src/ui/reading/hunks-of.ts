import { presentableDiff } from '@codemirror/merge'
import { changedLines, roughly } from './changed-lines'
import type { Hunk, Hunks, Piece } from './hunk'

/** Returns at most so many places in which two texts differ. Where as many lines stand on both sides, each is a hunk of its own. */
export function hunksOf(before: string, after: string, most = Infinity): Hunks {
  const a = before.split(lineEnd)
  const b = after.split(lineEnd)
  const hunks: Hunk[] = []
  let more = 0
  for (const { fromA, toA, fromB, toB } of changedLines(a, b)) {
    const [old, fresh] = [a.slice(fromA, toA), b.slice(fromB, toB)]
    const isPaired = old.length === fresh.length
    for (let index = 0; index < (isPaired ? old.length : 1); index += 1) {
      if (hunks.length === most) more += 1
      else if (isPaired) hunks.push(hunkOf(fromA + index, [old[index] ?? ''], [fresh[index] ?? '']))
      else hunks.push(hunkOf(fromA, old, fresh))
    }
  }
  return { hunks, more }
}

const lineEnd = /\r\n?|\n/

function hunkOf(line: number, old: readonly string[], fresh: readonly string[]): Hunk {
  const [before, after] = [old.join('\n'), fresh.join('\n')]
  const changes = presentableDiff(before, after, roughly)
  return {
    line: line + 1,
    before:
      old.length === 0
        ? []
        : piecesOf(
            before,
            changes.map(({ fromA, toA }) => [fromA, toA]),
          ),
    after:
      fresh.length === 0
        ? []
        : piecesOf(
            after,
            changes.map(({ fromB, toB }) => [fromB, toB]),
          ),
  }
}

function piecesOf(text: string, changed: readonly (readonly [from: number, to: number])[]): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, isChanged: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isChanged })
  }
  let at = 0
  for (const [from, to] of changed) {
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, text.length, false)
  // An empty line is a line all the same.
  return pieces.length > 0 ? pieces : [{ text: '', isChanged: false }]
}

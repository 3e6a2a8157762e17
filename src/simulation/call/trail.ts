import type { Entry } from '../types'

/** Lines of a transcript, newest first, each list sharing those before it. */
export interface Trail {
  readonly entry: Entry
  readonly before: Trail | null
}

export const add = (before: Trail | null, entry: Entry): Trail => ({ entry, before })

/** Returns the lines, newest first. */
export function linesOf(trail: Trail | null): readonly Entry[] {
  const lines: Entry[] = []
  for (let at = trail; at !== null; at = at.before) lines.push(at.entry)
  return lines
}

/** Returns the lines, oldest first. */
export const transcriptOf = (log: readonly Entry[]): readonly Entry[] => log.toReversed()

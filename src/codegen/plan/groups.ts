import type { Call, Part } from './plan'

/**
 * Returns whether an empty line stands before the part at `at`: around every call that `isGroup`, and its comments with it,
 * so that statements which belong together stand together.
 */
export function needsBlankLine(parts: readonly Part[], at: number, isGroup: (call: Call) => boolean): boolean {
  const before = parts[at - 1]
  if (before === undefined || before.kind === 'comment') return false
  let next = parts[at]
  for (let index = at + 1; next?.kind === 'comment'; index += 1) next = parts[index]
  return [before, next].some((part) => part?.kind === 'call' && isGroup(part))
}

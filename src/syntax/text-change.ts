import { commonUnits } from './common-ends'

/** A change of a text: `insert` replaces what stands between `from` and `to`, in UTF-16 units. */
export interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Returns the one change that makes `after` of `before`: what remains between their common ends. Equal texts have an empty one. */
export function difference(before: string, after: string): TextChange {
  const { head, tail } = commonUnits(before, after)
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }
}

/** Returns the change as one of a text in which what it counts from stands at `offset`. */
export const shiftedChange = ({ from, to, insert }: TextChange, offset: number): TextChange => ({
  from: from + offset,
  to: to + offset,
  insert,
})

/** Returns the text with the changes made, which stand in its order; where two overlap the first one wins. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, insert } of changes) {
    if (from < at) continue
    parts.push(text.slice(at, from), insert)
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

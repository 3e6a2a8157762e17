import type { DocumentInfo } from '../../../session/workspace'

/** A document as a row of the list; of a deleted one the row stays, so that no other comes under the pointer. */
export interface Listed {
  readonly info: DocumentInfo
  readonly isDeleted: boolean
}

/** Returns the rows of a list. Those that were there `before` keep their places, gone or not; what came since stands below them. */
export function listed(list: readonly DocumentInfo[], before: readonly DocumentInfo[]): readonly Listed[] {
  const there = new Map(list.map((info) => [info.id, info]))
  const stayed = before.map((info) => ({ info: there.get(info.id) ?? info, isDeleted: !there.has(info.id) }))
  for (const { id } of before) there.delete(id)
  return [...stayed, ...Array.from(there.values(), (info) => ({ info, isDeleted: false }))]
}

/** Returns whether a document is what is searched for, by its name and its first words. */
export function isFound(search: string, name: string, preview: string): boolean {
  const text = `${name} ${preview}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

import type { LinkLine, PlaceLines } from '../../flow/lines'
import type { Finding, Link } from '../../flow/types'

/** One row of the tree: a document, a URL in it, or what is to be said about it. */
export interface Row {
  readonly key: string
  /** The document that it stands under. */
  readonly id: string
  readonly level: 1 | 2
  readonly position: number
  readonly size: number
  readonly is:
    | { readonly kind: 'place'; readonly lines: PlaceLines; readonly isOpen: boolean | undefined }
    | { readonly kind: 'link'; readonly line: LinkLine }
    | { readonly kind: 'finding'; readonly finding: Finding }
}

/** Returns the rows that are seen while some documents are closed. */
export function rowsOf(all: readonly PlaceLines[], closed: ReadonlySet<string>): readonly Row[] {
  return all.flatMap((lines, index) => {
    const { place, links, findings } = lines
    const { id } = place
    const size = links.length + findings.length
    const isOpen = size === 0 ? undefined : !closed.has(id)
    const row: Row = { key: id, id, level: 1, position: index + 1, size: all.length, is: { kind: 'place', lines, isOpen } }
    if (!isOpen) return [row]
    const inner = [
      ...links.map((line) => ({ kind: 'link', line }) as const),
      ...findings.map((finding) => ({ kind: 'finding', finding }) as const),
    ]
    return [row, ...inner.map((is, at): Row => ({ key: `${id} ${at}`, id, level: 2, position: at + 1, size, is }))]
  })
}

/** Returns the link that a row leads to, in its own document; null for the document itself. */
export function linkOf({ id, is }: Row): Link | null {
  if (is.kind === 'link') return is.line.link
  return is.kind === 'finding' ? (is.finding.links.find(({ from }) => from === id) ?? null) : null
}

/** Returns what a row begins with, by which it is found when it is typed. */
export const labelOf = ({ is }: Row): string =>
  is.kind === 'place' ? is.lines.place.name : is.kind === 'link' ? is.line.target : is.finding.message

/** Returns where a key leads to from a row: to another row, or to one that opens or closes; null where it means nothing. */
export function stepOf(
  rows: readonly Row[],
  at: number,
  key: string,
): { readonly to: number } | { readonly toggles: string } | null {
  const row = rows[at]
  if (!row) return null
  const isOpen = row.is.kind === 'place' ? row.is.isOpen : undefined
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(rows.length - 1, at + 1) }
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: rows.length - 1 }
    case 'ArrowRight':
      return isOpen === undefined ? { to: at } : isOpen ? { to: at + 1 } : { toggles: row.id }
    case 'ArrowLeft':
      return isOpen ? { toggles: row.id } : { to: rows.findIndex(({ id }) => id === row.id) }
    default:
      return null
  }
}

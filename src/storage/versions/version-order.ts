import type { VersionRecord } from '../../model/document-record'
import { lastOrder } from '../records'

type Placed = Pick<VersionRecord, 'id' | 'at' | 'order'>

/**
 * Returns the versions of a document, oldest first. Their counter says so; those without one, of an older build, stand among
 * the others by their time.
 */
export function inOrder<V extends Placed>(versions: readonly V[]): V[] {
  const counted = versions.filter(isCounted).sort((one, other) => one.order - other.order || byTime(one, other))
  const others = versions.filter((version) => !isCounted(version)).sort(byTime)
  const all: V[] = []
  for (const version of counted) {
    while (others[0] && byTime(others[0], version) < 0) all.push(...others.splice(0, 1))
    all.push(version)
  }
  return [...all, ...others]
}

/**
 * Returns what is to be written so that `added` is the newest version: itself with its place, and those of an older build that
 * would otherwise stand behind it, because the clock was set back since. Where the last place is taken all are counted anew.
 */
export function placed<V extends Placed>(versions: readonly V[], added: V): { readonly added: V; readonly moved: readonly V[] } {
  const next = Math.max(0, ...versions.filter(isCounted).map(({ order }) => order)) + 1
  const moved = versions
    .filter((version) => !isCounted(version) && byTime(added, version) <= 0)
    .sort(byTime)
    .map((version, index) => ({ ...version, order: next + index }))
  if (next + moved.length > lastOrder) {
    const all = inOrder([...versions.filter(isCounted), ...moved]).map((version, index) => ({ ...version, order: index + 1 }))
    return { added: { ...added, order: all.length + 1 }, moved: all }
  }
  return { added: { ...added, order: next + moved.length }, moved }
}

const byTime = (one: Placed, other: Placed): number => one.at - other.at || (one.id < other.id ? -1 : 1)

const isCounted = <V extends Placed>(version: V): version is V & { readonly order: number } => version.order !== undefined

import { timeOfDay } from '../../editor/words/times'
import { randomId } from '../../storage/records'
import type { OpenDocument } from '../../editor/store'
import type { DocumentInfo } from '../store'

/** What another tab did to the document. */
export type Conflict = 'changed' | 'deleted'

interface Copy {
  readonly copy: OpenDocument
  readonly list: readonly DocumentInfo[]
  readonly warning: string
}

/**
 * Makes a document of its own of what was written here while another tab wrote or deleted the same one, so that both are kept.
 * The copy has its undo; of a deleted one it keeps the name.
 */
export function keepBoth(open: OpenDocument, what: Conflict, before: readonly DocumentInfo[], now: number): Copy {
  const name = what === 'deleted' ? open.name : `${open.name} (other tab, ${timeOfDay(now)})`
  const copy = { ...open, id: randomId(), name }
  const others = what === 'deleted' ? before.filter(({ id }) => id !== open.id) : before
  const list = [{ id: copy.id, name, kind: copy.kind, changed: now }, ...others]
  return { copy, list, warning: warnings[what](open.name, name) }
}

const warnings: Readonly<Record<Conflict, (name: string, copy: string) => string>> = {
  changed: (name, copy) => `“${name}” was changed in another tab. Both are kept: what you wrote here is now “${copy}”.`,
  deleted: (name) =>
    `“${name}” was deleted in another tab. Your changes here are a separate document now; the deleted one is in the trash.`,
}

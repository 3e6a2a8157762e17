import { rememberOpen } from '../storage/persist'
import { randomId } from '../storage/records'
import type { OpenDocument } from '../editor/store'
import { state, update } from '../editor/store'
import { timeOfDay } from '../editor/times'

/** What another tab did to the document. */
export type Conflict = 'changed' | 'deleted'

/**
 * Makes a document of its own of what was written here while another tab wrote or deleted the same one, so that both are kept.
 * On the screen the copy takes the document's place, with its undo; of a deleted one it keeps the name.
 */
export function keepBoth(open: OpenDocument, what: Conflict): OpenDocument {
  const { list, open: shown } = state()
  const name = what === 'deleted' ? open.name : `${open.name} (other tab, ${timeOfDay(Date.now())})`
  const copy = { ...open, id: randomId(), name }
  const info = { id: copy.id, name, kind: copy.kind, changed: Date.now() }
  const others = what === 'deleted' ? list.filter(({ id }) => id !== open.id) : list
  const isShown = shown?.id === open.id
  if (isShown) rememberOpen(copy.id)
  const warning = WARNINGS[what](open.name, name)
  update({ list: [info, ...others], warning, ...(isShown ? { open: copy, saved: { state: 'saving' } } : {}) })
  return copy
}

const WARNINGS: Readonly<Record<Conflict, (name: string, copy: string) => string>> = {
  changed: (name, copy) => `“${name}” was changed in another tab. Both are kept: what you wrote here is now “${copy}”.`,
  deleted: (name) =>
    `“${name}” was deleted in another tab. What you wrote here is kept as a document of its own; what was deleted is in the trash.`,
}

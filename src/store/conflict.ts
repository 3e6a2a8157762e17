import { rememberOpen } from './persist'
import { randomId } from './records'
import type { OpenDocument } from './store'
import { state, update } from './store'

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

/**
 * Makes a document of its own of what was written here while another tab wrote the same one, so that both are kept.
 * On the screen the copy takes the document's place, with its undo.
 */
export function keepBoth(open: OpenDocument): OpenDocument {
  const { list, open: shown } = state()
  const name = `${open.name} (other tab, ${CLOCK.format(Date.now())})`
  const copy = { ...open, id: randomId(), name }
  const warning = `“${open.name}” was changed in another tab. Both are kept: what you wrote here is now “${name}”.`
  const info = { id: copy.id, name, kind: copy.kind, changed: Date.now() }
  const isShown = shown?.id === open.id
  if (isShown) rememberOpen(copy.id)
  update({ list: [info, ...list], warning, ...(isShown ? { open: copy, saved: { state: 'saving' } } : {}) })
  return copy
}

import { reasonText } from '../storage/database'
import type { Lock } from './lock'
import { onTold, untilFree } from './lock'
import { readRecord } from '../storage/persist'
import { recordOf } from './record-of'
import type { DocumentRecord } from '../storage/records'
import { rescue } from './recover'
import { keep, takeDocument, takeFromOtherTab, takeIfFree, takeSoon } from './saving'
import { add, endSession, freeName, infoOf, leave, openOf, openRecord } from './open-documents'
import type { State } from '../editor/store'
import { state, update, useRaw } from '../editor/store'
import { announce } from '../editor/view'

/** So long, in milliseconds, a page that is loaded anew is given to come back to its document, and its last words to be seen. */
const COMES_BACK = 1500

/** The document that this tab waits for, and how to stop. */
let waiting: { readonly id: string; readonly stop: AbortController } | null = null

/** While another tab has the open document, shows what that tab stores, and goes on with it when that tab lets go. */
export function startWaiting(): () => void {
  const stops = [useRaw.subscribe(follow), onTold('stored', (id) => void showStored(id))]
  return () => {
    stops.forEach((stop) => stop())
    stopWaiting()
  }
}

/** Edits here although another tab has the document open; that tab stores what it has and stops editing. */
export async function takeOver(): Promise<void> {
  const { open, saved } = state()
  if (!open || saved.state !== 'elsewhere') return
  stopWaiting()
  await goOn(open.id, await takeFromOtherTab(open.id))
}

/** Adds a copy of a document as the other tab stored it last; what is shown here may be older. */
export async function copyStored(id: string): Promise<void> {
  try {
    const record = await readRecord(id)
    if (!record) return announce('Not copied: it is no longer stored in this browser.')
    const { name, kind, history, kept } = openOf(record)
    add({ name: freeName(name), kind, present: history.present, kept })
  } catch (reason) {
    announce(`Not copied: ${reasonText(reason)}.`)
  }
}

function follow({ open, saved }: State): void {
  const id = saved.state === 'elsewhere' ? open?.id : undefined
  if (id === waiting?.id) return
  stopWaiting()
  if (id !== undefined) void wait(id)
}

function stopWaiting(): void {
  waiting?.stop.abort()
  waiting = null
}

async function wait(id: string): Promise<void> {
  const stop = new AbortController()
  const isOver = (): boolean => stop.signal.aborted
  waiting = { id, stop }
  // A page that is loaded anew comes before those that waited for it.
  let lock = await takeSoon(id)
  while (!isOver()) {
    if (lock.isHeld) return goOn(id, lock)
    await untilFree(id, stop.signal).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, COMES_BACK))
    if (!isOver()) lock = await takeIfFree(id)
  }
  lock.release()
}

/** Goes on with the document as it is stored, now that this tab may edit it. */
async function goOn(id: string, lock: Lock): Promise<void> {
  try {
    // The page that had it may have left its last keystrokes in its going.
    await rescue({ of: id, held: lock })
    const record = await readRecord(id)
    const { open } = state()
    if (open?.id !== id) return lock.release()
    if (record && record.deleted === undefined) {
      leave()
      endSession(id)
      return openRecord(record, lock)
    }
    update({ warning: `“${open.name}” was deleted in another tab. What you change here is kept as a document of its own.` })
    await takeDocument(open, Date.now(), lock)
  } catch (reason) {
    lock.release()
    announce(`It cannot be opened: ${reasonText(reason)}.`)
  }
}

async function showStored(id: string): Promise<void> {
  if (!isElsewhere(id)) return
  // What cannot be read now is read when it is stored next.
  const record = await readRecord(id).catch(() => undefined)
  if (record && record.deleted === undefined && isElsewhere(id)) refresh(record)
}

function isElsewhere(id: string): boolean {
  const { open, saved } = state()
  return saved.state === 'elsewhere' && open?.id === id
}

/** Shows what another tab stored; what is selected and closed here stays. */
function refresh(record: DocumentRecord): void {
  const { open, list } = state()
  if (!open) return
  keep(record.id, record.revision)
  const { view } = recordOf(open, 0)
  update({
    open: openOf({ ...record, view }),
    list: list.map((info) => (info.id === record.id ? infoOf(record) : info)),
  })
}

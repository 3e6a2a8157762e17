import { announce } from '../editor/view/view'
import { state, update, watchState } from '../editor/store'
import { askToPersist } from '../storage/room'
import { lastOpenId, readRecord, readStored, rememberOpen, writeRecord } from '../storage/persist'
import { dropJournalEntry, journalEntries, writeJournal, onLeft } from '../storage/recovery-journal'
import { randomId } from '../storage/records'
import { readTab, rememberTab } from '../storage/tab'
import { createDocumentSession } from './open-document/document-session'
import type { Channel, Clock, Editor, Page } from './parts'
import { useSession } from './store'

const editor: Editor = {
  open: () => state().open,
  show: (open, lockReason) => update({ open, lockReason }),
  subscribe: (changed) => watchState(({ open }, before) => changed(open, before.open)),
  announce,
}

/** The times of this page. */
export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** The page as its browser shows it. */
export const page: Page = {
  id: randomId(),
  isVisible: () => document.visibilityState === 'visible',
  onFront: (run) => {
    const onChange = (): void => (document.visibilityState === 'visible' ? run() : undefined)
    return listening([document, 'visibilitychange', onChange], [window, 'focus', run])
  },
  onHide: (run) => {
    const onChange = (): void => (document.visibilityState === 'hidden' ? run() : undefined)
    return listening([document, 'visibilitychange', onChange], [window, 'pagehide', run])
  },
  onLeave: (run) =>
    listening([
      window,
      'beforeunload',
      (event) => {
        if (run()) event.preventDefault()
      },
    ]),
}

/** The session of this page. */
export const session = createDocumentSession({
  editor,
  store: useSession,
  storage: {
    readStored,
    readRecord,
    writeRecord,
    askToPersist,
    lastOpenId,
    rememberOpen,
    readTab,
    rememberTab,
    writeJournal,
    journalEntries,
    dropJournalEntry,
    onLeft,
  },
  get locks() {
    return (navigator.locks as LockManager | undefined) ?? null
  },
  channel: typeof BroadcastChannel === 'undefined' ? null : channelOf('plivo-xml-composer'),
  clock,
  page,
})

function channelOf(name: string): Channel {
  let channel: BroadcastChannel | undefined
  const opened = (): BroadcastChannel => (channel ??= new BroadcastChannel(name))
  return {
    post: (message) => opened().postMessage(message),
    listen: (heard) => {
      const listen = ({ data }: MessageEvent<unknown>): void => heard(data)
      opened().addEventListener('message', listen)
      return () => opened().removeEventListener('message', listen)
    },
  }
}

type Listened = readonly [target: EventTarget, event: string, listen: (event: Event) => void]

function listening(...listened: readonly Listened[]): () => void {
  for (const [target, event, listen] of listened) target.addEventListener(event, listen)
  return () => {
    for (const [target, event, listen] of listened) target.removeEventListener(event, listen)
  }
}

import { createStore } from 'zustand/vanilla'
import { lengthOf, parse, serialise } from '../src/core'
import { firstSnapshot } from '../src/editor/snapshot'
import type { OpenDocument } from '../src/editor/store'
import { textIn } from '../src/editor/text'
import { record, redo, undo } from '../src/model/history'
import type { DocumentSession, Listener } from '../src/session/open-document/document-session'
import { createDocumentSession } from '../src/session/open-document/document-session'
import type { Editor, SessionParts } from '../src/session/parts'
import type { KeptSteps } from '../src/session/steps/kept-steps'
import { createKeptSteps } from '../src/session/steps/kept-steps'
import type { SessionState } from '../src/session/store'
import { initialSession } from '../src/session/store'
import type { TabMemory } from '../src/storage/tab'
import { createFakeChannel } from './fake-channel'
import type { FakeClock } from './fake-clock'
import { createFakeClock } from './fake-clock'
import { createFakeLocks } from './fake-locks'
import type { FakeStorage } from './fake-storage'
import { createFakeStorage } from './fake-storage'

export interface FakeBrowserOptions {
  readonly hasLocks?: boolean
  readonly hasChannel?: boolean
  /** After how many milliseconds a lock or a message arrives. */
  readonly delay?: () => number
  /** The same of a lock of one page, which are named `page-1` and so on; the delay where it is absent. */
  readonly lockDelay?: (page: string) => number
}

/** A browser with one origin, its tabs and a clock; all of it in memory. */
export interface FakeBrowser {
  readonly clock: FakeClock
  readonly storage: FakeStorage
  /** Opens a tab; `memory` is that of the tab it is a duplicate of. */
  readonly open: (memory?: TabMemory, isVisible?: boolean) => Promise<FakeTab>
  /** The texts of the stored documents. */
  readonly texts: () => readonly string[]
}

export interface FakeTab {
  readonly memory: () => TabMemory
  readonly session: () => DocumentSession
  readonly state: () => SessionState
  readonly text: () => string
  readonly isMine: () => boolean
  /** Returns whether another page took the lock of its document and it has not heard of it yet. */
  readonly isUnaware: () => boolean
  /** Types at the end of the first text; says whether the editor took it. */
  readonly type: (text: string) => boolean
  /** Goes as many steps back as there are and gives the text before each, the present one first; changes nothing. */
  readonly steps: () => readonly string[]
  readonly undo: () => void
  readonly redo: () => void
  readonly hide: () => void
  readonly show: () => void
  /** Leaves the page; says whether the browser asked the user first. */
  readonly close: () => boolean
  /** The page is gone without a word. */
  readonly crash: () => void
  readonly reload: () => Promise<boolean>
  /** From now on the page does nothing and hears nothing, but is there. */
  readonly freeze: () => void
  /** What the page was told by the sessions of others and what it said. */
  readonly said: () => readonly string[]
}

export function createFakeBrowser(options: FakeBrowserOptions = {}): FakeBrowser {
  const { hasLocks = true, hasChannel = true, delay = () => 0, lockDelay = delay } = options
  const clock = createFakeClock()
  const storage = createFakeStorage(clock)
  const locks = createFakeLocks<{ readonly id: string }>(clock, ({ id }) => lockDelay(id))
  const channel = createFakeChannel(clock, delay)
  let count = 0

  function load(tab: { memory: TabMemory }, isVisible: () => boolean): FakePage {
    const page = { id: `page-${(count += 1)}` }
    const on = { front: [] as (() => void)[], hide: [] as (() => void)[], leave: [] as (() => boolean)[] }
    const listening = <T>(list: T[], run: T): (() => void) => {
      list.push(run)
      return () => undefined
    }
    let isAlive = true
    const said: string[] = []
    const editor = createEditor((text) => said.push(text))
    const store = createStore<SessionState>(() => initialSession)
    const parts: SessionParts = {
      editor,
      store,
      storage: storage.of(page, tab),
      locks: hasLocks ? locks.of(page) : null,
      channel: hasChannel ? channel.of(page) : null,
      clock: { ...clock, after: (milliseconds, run) => clock.after(milliseconds, () => (isAlive ? run() : undefined)) },
      page: {
        id: page.id,
        isVisible,
        onFront: (run) => listening(on.front, run),
        onHide: (run) => listening(on.hide, run),
        onLeave: (run) => listening(on.leave, run),
      },
    }
    const end = (): void => {
      isAlive = false
      storage.drop(page)
      channel.drop(page)
      locks.drop(page)
    }
    const freeze = (): void => {
      isAlive = false
      storage.drop(page)
      channel.drop(page)
    }
    const session = createDocumentSession(parts)
    const steps = createKeptSteps({ storage: storage.stepsOf(page, tab), session, page: parts.page })
    return { session, steps, editor, store, on, end, freeze, said, isUnaware: () => locks.isUnaware(page) }
  }

  async function open(from: TabMemory = { open: null, isMine: false }, isVisible = true): Promise<FakeTab> {
    const tab = { memory: from }
    const isSeen = (): boolean => isVisible
    let page = load(tab, isSeen)
    const run = (runs: readonly (() => void)[]): void => runs.forEach((each) => each())
    const start = async (): Promise<void> => {
      const { noteStored, noteShown, noteFull } = page.steps
      const onStored: Listener['onStored'] = (_, __, stored) => noteStored(stored)
      void page.session.start({ onStored, onShown: noteShown, onFull: noteFull })
      await clock.advance(200)
    }
    const leave = (): boolean => {
      const asked = page.on.leave.map((each) => each()).some((isLost) => isLost)
      run(page.on.hide)
      page.end()
      return asked
    }
    await start()
    return {
      memory: () => tab.memory,
      session: () => page.session,
      state: () => page.store.getState(),
      text: () => textOf(page.editor.open()),
      isMine: () => page.store.getState().access === 'mine',
      isUnaware: () => page.isUnaware(),
      type: (text) => page.editor.type(text),
      steps: () => {
        const { past = [], present } = page.editor.open()?.history ?? {}
        return [present, ...past.map(({ state }) => state).reverse()].map((state) => (state ? textIn(state) : ''))
      },
      undo: () => page.editor.travel(undo),
      redo: () => page.editor.travel(redo),
      hide: () => {
        isVisible = false
        run(page.on.hide)
      },
      show: () => {
        isVisible = true
        run(page.on.front)
      },
      close: leave,
      crash: () => page.end(),
      reload: async () => {
        const asked = leave()
        page = load(tab, isSeen)
        await start()
        return asked
      },
      freeze: () => page.freeze(),
      said: () => page.said,
    }
  }

  return { clock, storage, open, texts: () => [...storage.documents.values()].map(({ text }) => text) }
}

interface FakePage {
  readonly session: DocumentSession
  readonly steps: KeptSteps
  readonly editor: FakeEditor
  readonly store: { readonly getState: () => SessionState }
  readonly on: { readonly front: (() => void)[]; readonly hide: (() => void)[]; readonly leave: (() => boolean)[] }
  readonly end: () => void
  readonly freeze: () => void
  readonly said: readonly string[]
  readonly isUnaware: () => boolean
}

interface FakeEditor extends Editor {
  readonly type: (text: string) => boolean
  readonly travel: (way: typeof undo) => void
}

function createEditor(announce: (text: string) => void): FakeEditor {
  let open: OpenDocument | null = null
  let reason: string | null = null
  const listeners: ((open: OpenDocument | null, before: OpenDocument | null) => void)[] = []
  const change = (next: OpenDocument | null): void => {
    const before = open
    open = next
    for (const listen of listeners) listen(next, before)
  }
  return {
    open: () => open,
    show: (next, lockReason) => {
      reason = lockReason
      change(next)
    },
    subscribe: (changed) => {
      listeners.push(changed)
      return () => undefined
    },
    announce,
    type: (text) => {
      if (!open || reason !== null) return false
      const read = parse(textOf(open).replace('</', `${text}</`))
      if (!read.ok) throw new Error('The typed text is not well-formed')
      const present = firstSnapshot(read.document, lengthOf(read.document))
      change({ ...open, history: record(open.history, present, { label: `type ${text}`, now: 0 }) })
      return true
    },
    travel: (way) => {
      if (open && reason === null) change({ ...open, history: way(open.history) })
    },
  }
}

function textOf(open: OpenDocument | null): string {
  const document = open?.history.present.document
  return document ? serialise(document) : ''
}

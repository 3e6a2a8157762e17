import type { OpenDocument } from '../editor/store'
import type { JournalEntry } from '../storage/recovery-journal'
import type { DocumentRecord } from '../model/document-record'
import type { Stored, Written } from '../storage/persist'
import type { TabMemory } from '../storage/tab'
import type { SessionStore } from './store'

/** The times of a page. */
export interface Clock {
  /** Milliseconds since 1970, as the user set them. */
  readonly now: () => number
  /** Milliseconds that only go on. */
  readonly monotonic: () => number
  /** Runs something after so many milliseconds; gives back how not to. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** The Web Locks of a browser. */
export interface Locks {
  readonly request: (
    name: string,
    options: LockOptions,
    held: (lock: object | null) => Promise<void> | undefined,
  ) => Promise<unknown>
}

/** Reaches the other pages of this origin, not the page itself. */
export interface Channel {
  readonly post: (message: object) => void
  /** Gives back how to stop. */
  readonly listen: (heard: (message: unknown) => void) => () => void
}

/** What is open in the editor, and whether it takes edits. */
export interface Editor {
  readonly open: () => OpenDocument | null
  /** Shows a document; `lockReason` says why nothing of it may be changed. */
  readonly show: (open: OpenDocument | null, lockReason: string | null) => void
  /** Calls `changed` with what is open and what was; gives back how to stop. */
  readonly subscribe: (changed: (open: OpenDocument | null, before: OpenDocument | null) => void) => () => void
  readonly announce: (text: string) => void
}

/** The stored documents, and what outlives a page beside them. */
export interface DocumentStorage {
  readonly readStored: () => Promise<Stored>
  readonly readRecord: (id: string) => Promise<DocumentRecord | undefined>
  readonly writeRecord: (record: DocumentRecord) => Promise<Written>
  readonly askToPersist: () => Promise<void>
  readonly lastOpenId: () => string | null
  readonly rememberOpen: (id: string) => void
  readonly readTab: () => TabMemory
  readonly rememberTab: (memory: TabMemory) => void
  /** Says whether all of it is there. */
  readonly writeJournal: (records: readonly DocumentRecord[]) => boolean
  readonly journalEntries: () => readonly JournalEntry[]
  readonly dropJournalEntry: (key: string) => void
  readonly onLeft: (found: (record: DocumentRecord) => void) => () => void
}

/** The page as the browser shows it. */
export interface Page {
  /** Names this load of the page, in what it stores and to the others. */
  readonly id: string
  readonly isVisible: () => boolean
  /** It comes to the front. */
  readonly onFront: (run: () => void) => () => void
  /** It is hidden, or goes away. */
  readonly onHide: (run: () => void) => () => void
  /** It is about to be left; the browser asks the user first when `run` says that something would be lost. */
  readonly onLeave: (run: () => boolean) => () => void
}

/** All that a session waits for or acts on. */
export interface SessionParts {
  readonly editor: Editor
  readonly store: SessionStore
  readonly storage: DocumentStorage
  /** Absent where the page is not served securely; there a second tab is noticed by the revision alone. */
  readonly locks: Locks | null
  /** Absent in old browsers; there a tab only waits in the line for a lock. */
  readonly channel: Channel | null
  readonly clock: Clock
  readonly page: Page
}

import type { Clock, DocumentStorage } from '../src/session/parts'
import { isNext } from '../src/storage/persist'
import type { JournalEntry } from '../src/storage/recovery-journal'
import { keyOf } from '../src/storage/recovery-journal'
import type { DocumentRecord, VersionRecord } from '../src/model/document-record'
import type { TabMemory } from '../src/storage/tab'
import { inOrder } from '../src/storage/versions/version-order'
import type { StepsStorage } from '../src/session/steps/kept-steps'
import type { VersionStorage } from '../src/session/versions/kept-versions'

/** What one origin stores, in memory. */
export interface FakeStorage {
  readonly documents: Map<string, DocumentRecord>
  readonly journal: Map<string, DocumentRecord>
  /** Why writes are refused; null when they are not. */
  refusal: Error | null
  /** Whether the journal takes anything. */
  hasRoomForJournal: boolean
  /** How long a read or a write takes, in milliseconds. */
  takes: number
  /** Whether what a page asked for is still done when it is gone; a browser may do either. */
  endsWrites: boolean
  /** Words that a page left are seen by the others. */
  readonly appear: (key: string, record: DocumentRecord, by?: object) => void
  readonly of: (page: object, tab: { memory: TabMemory }) => DocumentStorage
  readonly drop: (page: object) => void
  /** What is stored of the steps of documents, whatever it is. */
  readonly steps: Map<string, unknown>
  /** How long a read or a write of steps takes, in milliseconds. */
  stepsTake: number
  /** Why the steps are refused; null when they are not. */
  stepsRefusal: Error | null
  readonly stepsOf: (page: object, tab: { memory: TabMemory }) => StepsStorage
}

export function createFakeStorage(clock: Clock): FakeStorage {
  const gone = new Set<object>()
  const leftSteps = new WeakMap<object, string>()
  // What a page that is gone asked for may still be done, but nobody hears of it.
  const doneFor =
    (page: object, takes: () => number) =>
    <T>(work: () => T): Promise<T> =>
      new Promise((resolve) => {
        clock.after(takes(), () => {
          if (gone.has(page) && !fake.endsWrites) return
          const answer = new Promise<T>((answered) => answered(work()))
          if (!gone.has(page)) resolve(answer)
          else answer.catch(() => undefined)
        })
      })
  const watchers = new Map<object, (record: DocumentRecord) => void>()
  let lastOpen: string | null = null
  const fake: FakeStorage = {
    documents: new Map(),
    journal: new Map(),
    refusal: null,
    hasRoomForJournal: true,
    takes: 1,
    endsWrites: false,
    steps: new Map(),
    stepsTake: 1,
    stepsRefusal: null,
    stepsOf: (page, tab) => {
      const done = doneFor(page, () => fake.stepsTake)
      return {
        readSteps: (id) => done(() => fake.steps.get(id)),
        writeSteps: (steps) =>
          done(() => {
            if (fake.stepsRefusal) throw fake.stepsRefusal
            fake.steps.set(steps.id, structuredClone(steps))
          }),
        keepStepsOf: (ids) => done(() => [...fake.steps.keys()].forEach((id) => ids.has(id) || fake.steps.delete(id))),
        leaveSteps: (steps) => leftSteps.set(tab, JSON.stringify(Object.fromEntries(steps.map((each) => [each.id, each])))),
        leftSteps: (id) => (JSON.parse(leftSteps.get(tab) ?? '{}') as Readonly<Record<string, unknown>>)[id],
      }
    },
    drop: (page) => void gone.add(page),
    appear: (key, record, by) => {
      fake.journal.set(key, record)
      for (const [page, found] of watchers) if (page !== by) clock.after(0, () => (gone.has(page) ? undefined : found(record)))
    },
    of: (page, tab) => {
      const done = doneFor(page, () => fake.takes)
      return {
        readStored: () => done(() => ({ records: [...fake.documents.values()], unreadable: [] })),
        readRecord: (id) => done(() => fake.documents.get(id)),
        writeRecord: (record) =>
          done(() => {
            if (fake.refusal) throw fake.refusal
            const stored = fake.documents.get(record.id)
            if (stored && !isNext(stored, record)) return stored.deleted === undefined ? 'changed' : 'deleted'
            fake.documents.set(record.id, record)
            return 'written'
          }),
        askToPersist: () => Promise.resolve(),
        lastOpenId: () => lastOpen,
        rememberOpen: (id) => {
          lastOpen = id
        },
        readTab: () => tab.memory,
        rememberTab: (memory) => {
          tab.memory = memory
        },
        writeJournal: (records) => {
          if (!fake.hasRoomForJournal) return false
          for (const record of records) fake.appear(keyOf(record), record, page)
          return true
        },
        journalEntries: () => [...fake.journal].map(([key, record]): JournalEntry => ({ key, record })),
        dropJournalEntry: (key) => void fake.journal.delete(key),
        onLeft: (found) => {
          watchers.set(page, found)
          return () => void watchers.delete(page)
        },
      }
    },
  }
  return fake
}

/** Returns versions in memory. */
export function createFakeVersions(): VersionStorage & { readonly all: Map<string, VersionRecord> } {
  const all = new Map<string, VersionRecord>()
  return {
    all,
    versionsOf: (documentId) =>
      Promise.resolve(inOrder([...all.values()].filter((version) => version.documentId === documentId))),
    writeVersions: (versions, gone = []) => {
      for (const version of versions) all.set(version.id, version)
      for (const id of gone) all.delete(id)
      return Promise.resolve()
    },
    removeVersion: (id) => Promise.resolve(void all.delete(id)),
  }
}

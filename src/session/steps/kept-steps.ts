import type { Snapshot } from '../../editor/snapshot'
import type { OpenDocument } from '../../editor/store'
import type { History } from '../../model/history'
import { begin } from '../../model/work'
import type { Work } from '../../model/work'
import type { StoredSteps } from '../../storage/steps/steps-record'
import { aboutIn, stepsIn } from '../../storage/steps/steps-record'
import type { DocumentSession } from '../open-document/document-session'
import { recordOf } from '../open-document/record-of'
import type { Page } from '../parts'
import { restoringSteps } from './restoring-steps'
import { checksumOf, stepsOf } from './steps-of'

/** Where steps outlive the page. The values are unknown, because another version of this page may have written them. */
export interface StepsStorage {
  readonly readSteps: (id: string) => Promise<unknown>
  readonly writeSteps: (steps: StoredSteps) => Promise<void>
  /** Deletes the steps of all documents but these. */
  readonly keepStepsOf: (ids: ReadonlySet<string>) => Promise<void>
  /** Leaves steps for the next load of this tab, at once, in the place of what was left before. */
  readonly leaveSteps: (steps: readonly StoredSteps[]) => void
  /** What this tab left of a document. */
  readonly leftSteps: (id: string) => unknown
}

export interface StepsParts {
  readonly storage: StepsStorage
  readonly session: Pick<DocumentSession, 'latest' | 'change' | 'isUnsaved' | 'unsaved'>
  readonly page: Pick<Page, 'onHide'>
}

/**
 * Keeps the steps of documents beside them, over a reload of the page. It hears of what is stored when that is done, so that no
 * document waits for its steps or fails with them; steps that do not lead to the stored text are dropped.
 */
export type KeptSteps = ReturnType<typeof createKeptSteps>

export function createKeptSteps({ storage, session, page }: StepsParts) {
  /** By document, its steps of before this visit, while they are being found. */
  const finding = new Map<string, Promise<void>>()
  /** By document that was heard of, the state whose steps are stored; null while there is none. */
  const written = new Map<string, Snapshot | null>()
  let isFull = false

  page.onHide(() => {
    const ids = new Set([...written.keys(), ...session.unsaved().map(({ id }) => id)])
    storage.leaveSteps(
      [...ids]
        .flatMap((id) => session.latest(id) ?? [])
        .filter(isBehind)
        .map(stepsNow),
    )
  })

  /** Notes that a document came to the screen as it is stored, without steps: finds those of before. */
  function noteShown(open: OpenDocument): void {
    const { id } = open
    hear(id)
    if (finding.has(id)) return
    const found = find(open).catch(ignore)
    finding.set(id, found)
    void found.then(() => finding.delete(id))
  }

  /** Notes that a write stored a document as it is in `open`: stores its steps. */
  function noteStored(open: OpenDocument): void {
    hear(open.id)
    void (finding.get(open.id) ?? Promise.resolve()).then(() => storeAs(open)).catch(ignore)
  }

  /** Notes that there is no room for a document: gives it that of all steps, and takes none any more. */
  function noteFull(): void {
    isFull = true
    void storage.keepStepsOf(none).catch(ignore)
  }

  async function find(open: OpenDocument): Promise<void> {
    const { id } = open
    const checksum = checksumOf(recordOf(open, 0, 0))
    const leading = (value: unknown): StoredSteps | null => {
      const steps = stepsIn(value)
      return steps?.id === id && steps.checksum === checksum ? steps : null
    }
    const left = leading(storage.leftSteps(id))
    const steps = left ?? leading(await storage.readSteps(id))
    if (!steps) return
    const { present } = open.history
    const first: Snapshot = steps.beside ? { ...present, about: aboutIn(steps.beside) } : present
    const past = (await whole(restoringSteps(first, steps.past))).toReversed()
    const future = await whole(restoringSteps(first, steps.future))
    session.change(id, (now) => ({ ...now, history: extended(now.history, { past, present: first, future }) }))
    if (!left) written.set(id, first)
    else if (!session.isUnsaved(id)) await storeAs(open)
  }

  /** Stores the steps while the document is as it is in `open`; what was changed since is stored with the write that has it. */
  async function storeAs(open: OpenDocument): Promise<void> {
    const now = session.latest(open.id)
    if (isFull || !now || !isSame(now.history.present, open.history.present)) return
    await storage.writeSteps(stepsNow(now))
    written.set(open.id, now.history.present)
  }

  function hear(id: string): void {
    if (!written.has(id)) written.set(id, null)
  }

  /** Returns whether the steps of a document as it is now are not stored; a write of theirs may end with the page. */
  function isBehind({ id, history }: OpenDocument): boolean {
    const stored = written.get(id) ?? null
    return stored === null || !isSame(stored, history.present)
  }

  return { noteShown, noteStored, noteFull }
}

const none: ReadonlySet<string> = new Set()

/** Ignores what failed: without its steps a document is as safe as before. */
const ignore = (): void => undefined

const stepsNow = (open: OpenDocument): StoredSteps => stepsOf(open, recordOf(open, 0, 0))

const isSame = (one: Snapshot, other: Snapshot): boolean => one.document === other.document && one.draft === other.draft

async function whole<T>(work: Work<T>): Promise<T> {
  const { result, finish } = begin(work)
  return result ? result.value : finish(new AbortController().signal)
}

/** Returns the history with the steps before its first state; what was undone then is there as long as nothing was done since. */
function extended(history: History<Snapshot>, before: History<Snapshot>): History<Snapshot> {
  const { past, present, future } = history
  const { about } = before.present
  if (!isSame(past[0]?.state ?? present, before.present)) return history
  const completed = (state: Snapshot): Snapshot => (state.about || !about ? state : { ...state, about })
  return {
    ...history,
    past: [...before.past, ...past.map(({ state, label }) => ({ state: completed(state), label }))],
    present: completed(present),
    future: past.length === 0 && future.length === 0 ? before.future : future,
  }
}

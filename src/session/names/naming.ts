import type { OpenDocument } from '../../editor/store'
import { state, watchState } from '../../editor/store'
import { nameByStep } from './name-by-step'
import { session } from '../page-session'
import { currentDocumentId, currentName, renameDocument } from '../workspace'

/**
 * Names documents by their first step: one that is still called "untitled" when it gets it. When undo takes the step back, it takes
 * the name back too. What its user called it stays, be it "untitled".
 */
export function createNaming() {
  /** By document, the name that it got here, and the one before. */
  const given = new Map<string, { readonly name: string; readonly before: string }>()
  /** Documents that their users named. */
  const named = new Set<string>()
  let isNaming = false
  let stop: (() => void) | null = null

  /** Names from now on what gets its first step; `open` is what the document on the screen was when that was asked for. */
  function start(open: OpenDocument): void {
    if (stop) return
    stop = watchState((now, before) => look(now.open, before.open))
    look(state().open, open)
  }

  function look(open: OpenDocument | null, before: OpenDocument | null): void {
    if (!open || open.id !== before?.id || isNaming) return
    if (open.name !== before.name) return keepName(open.id)
    const name = nameFor(open, before)
    // Who else hears of this change hears of it before the next one.
    if (name !== null) queueMicrotask(() => rename(open, name))
  }

  /** Returns what the document is to be called from now on; null where its name stays. */
  function nameFor({ id, name, history }: OpenDocument, before: OpenDocument): string | null {
    const got = given.get(id)
    if (named.has(id) || !(got ? got.name === name : untitled.test(name))) return null
    const now = history.present.document
    const then = before.history.present.document
    // What has nothing to undo was read anew.
    if (!now || !then || now === then || history.past.length + history.future.length === 0) return null
    const byStep = nameByStep(now)
    if (got) return byStep === null ? got.before : null
    return nameByStep(then) === null ? byStep : null
  }

  function rename({ id, name: before }: OpenDocument, wanted: string): void {
    if (currentDocumentId() !== id || currentName() !== before) return
    const name = session.freeName(wanted)
    isNaming = true
    renameDocument(name)
    isNaming = false
    if (currentName() !== name) return
    if (given.has(id)) given.delete(id)
    else given.set(id, { name, before })
  }

  function keepName(id: string): void {
    named.add(id)
    given.delete(id)
  }

  return { start, keepName, stop: () => stop?.() }
}

const untitled = /^untitled(?:-\d+)?$/

/** The naming of the documents of this page. */
export const naming = createNaming()

import { reasonText } from '../storage/database'
import type { LastWords } from '../storage/recovery-journal'
import { dropLastWords, lastWords } from '../storage/recovery-journal'
import type { Lock } from './lock'
import { isGone, lockSoon, lockRescue } from './lock'
import { readRecord, writeRecord } from '../storage/persist'
import type { DocumentRecord } from '../storage/records'
import { isSameContent, randomId } from '../storage/records'
import { update } from '../editor/store'

/**
 * Stores what pages left that went away before it was stored: in its document, or beside it when someone else changed the
 * document since. With `of`, of that document alone; `held` is its lock, when this page has it. Says why not where something
 * could not be stored; that stays for the next visit.
 */
export async function rescue({ of, held }: { readonly of?: string; readonly held?: Lock } = {}): Promise<void> {
  const left = (): readonly LastWords[] => lastWords().filter(({ record }) => of === undefined || record.id === of)
  if (left().length === 0) return
  // Two pages that do this at a time would both store the same.
  const turn = await lockRescue()
  for (const words of left()) await rescueOne(words, held)
  turn.release()
}

/** Whether the store has what a page left, or what the same page wrote later. */
export function isStored(left: DocumentRecord, stored: DocumentRecord): boolean {
  if (stored.name === left.name && isSameContent(stored, left)) return true
  // A write that was under way when the words were left has their number, and may have less than they.
  return stored.by === left.by && stored.revision > left.revision
}

async function rescueOne({ key, record }: LastWords, held: Lock | undefined): Promise<void> {
  const lock = held ?? (await lockSoon(record.id, () => undefined))
  try {
    // A page that is still there will store them by itself.
    if (!lock.isHeld && !(await isGone(record.by ?? ''))) return
    await store(record, lock.isHeld)
    dropLastWords(key)
  } catch (reason) {
    const warning = `The last changes of “${record.name}” are not stored: ${reasonText(reason)}. They are kept, and stored at the next visit.`
    update({ warning })
  } finally {
    if (!held) lock.release()
  }
}

/** In the document when `isMine`: when no other page edits it. */
async function store(left: DocumentRecord, isMine: boolean): Promise<void> {
  const stored = await readRecord(left.id)
  if (stored && isStored(left, stored)) return
  // Where only the page that left them wrote, its words come next.
  const isNext = stored !== undefined && stored.by === left.by
  const written = isMine ? await writeRecord(isNext ? { ...left, revision: stored.revision + 1 } : left) : 'changed'
  if (written === 'written') return
  const name = `${left.name} (not stored before)`
  await writeRecord({ ...left, id: randomId(), revision: 1, name })
  update({ warning: `“${left.name}” was ${written} in another tab. Both are kept: what was not stored is now “${name}”.` })
}

import { dropLastWords } from './last-words'
import { lockDocument } from './lock'
import { readRecord, writeRecord } from './persist'
import type { DocumentRecord } from './records'
import { isSameContent, randomId } from './records'
import { update } from './store'

/**
 * Stores what pages left that went away before it was stored: in its document, or beside it when someone else changed the
 * document since.
 */
export async function rescue(records: readonly DocumentRecord[]): Promise<void> {
  for (const record of records) {
    const lock = await lockDocument(record.id, () => undefined)
    // A tab that still has it will store it by itself.
    if (!lock.isHeld) continue
    await rescueOne(record).finally(lock.release)
    dropLastWords(record.id)
  }
}

/** Whether the store has what a page left, or what the same page wrote later. */
export function isStored(left: DocumentRecord, stored: DocumentRecord): boolean {
  if (stored.by !== left.by || stored.revision < left.revision) return false
  // A write that was under way when the words were left has their number, and may have less than they.
  return stored.revision > left.revision || (stored.name === left.name && isSameContent(stored, left))
}

async function rescueOne(left: DocumentRecord): Promise<void> {
  const stored = await readRecord(left.id)
  if (stored && isStored(left, stored)) return
  // Where only the page that left them wrote, its words come next.
  const isNext = stored !== undefined && stored.by === left.by
  if (await writeRecord(isNext ? { ...left, revision: stored.revision + 1 } : left)) return
  const name = `${left.name} (not stored before)`
  await writeRecord({ ...left, id: randomId(), revision: 1, name })
  update({ warning: `“${left.name}” was changed in another tab. Both are kept: what was not stored is now “${name}”.` })
}

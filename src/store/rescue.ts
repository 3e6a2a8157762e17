import { reasonText } from './database'
import type { LastWords } from './last-words'
import { dropLastWords } from './last-words'
import { lockDocument } from './lock'
import { readRecord, writeRecord } from './persist'
import type { DocumentRecord } from './records'
import { isSameContent, randomId } from './records'
import { update } from './store'

/**
 * Stores what pages left that went away before it was stored: in its document, or beside it when someone else changed the
 * document since. Resolves to why not, in words, where something could not be stored; that stays for the next visit.
 */
export async function rescue(left: readonly LastWords[]): Promise<string | null> {
  let failure: string | null = null
  for (const { key, record } of left) {
    const lock = await lockDocument(record.id, () => undefined)
    // A tab that still has it will store it by itself.
    if (!lock.isHeld) continue
    try {
      await rescueOne(record)
      dropLastWords(key)
    } catch (reason) {
      failure = `The last changes of “${record.name}” are not stored: ${reasonText(reason)}. They are kept, and stored at the next visit.`
    } finally {
      lock.release()
    }
  }
  return failure
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
  const written = await writeRecord(isNext ? { ...left, revision: stored.revision + 1 } : left)
  if (written === 'written') return
  const name = `${left.name} (not stored before)`
  await writeRecord({ ...left, id: randomId(), revision: 1, name })
  update({ warning: `“${left.name}” was ${written} in another tab. Both are kept: what was not stored is now “${name}”.` })
}

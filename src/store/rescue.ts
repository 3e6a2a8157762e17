import { dropLastWords } from './last-words'
import { lockDocument } from './lock'
import { readRecord, writeRecord } from './persist'
import type { DocumentRecord } from './records'
import { randomId } from './records'
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

async function rescueOne(record: DocumentRecord): Promise<void> {
  const stored = await readRecord(record.id)
  const isStored = stored !== undefined && stored.by === record.by && stored.revision >= record.revision
  if (isStored || (await writeRecord(record))) return
  const name = `${record.name} (not stored before)`
  await writeRecord({ ...record, id: randomId(), revision: 1, name })
  update({ warning: `“${record.name}” was changed in another tab. Both are kept: what was not stored is now “${name}”.` })
}

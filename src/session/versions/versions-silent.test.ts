import { openDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { edit } from '../../editor/document/edits'
import { state } from '../../editor/store'
import { answer, silent } from '../../storage/database'
import type { DocumentRecord } from '../../model/document-record'
import { currentText } from '../../editor/text'
import { addText } from '../workspace'
import { noteStored, readVersions, restoreVersion } from './versions'

vi.mock('idb', () => ({ openDB: vi.fn() }))
vi.stubGlobal('IDBKeyRange', { bound: (from: unknown, to: unknown) => [from, to] })

const getAllFromIndex = vi.fn()
const silence = new Promise<never>(() => undefined)
const record: DocumentRecord = {
  id: 'a',
  name: 'menu',
  kind: 'voice',
  text: '<Response/>',
  ignored: [],
  samples: {},
  revision: 1,
  view: { selected: [], closed: [] },
  changed: 1,
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(openDB).mockResolvedValue({ getAllFromIndex, close: vi.fn() } as never)
})
afterEach(() => void vi.useRealTimers())

it('lists versions again after a store that never answered, whoever waited for it', async () => {
  getAllFromIndex.mockReturnValueOnce(silence).mockReturnValueOnce(silence).mockResolvedValue([])
  noteStored(record, { ...record, changed: 0 })
  const asked = expect(readVersions('a')).rejects.toThrow(silent)
  await vi.advanceTimersByTimeAsync(9 * answer)
  await asked
  expect(await readVersions('a')).toEqual([])
})

const renameRoot = (): unknown => edit('rename', (document, edits) => edits.rename(document, [], 'Reply'))

it('restores one before the next key, though the store does not answer', async () => {
  getAllFromIndex.mockReturnValue(silence)
  addText('menu', '<Response><Hangup/></Response>')
  void restoreVersion({ ...record, documentId: state().open!.id, name: null, at: 1 }, 'one')
  await vi.advanceTimersByTimeAsync(0)
  expect(currentText()).toBe('<Response/>')
  expect(state().view.notice?.text).toBe('Restored one.')
  renameRoot()
  await vi.advanceTimersByTimeAsync(9 * answer)
  expect(state().view.notice?.text).toContain(`What was there before is in Undo only, not in the versions: ${silent}.`)
  // It would take back what was changed since.
  expect(state().view.notice?.undoes).toBe(null)
})

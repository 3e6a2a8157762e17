import { openDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answer, silent } from '../../storage/database'
import type { DocumentRecord } from '../../model/document-record'
import { noteStored, readVersions } from './versions'

vi.mock('idb', () => ({ openDB: vi.fn() }))
vi.stubGlobal('IDBKeyRange', { bound: (from: unknown, to: unknown) => [from, to] })

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

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('lists versions again after a store that never answered, whoever waited for it', async () => {
  const getAllFromIndex = vi.fn().mockReturnValueOnce(silence).mockReturnValueOnce(silence).mockResolvedValue([])
  vi.mocked(openDB).mockResolvedValue({ getAllFromIndex, close: vi.fn() } as never)
  noteStored(record, { ...record, changed: 0 })
  const asked = expect(readVersions('a')).rejects.toThrow(silent)
  await vi.advanceTimersByTimeAsync(9 * answer)
  await asked
  expect(await readVersions('a')).toEqual([])
})

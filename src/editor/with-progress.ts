import { begin } from '../model/work'
import type { Work } from '../model/work'
import { announceProgress, dropNotice } from './view/view'

/** What takes longer, in milliseconds, is done in slices. */
const long = 100

/** Returns what the work gives; where that takes long it is done in slices, says so, and gives null when the user cancels it. */
export async function withProgress<T>(work: Work<T>, doing: string): Promise<T | null> {
  const { result, finish } = begin(work, long)
  if (result) return result.value
  const stopping = new AbortController()
  announceProgress(doing, null, () => stopping.abort())
  try {
    return await finish(stopping.signal)
  } catch (reason) {
    if (stopping.signal.aborted) return null
    throw reason
  } finally {
    dropNotice()
  }
}

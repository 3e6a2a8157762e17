import { useEffect, useState } from 'react'
import { previewOf } from '../../../editor/words/preview'
import type { DocumentRecord } from '../../../model/document-record'
import { begin } from '../../../model/work'
import type { Work } from '../../../model/work'
import { refreshList, saveNow } from '../../../session/workspace'

type Previews = ReadonlyMap<string, string>

/** Reads the list of documents again, and what each says first, by its id; nothing waits for that. */
export function usePreviews(): Previews {
  const [previews, setPreviews] = useState<Previews>(none)
  useEffect(() => {
    const stopping = new AbortController()
    read(stopping.signal).then(setPreviews, () => undefined)
    return () => stopping.abort()
  }, [])
  return previews
}

const none: Previews = new Map()

async function read(signal: AbortSignal): Promise<Previews> {
  await saveNow()
  const { result, finish } = begin(previewing(await refreshList()))
  return result ? result.value : finish(signal)
}

function* previewing(records: readonly DocumentRecord[]): Work<Previews> {
  const previews = new Map<string, string>()
  for (const { id, text } of records) {
    previews.set(id, previewOf(text))
    yield
  }
  return previews
}

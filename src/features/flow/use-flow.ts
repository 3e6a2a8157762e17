import { useEffect, useState } from 'react'
import { flowOf } from '../../flow/flow'
import type { Flow, FlowDocument } from '../../flow/types'
import { begin } from '../../model/work'
import { readingAll } from '../../session/other-document'
import { refreshList, saveNow } from '../../session/workspace'

/** The flow of all documents of this browser. */
export interface ShownFlow {
  readonly flow: Flow
  readonly documents: ReadonlyMap<string, FlowDocument>
  /** How many were never well-formed, so that nothing is known of their links. */
  readonly leftOut: number
}

/** Reads all documents of this browser; null until that is done. */
export function useFlow(): ShownFlow | null {
  const [shown, setShown] = useState<ShownFlow | null>(null)
  useEffect(() => {
    const stopping = new AbortController()
    read(stopping.signal).then(setShown, (reason: unknown) => {
      if (stopping.signal.aborted) return
      // What fails while it is drawn is shown by the page.
      setShown(() => {
        throw reason
      })
    })
    return () => stopping.abort()
  }, [])
  return shown
}

async function read(signal: AbortSignal): Promise<ShownFlow> {
  await saveNow()
  const { result, finish } = begin(readingAll(await refreshList()))
  const all = result ? result.value : await finish(signal)
  const documents = all.filter((each) => each !== null)
  return {
    flow: flowOf(documents),
    documents: new Map(documents.map((each) => [each.id, each])),
    leftOut: all.length - documents.length,
  }
}

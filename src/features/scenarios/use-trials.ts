import { useEffect, useState } from 'react'
import { parse } from '../../core-page'
import { useDocument, useKind } from '../../editor/document/current'
import { useSamples } from '../../editor/metadata'
import type { Scenario } from '../../model/scenario'
import { mapWork } from '../../model/work'
import type { Document } from '../../model/node'
import { readDocumentOf } from '../../session/other-document'
import { useDocumentId } from '../../session/workspace'
import { documentsIn } from '../../simulation/scenarios/scenario-world'
import type { Trial } from '../../simulation/scenarios/scenario'
import { createSimulation } from '../../simulation/simulation'
import { doneInIdleSlices } from './in-idle-slices'

const { trying } = createSimulation(parse)

/** So long after the last edit the scenarios run again, in milliseconds. */
const pause = 300

/** Returns how each scenario went when it ran last, in their order; null before they ran. They run again after each edit, while the page is idle. */
export function useTrials(scenarios: readonly Scenario[]): readonly Trial[] | null {
  const document = useDocument()
  const kind = useKind()
  const samples = useSamples()
  const documentId = useDocumentId()
  const [trials, setTrials] = useState<readonly Trial[] | null>(null)
  useEffect(() => {
    if (document === null || documentId === null) return
    const stopping = new AbortController()
    const tryAll = async (): Promise<void> => {
      const documents = await documentsOf(scenarios, { id: documentId, document })
      const work = mapWork(scenarios, (scenario) => trying(scenario, { document, kind, samples, documents }))
      const done = await doneInIdleSlices(work, stopping.signal)
      if (done !== null) setTrials(done)
    }
    const timer = setTimeout(() => void tryAll(), pause)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [scenarios, document, documentId, kind, samples])
  return trials
}

/** Resolves to the document that is tried and those that replies name, as far as this browser has them. */
async function documentsOf(
  scenarios: readonly Scenario[],
  tried: { readonly id: string; readonly document: Document },
): Promise<ReadonlyMap<string, Document>> {
  const documents = new Map([[tried.id, tried.document]])
  for (const id of new Set(scenarios.flatMap(documentsIn))) {
    const document = documents.get(id) ?? (await readDocumentOf(id).catch(() => null))
    if (document !== null) documents.set(id, document)
  }
  return documents
}

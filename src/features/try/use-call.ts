import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Document } from '../../model/node'
import type { Moment } from '../../simulation/call/moment'
import type { World } from '../../simulation/types'
import { useDocument, useKind } from '../../editor/document/current'
import { useSamples } from '../../editor/metadata'
import { marksOf } from '../../editor/try/marks'
import { momentsOf } from '../../editor/try/replay'
import { showMarks, startCall, useCallSettings, useTried } from '../../editor/try/tried'
import type { TriedCall } from '../../editor/try/tried-call'
import { worldOf } from '../../editor/try/world'
import { readDocumentOf } from '../../session/other-document'
import { useDocumentId, useDocumentList } from '../../session/workspace'

/** A call as it is shown. */
export interface ShownCall {
  readonly tried: TriedCall
  readonly world: World
  readonly moments: readonly Moment[]
  /** After how many decisions it is shown, as far as they fit. */
  readonly at: number
  readonly moment: Moment
}

/**
 * Returns the call that is tried, which begins with the open document unless that replies in it; null until its documents are
 * read.
 */
export function useCall(): ShownCall | null {
  const document = useDocument()
  const openId = useDocumentId()
  // Typing in a field does not wait for the call.
  const open = useDeferredValue(useMemo(() => ({ id: openId, document }), [openId, document]))
  const tried = useTried()
  const begin = useEffectEvent((id: string) => {
    if (tried === undefined || !idsIn(tried).includes(id)) startCall(id)
  })
  // Another document is another call, unless it replies in this one.
  useEffect(() => {
    if (open.id !== null) begin(open.id)
  }, [open.id])
  const world = useWorld(tried, open)
  const moments = useMemo(() => (world === null || tried === undefined ? [] : momentsOf(world, tried.events)), [world, tried])
  const at = Math.min(tried?.at ?? 0, moments.length - 1)
  const moment = moments[at]
  useMarks(moment, open.document)
  return useMemo(
    () => (tried === undefined || world === null || moment === undefined ? null : { tried, world, moments, at, moment }),
    [tried, world, moments, at, moment],
  )
}

interface Open {
  readonly id: string | null
  readonly document: Document | null
}

function useWorld(tried: TriedCall | undefined, open: Open): World | null {
  const kind = useKind()
  const list = useDocumentList()
  const samples = useSamples()
  const settings = useCallSettings()
  const others = useOthers(open.id, tried === undefined ? '' : idsIn(tried).join(' '))
  const { documentId, from } = tried ?? {}
  const own = open.id === documentId ? kind : (list.find(({ id }) => id === documentId)?.kind ?? kind)
  return useMemo(() => {
    if (documentId === undefined || from === undefined) return null
    const documents = new Map(others)
    if (open.id !== null && open.document !== null) documents.set(open.id, open.document)
    return documents.has(documentId) ? worldOf({ documentId, from, kind: own, documents, samples, settings }) : null
  }, [documentId, from, others, open, own, samples, settings])
}

const none: ReadonlyMap<string, Document> = new Map()

/** Returns the documents with these ids, but for the open one, as they are now. */
function useOthers(openId: string | null, ids: string): ReadonlyMap<string, Document> {
  const [read, setRead] = useState(none)
  useEffect(() => {
    let isHere = true
    const others = ids.split(' ').filter((id) => id !== '' && id !== openId)
    const reading = others.map(async (id) => [id, await readDocumentOf(id).catch(() => null)] as const)
    void Promise.all(reading).then((all) => {
      if (isHere) setRead(all.length === 0 ? none : new Map(all.flatMap(([id, document]) => (document ? [[id, document]] : []))))
    })
    return () => {
      isHere = false
    }
  }, [openId, ids])
  return read
}

/** Marks in the tree where the call is, while it is on the screen. */
function useMarks(moment: Moment | undefined, document: Document | null): void {
  useEffect(() => {
    if (moment !== undefined && document !== null) showMarks(marksOf(moment, document))
  }, [moment, document])
  useEffect(() => () => showMarks(undefined), [])
}

/** Returns the ids of the documents of a call: the first, and those that replied. */
function idsIn({ documentId, events }: TriedCall): readonly string[] {
  return [documentId, ...new Set(events.flatMap(({ reply }) => (reply?.kind === 'document' ? [reply.id] : [])))]
}

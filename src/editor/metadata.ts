import type { NodeId } from '../model/node'
import { writeIgnored } from './problems/ignored'
import { pathOf } from './paths'
import type { DocumentKind, DocumentMetadata } from '../model/document-metadata'
import { noMetadata } from '../model/document-metadata'
import { state, update, useAppState } from './store'

export const useIgnored = (): DocumentMetadata['ignored'] => useAppState((raw) => (raw.open?.metadata ?? noMetadata).ignored)
export const useIsKindChosen = (): boolean => useAppState((raw) => raw.open?.metadata.isKindChosen ?? false)
export const useSamples = (): DocumentMetadata['samples'] => useAppState((raw) => (raw.open?.metadata ?? noMetadata).samples)
export const useHasScenarios = (): boolean => useAppState((raw) => Boolean(raw.open?.metadata.scenarios))
export const currentMetadata = (): DocumentMetadata => state().open?.metadata ?? noMetadata

/** Changes the metadata of the open document. */
export function changeMetadata(part: Partial<DocumentMetadata>): void {
  const { open, lockReason } = state()
  if (open && lockReason === null) update({ open: { ...open, metadata: { ...open.metadata, ...part } } })
}

/** Says what the open document answers; it no longer follows what stands in it. */
export function chooseKind(kind: DocumentKind): void {
  const { open, lockReason } = state()
  if (open && lockReason === null) update({ open: { ...open, kind, metadata: { ...open.metadata, isKindChosen: true } } })
}

/** Keeps a rule silent from now on, or a rule at the node with this id. */
export function ignore(rule: string, id: NodeId | null): void {
  const document = state().open?.history.present.document
  const path = id === null || !document ? null : pathOf(document, id)
  if (id !== null && path === null) return
  const entry = writeIgnored(rule, path)
  const { ignored } = currentMetadata()
  if (!ignored.includes(entry)) changeMetadata({ ignored: [...ignored, entry] })
}

/** Says again what an entry kept silent. */
export function heedAgain(entry: string): void {
  changeMetadata({ ignored: currentMetadata().ignored.filter((each) => each !== entry) })
}

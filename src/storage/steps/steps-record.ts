import type { DocumentKind, DocumentMetadata, KindAndMetadata } from '../../model/document-metadata'
import type { Path } from '../../model/node'
import type { TextChange } from '../../syntax/text-change'
import { isFacts, isObject, isPath } from '../records'

/** The shape of what is stored; what has another one is of another build. */
export const stepsFormat = 1

/** Kind and metadata of a document, under the names that they are stored by. */
export interface StoredAbout {
  readonly kind: DocumentKind
  readonly kept: DocumentMetadata
}

/** One state that undo or redo gives back, told by what differs from the state next to it on the way to the present one. */
export interface StoredStep {
  readonly label: string
  /** Makes the text of the document of the neighbour's, or of nothing where that has none; null where this state has no document. */
  readonly document: TextChange | null
  /** Makes the draft of the text that the neighbour shows; null where this state has none. */
  readonly draft: TextChange | null
  /** The length of the text that this state shows. */
  readonly length: number
  /** The node that has the focus in the tree. */
  readonly focus: Path | null
  /** Absent where it is the neighbour's. */
  readonly beside?: StoredAbout
}

/** The steps of a document, nearest first. They lead from one text only, which `checksum` tells. */
export interface StoredSteps {
  readonly id: string
  readonly format: typeof stepsFormat
  readonly checksum: string
  readonly beside?: StoredAbout
  readonly past: readonly StoredStep[]
  readonly future: readonly StoredStep[]
}

/** Returns kind and metadata as they are stored. */
export const storedAbout = ({ kind, metadata }: KindAndMetadata): StoredAbout => ({ kind, kept: metadata })

/** Returns kind and metadata out of how they are stored. */
export const aboutIn = ({ kind, kept }: StoredAbout): KindAndMetadata => ({ kind, metadata: kept })

/** Returns the steps that a stored value is, or null when this page cannot read it. */
export function stepsIn(value: unknown): StoredSteps | null {
  if (!isObject(value)) return null
  const { id, format, checksum, beside, past, future } = value
  const isWhole =
    format === stepsFormat &&
    typeof id === 'string' &&
    typeof checksum === 'string' &&
    isBeside(beside) &&
    areSteps(past) &&
    areSteps(future)
  return isWhole ? (value as unknown as StoredSteps) : null
}

const areSteps = (value: unknown): boolean => Array.isArray(value) && value.every(isStep)

function isStep(value: unknown): boolean {
  if (!isObject(value)) return false
  const { label, document, draft, length, focus, beside } = value
  return (
    typeof label === 'string' &&
    isChange(document) &&
    isChange(draft) &&
    isCount(length) &&
    (focus === null || isPath(focus)) &&
    isBeside(beside)
  )
}

function isChange(value: unknown): boolean {
  if (value === null) return true
  if (!isObject(value)) return false
  const { from, to, insert } = value
  return isCount(from) && isCount(to) && from <= to && typeof insert === 'string'
}

const isBeside = (value: unknown): boolean =>
  value === undefined ||
  (isObject(value) &&
    isObject(value['kept']) &&
    isFacts({ kind: value['kind'], ...value['kept'] }) &&
    typeof (value['kept']['scenarios'] ?? '') === 'string')

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

import { isDocumentKind, metadataOf } from '../model/document-metadata'
import type { Content, DocumentRecord, VersionRecord } from '../model/document-record'
import type { Path } from '../model/node'

/** The newest shape of a record that this page knows. */
export const recordFormat = 3

/** Returns the oldest shape that can hold such a document; builds that know only that one read it. */
export const formatFor = ({ kind, scenarios }: Pick<Content, 'kind' | 'scenarios'>): number =>
  scenarios ? 3 : kind === 'sound' ? 2 : 1

const newer = 'a newer version of this page wrote it'
const damaged = 'the record is damaged'

/** Returns why a stored value is no document that this page can read; null when it is one. */
export function refusal(value: unknown): string | null {
  if (!isObject(value)) return damaged
  const { format = 1, id, revision, name, changed, deleted } = value
  if (isNewerFormat(format)) return newer
  const isWhole =
    isFormat(format) &&
    typeof id === 'string' &&
    typeof revision === 'number' &&
    typeof name === 'string' &&
    isTime(changed) &&
    (deleted === undefined || isTime(deleted)) &&
    isContent(value)
  return isWhole ? null : damaged
}

/**
 * Returns the document that a stored value is, or null when this page cannot read it. A revision past its range would make
 * the next write a number that cannot be read again, so the count begins anew; places that no document has are left out.
 */
export function recordIn(value: unknown): DocumentRecord | null {
  if (refusal(value) !== null) return null
  const record = value as DocumentRecord
  const { revision, by, view, ...rest } = record
  const stored: unknown = view
  const isRevision = isIn(ranges.revision, revision)
  const isView = isObject(stored) && arePaths(stored['selected']) && arePaths(stored['closed'])
  const isBy = by === undefined || typeof by === 'string'
  if (isRevision && isView && isBy) return record
  const { selected, closed } = isObject(stored) ? stored : {}
  return {
    ...rest,
    revision: isRevision ? revision : 1,
    ...(isBy && by !== undefined ? { by } : {}),
    view: isView ? view : { selected: pathsIn(selected), closed: pathsIn(closed) },
  }
}

/** Returns whether a record or an archive needs a newer version of this page than this one. */
export const isNewerFormat = (format: unknown): boolean => typeof format === 'number' && format > ranges.format.max
export const isFormat = (format: unknown): format is number => isIn(ranges.format, format)

/**
 * Returns the version that a stored value is, or null when this page cannot read it. A place that was not counted but made up
 * is left out.
 */
export function versionIn(value: unknown): VersionRecord | null {
  if (!isObject(value) || !isContent(value)) return null
  const { id, documentId, at, name } = value
  const isNamed = name === null || typeof name === 'string'
  if (typeof id !== 'string' || typeof documentId !== 'string' || !isTime(at) || !isNamed) return null
  const version = value as unknown as VersionRecord
  const { order, ...rest } = version
  return order === undefined || isIn(ranges.order, order) ? version : rest
}

/** Returns whether two states of a document say the same. */
export function isSameContent(one: Content, other: Content): boolean {
  return one.text === other.text && one.lastGood === other.lastGood && factsOf(one) === factsOf(other)
}

/** Returns whether what was read back is what was written. */
export function isSameRecord(one: DocumentRecord, other: DocumentRecord): boolean {
  const facts = ({ id, revision, name, view, changed, deleted }: DocumentRecord): string =>
    JSON.stringify([id, revision, name, view, changed, deleted])
  return isSameContent(one, other) && facts(one) === facts(other)
}

/** Returns what the stored thing is called, as far as it can be told. */
export function nameIn(value: unknown): string {
  const name = isObject(value) ? value['name'] : undefined
  return typeof name === 'string' && name !== '' ? name : 'untitled'
}

/** Returns the part of a record that a version keeps. */
export function contentOf(content: Content): Content {
  const { text, lastGood, kind } = content
  return { text, kind, ...metadataOf(content), ...(lastGood === undefined ? {} : { lastGood }) }
}

/** Returns 128 random bits as hexadecimal digits. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isContent(value: Readonly<Record<string, unknown>>): boolean {
  const { text, lastGood } = value
  return typeof text === 'string' && (lastGood === undefined || typeof lastGood === 'string') && isFacts(value)
}

/** Returns whether a value has what a document has beside its text. */
export function isFacts({ kind, ignored, samples, isKindChosen }: Readonly<Record<string, unknown>>): boolean {
  return (
    isDocumentKind(kind) &&
    (isKindChosen === undefined || isKindChosen === true) &&
    Array.isArray(ignored) &&
    ignored.every((part) => typeof part === 'string') &&
    isObject(samples) &&
    Object.values(samples).every((sample) => typeof sample === 'string')
  )
}

/** The largest place that a version can be counted to have; a larger one was made up. */
export const lastOrder = 2 ** 31

/** What the whole numbers of a record may be. Counting on from the largest revision takes longer than there are browsers. */
const ranges = {
  format: { min: 1, max: recordFormat },
  revision: { min: 0, max: 2 ** 52 },
  /** Of a version among those of its document. */
  order: { min: 0, max: lastOrder },
  /** Of a child among its siblings: no array is longer. */
  index: { min: 0, max: 2 ** 32 - 2 },
}

const isIn = ({ min, max }: { readonly min: number; readonly max: number }, value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max

/** The last millisecond that a calendar of the browser has, before and after 1970: to show a later one throws. */
const lastTime = 8.64e15

const isTime = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= lastTime

export const isPath = (value: unknown): value is Path => Array.isArray(value) && value.every((index) => isIn(ranges.index, index))
const arePaths = (value: unknown): boolean => Array.isArray(value) && value.every(isPath)
const pathsIn = (value: unknown): readonly Path[] => (Array.isArray(value) ? value.filter(isPath) : [])

function factsOf(content: Content): string {
  const { ignored, samples, isKindChosen, scenarios } = metadataOf(content)
  return JSON.stringify([content.kind, isKindChosen ?? false, ignored, Object.entries(samples).sort(), scenarios])
}

import { parsing } from '../../core-page'
import { comparing, unchanged } from '../../model/comparing/compare'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { kindWords } from '../../editor/words/kind-words'
import type { Content, VersionRecord } from '../../model/document-record'
import { momentText } from '../../editor/words/times'

/** Returns what a version is called in the list, in undo and in messages. */
export const nameOf = ({ name, at }: VersionRecord): string => (name === null ? `the version of ${momentText(at)}` : `“${name}”`)

/** Returns the size of a text in bytes of UTF-8, in words. Each text is measured once: a list may have hundreds of long ones. */
export function sizeOf(content: Content): string {
  const bytes = sizes.get(content) ?? new TextEncoder().encode(content.text).length
  sizes.set(content, bytes)
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`
}

const sizes = new WeakMap<Content, number>()

/** Returns what changed between two states of a document, in sentences; never empty. */
export function changesIn(before: Content, after: Content): readonly string[] {
  return doAll(findingChanges(before, after))
}

/** Does what `changesIn` does, as work that can be interrupted. */
export function* findingChanges(before: Content, after: Content): Work<readonly string[]> {
  return [...metadataChanges(before, after), ...(yield* textChanges(before, after))]
}

function metadataChanges(before: Content, after: Content): readonly string[] {
  const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)
  return [
    before.kind === after.kind ? [] : `${kindWords[before.kind]} → ${kindWords[after.kind]}`,
    isSame(before.ignored, after.ignored) ? [] : 'Ignored problems changed.',
    isSame(before.samples, after.samples) ? [] : 'Placeholder samples changed.',
    before.scenarios === after.scenarios ? [] : 'Scenarios changed.',
  ].flat()
}

function* textChanges(before: Content, after: Content): Work<readonly string[]> {
  if (before.text === after.text) return [unchanged.text]
  yield
  const from = yield* parsing(before.text)
  const to = yield* parsing(after.text)
  if (!from.ok || !to.ok) return ['Only the texts can be compared: one of them is not well-formed.']
  const words = yield* comparing(from.document, to.document)
  return words.length > 0 ? words : [unchanged.meaning]
}

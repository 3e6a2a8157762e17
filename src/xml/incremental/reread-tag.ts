import type { ElementNode } from '../../model/node'
import type { TextChange } from '../../syntax/text-change'
import { markupWellFormedness } from '../diagnostics/well-formedness'
import { buildElement } from '../read/build'
import { nothing, sourceRecordOf } from '../write/source-record'
import { endTag } from '../write/start-tag'
import type { Level } from './levels'

/**
 * Returns the element with its start tag read again, where the change lies inside of it and leaves it one tag of the same
 * name; else null.
 */
export function rereadTag({ element, from, sequence }: Level, change: TextChange): ElementNode | null {
  const { open } = sequence
  if (change.from <= from || change.to >= from + open.length || sequence.close === '') return null
  const tag = open.slice(0, change.from - from) + change.insert + open.slice(change.to - from)
  if (open.includes('xmlns') || tag.includes('xmlns') || tag.includes(':')) return null
  const end = endTag(element)
  const source = tag + end
  if (markupWellFormedness(source, { depth: sequence.depth - 1 }) !== null) return null
  const read = buildElement(source, sequence.printing.keepsSpace)
  const record = sourceRecordOf(read)
  if (record?.startTo !== tag.length || record.to !== source.length || read.name !== element.name) return null
  const was = sourceRecordOf(element) ?? nothing
  const { leading, trailing } = was
  return { ...element, attributes: read.attributes, sourceRecord: { ...record, whole: null, leading, trailing } }
}

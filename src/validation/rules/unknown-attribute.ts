import { offeredAttributes } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import { withAttributeNamed, withoutAttribute } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import { asksToRecord, recordBefore } from '../fixes/record-before'
import { repairedBy } from '../engine/rule'
import type { NameRule } from '../engine/rule'
import { foreignAttributes } from './foreign-names'

/** Plivo reads only the attributes it knows; others are kept. */
export const unknownAttribute: NameRule = {
  id: 'unknown-attribute',
  judge(name, element, spec) {
    const near = foreignAttributes.get(element.name)?.get(name) ?? nearest(name, offeredAttributes(element.name))
    const isRecording = asksToRecord(element, name)
    const wanted = isRecording ? '<Record> before it' : near === null ? wordsFor(spec) : `"${near}"`
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected ${wanted}, found the unknown attribute "${name}"`,
      consequence: 'Plivo ignores the attribute; the setting has no effect.',
      source: 'Plivo docs; engine; all SDKs',
      attribute: name,
      ...repairedBy([...(isRecording ? [recordBefore(element)] : renameTo(near, name, element)), removalOf(name)]),
    }
  },
}

function renameTo(near: string | null, name: string, element: ElementNode): readonly Fix[] {
  if (near === null || element.attributes.has(near)) return []
  const isSafe = isSameWord(name, near)
  const edit = (wrong: ElementNode): ElementNode => withAttributeNamed(wrong, name, near)
  return [{ label: `Rename to ${near}`, edit, ...(isSafe ? { isSafe } : {}) }]
}

const removalOf = (name: string): Fix => ({
  label: `Remove the attribute ${name}`,
  edit: (wrong) => withoutAttribute(wrong, name),
})

const wordsFor = (spec: ElementSpec) =>
  Object.keys(spec.attributes).length === 0 ? 'no attributes' : 'an attribute that Plivo knows'

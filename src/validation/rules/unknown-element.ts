import { elementNames, isOffered, specOf } from '../../catalogue/index'
import type { Fix } from '../../model/problem'
import { withAttribute, withName } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import type { PlaceRule } from '../engine/rule'
import { docs } from '../engine/source-words'
import { foreignElements } from './foreign-names'

/** Every element below the root is one that Plivo knows. */
export const unknownElement: PlaceRule = {
  id: 'unknown-element',
  judge(element, parent) {
    if (parent === null || specOf(element.name) !== undefined) return null
    const near = meant(element.name, parent)
    const wanted = near === null ? 'an element that Plivo knows' : `<${near}>`
    const fix = near === null ? null : renameTo(element.name, near)
    return {
      level: 'error',
      message: `<${parent}>: expected ${wanted}, found <${element.name}>`,
      consequence: consequenceOf(element.name),
      source: element.name.startsWith('amazon:') ? docs : `engine; ${docs} (skill)`,
      ...(fix === null ? {} : { fix }),
    }
  },
}

const offeredNames = elementNames.filter(isOffered)

// What the parent takes comes first, so that `Break` inside Speak is a break and not another word.
function meant(name: string, parent: string): string | null {
  const foreign = foreignElements.get(name)
  if (foreign !== undefined) return foreign.name
  return nearest(name, specOf(parent)?.children ?? []) ?? nearest(name, offeredNames)
}

function renameTo(from: string, to: string): Fix {
  const attributes = foreignElements.get(from)?.attributes ?? []
  const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join('')
  return {
    label: `Rename to <${to}${written}>`,
    edit: (element) => attributes.reduce((renamed, [name, value]) => withAttribute(renamed, name, value), withName(element, to)),
    ...(isSameWord(from, to) ? { isSafe: true } : {}),
  }
}

function consequenceOf(name: string): string {
  if (name.startsWith('amazon:')) return 'Plivo’s docs take no such tag: the text is not spoken as meant.'
  return 'Plivo rejects the whole document or leaves the step out: both were seen, for different names.'
}

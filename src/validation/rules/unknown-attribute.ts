import { offeredAttributes } from '../../catalogue/index'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import { withAttributeNamed } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import type { ElementRule, Finding } from '../engine/rule'
import { nothing } from '../engine/rule'
import { foreignAttributes } from './foreign-names'

/** Plivo reads only the attributes it knows; others are kept. */
export const unknownAttribute: ElementRule = {
  id: 'unknown-attribute',
  judge(element, spec) {
    let found: Finding[] | null = null
    for (const name of element.attributes.keys()) {
      if (Object.hasOwn(spec.attributes, name)) continue
      found ??= []
      found.push(findingFor(element, spec, name))
    }
    return found ?? nothing
  },
}

function findingFor(element: ElementNode, spec: ElementSpec, name: string): Finding {
  const near = foreignAttributes.get(element.name)?.get(name) ?? nearest(name, offeredAttributes(element.name))
  const fix: Fix | null =
    near === null || element.attributes.has(near)
      ? null
      : {
          label: `Rename to ${near}`,
          edit: (wrong) => withAttributeNamed(wrong, name, near),
          ...(isSameWord(name, near) ? { isSafe: true } : {}),
        }
  return {
    level: 'warning',
    message: `<${element.name}> ${name}: expected ${near === null ? wordsFor(spec) : `"${near}"`}, found the unknown attribute "${name}"`,
    consequence: 'Plivo ignores the attribute; the setting has no effect.',
    source: 'Plivo docs; engine; all SDKs',
    attribute: name,
    ...(fix === null ? {} : { fix }),
  }
}

const wordsFor = (spec: ElementSpec) =>
  Object.keys(spec.attributes).length === 0 ? 'no attributes' : 'an attribute that Plivo knows'

import { attributeSpecOf, offeredAttributes } from '../../catalogue/index'
import type { Fix } from '../../model/problem'
import { withAttributeNamed, withoutAttribute } from '../element-edit'
import { nearest } from '../nearest'
import type { ElementRule } from '../rule'
import { sourceWords } from '../source-words'

/** Attributes that nobody documents any more are not used. */
export const deprecatedAttribute: ElementRule = {
  id: 'deprecated-attribute',
  judge(element, spec, report) {
    for (const name of element.attributes.keys()) {
      const attribute = attributeSpecOf(element.name, name)
      if (!attribute?.deprecated) continue
      const near = nearest(name, offeredAttributes(element.name))
      const current = near === null || element.attributes.has(near) ? null : near
      const source = sourceWords(attribute.sources)
      const fix: Fix =
        current === null
          ? { label: `Remove ${name}`, edit: (wrong) => withoutAttribute(wrong, name) }
          : { label: `Rename to ${current}`, edit: (wrong) => withAttributeNamed(wrong, name, current) }
      report({
        level: 'warning',
        message: `<${element.name}> ${name}: expected ${near === null ? 'a current attribute' : `"${near}"`}, found one that only ${source} writes`,
        consequence: 'Plivo ignores the attribute; the setting has no effect.',
        source,
        attribute: name,
        fix,
      })
    }
  },
}

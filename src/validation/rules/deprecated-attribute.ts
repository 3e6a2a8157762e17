import { offeredAttributes } from '../../catalogue/index'
import type { Fix } from '../../model/problem'
import { withAttributeNamed, withoutAttribute } from '../fixes/element-edit'
import { isSameWord, nearest } from '../fixes/nearest'
import type { AttributeRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'

/** Attributes that nobody documents any more are not used. */
export const deprecatedAttribute: AttributeRule = {
  id: 'deprecated-attribute',
  says: 'Deprecated attributes are not used.',
  passes: '<Wait silence="true" minSilence="500"/>',
  fails: '<Wait silence="true" min_silence="500"/>',
  of: ({ deprecated }) => deprecated === true,
  judge({ element, name, spec }) {
    const near = nearest(name, offeredAttributes(element.name))
    const source = sourceWords(spec.sources)
    const fix: Fix =
      near === null || element.attributes.has(near)
        ? { label: `Remove ${name}`, edit: (wrong) => withoutAttribute(wrong, name) }
        : {
            label: `Rename to ${near}`,
            edit: (wrong) => withAttributeNamed(wrong, name, near),
            ...(isSameWord(name, near) ? { isSafe: true } : {}),
          }
    return {
      level: 'warning',
      message: `<${element.name}> ${name}: expected ${near === null ? 'a current attribute' : `"${near}"`}, found one that only ${source} writes`,
      title: near === null ? 'Deprecated attribute' : `Use ${near} instead`,
      consequence: 'It probably has no effect: Plivo’s docs don’t list it.',
      source,
      attribute: name,
      fix,
    }
  },
}

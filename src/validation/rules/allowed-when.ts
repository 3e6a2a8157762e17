import { attributeSpecOf } from '../../catalogue/index'
import type { Fix } from '../../model/problem'
import { holds } from '../conditions'
import { withAttribute } from '../element-edit'
import { hasPlaceholder } from '../placeholders'
import type { ElementRule } from '../rule'
import { sourceWords } from '../source-words'
import { quoted, quotedChoice } from '../value-problem'
import { checkValue } from '../values'
import { conditionWords } from './condition-words'

/** While another attribute limits the values of this one, the value is one of those that are left. */
export const allowedWhen: ElementRule = {
  id: 'allowed-when',
  judge(element, spec, report) {
    for (const [name, value] of element.attributes) {
      const attribute = attributeSpecOf(element.name, name)
      if (attribute?.allowedWhen === undefined || hasPlaceholder(value) || checkValue(attribute.type, value) !== null) continue
      for (const { when, values } of attribute.allowedWhen) {
        if (holds(when, element, spec) !== true || values.includes(value)) continue
        const [only, ...others] = values
        const fix: Fix | null =
          only === undefined || others.length > 0
            ? null
            : { label: `Change to ${quoted(only)}`, edit: (wrong) => withAttribute(wrong, name, only) }
        report({
          level: 'error',
          message: `<${element.name}> ${name}: expected ${quotedChoice(values)} while ${conditionWords(when)}, found ${quoted(value)}`,
          consequence: `The two settings do not go together: <${element.name}> does not work, and no sound may come through.`,
          source: sourceWords(attribute.sources),
          attribute: name,
          ...(fix === null ? {} : { fix }),
        })
      }
    }
  },
}

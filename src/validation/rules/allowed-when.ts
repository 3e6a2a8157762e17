import type { Condition } from '../../catalogue/condition'
import type { ElementSpec } from '../../catalogue/spec'
import type { Fix } from '../../model/problem'
import { holds } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import { hasPlaceholder } from '../../model/placeholders'
import { repairedBy } from '../engine/rule'
import type { AttributeRule } from '../engine/rule'
import { sourceWords } from '../engine/source-words'
import { quoted, quotedChoice } from '../values/value-problem'
import { checkValue } from '../values/values'
import { conditionWords } from '../values/condition-words'

/** While another attribute limits the values of this one, the value is one of those that are left. */
export const allowedWhen: AttributeRule = {
  id: 'allowed-when',
  says: 'A value fits the other attributes of the element.',
  passes:
    '<Stream bidirectional="true" contentType="audio/x-l16;rate=8000" keepCallAlive="true" audioTrack="inbound">wss://example.com/</Stream>',
  fails:
    '<Stream bidirectional="true" contentType="audio/x-l16;rate=8000" keepCallAlive="true" audioTrack="both">wss://example.com/</Stream>',
  of: ({ allowedWhen: limits }) => limits !== undefined,
  judge({ element, elementSpec, name, value, spec }) {
    const limit = spec.allowedWhen?.find(
      (each) => !each.values.includes(value) && holds(each.when, element, elementSpec) === true,
    )
    if (limit === undefined || hasPlaceholder(value) || checkValue(spec.type, value) !== null) return null
    const [only, ...others] = limit.values
    const fixes: readonly Fix[] =
      only === undefined || others.length > 0
        ? []
        : [{ label: `Change to ${quoted(only)}`, edit: (wrong) => withAttribute(wrong, name, only) }]
    return {
      level: 'error',
      message: `<${element.name}> ${name}: expected ${quotedChoice(limit.values)} while ${conditionWords(limit.when)}, found ${quoted(value)}`,
      title: `Choose ${quotedChoice(limit.values)} while ${conditionWords(limit.when)}`,
      consequence:
        'Plivo’s docs do not allow the two settings together and do not say what happens: the stream may fail or stay silent.',
      isUnsaid: true,
      source: sourceWords(spec.sources),
      attribute: name,
      ...repairedBy([...fixes, ...switchingOff(limit.when, elementSpec)]),
    }
  },
}

/** Returns the other way: the value stays, and what limits it is switched off. */
function switchingOff(when: Condition, { attributes }: ElementSpec): readonly Fix[] {
  if (!('is' in when) || when.is !== 'true' || attributes[when.attribute]?.type.kind !== 'boolean') return []
  return [{ label: `Set ${when.attribute} to "false"`, edit: (wrong) => withAttribute(wrong, when.attribute, 'false') }]
}

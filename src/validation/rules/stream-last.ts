import { effectiveValue } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import { hasPlaceholder } from '../../model/placeholders'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { specOf } from '../../catalogue/index'
import { stepsOf } from '../flow/steps'

const keeper = 'keepCallAlive'

/** A stream behind which nothing stands keeps the call alive by itself. */
export const streamLast: ElementRule = {
  id: 'stream-last',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const { last } = stepsOf(element)
    const lastSpec = last === null ? undefined : specOf(last.name)
    if (last === null || lastSpec === undefined || !(keeper in lastSpec.attributes)) return nothing
    const kept = effectiveValue(last, lastSpec, keeper) ?? ''
    if (kept === 'true' || hasPlaceholder(kept)) return nothing
    return [
      {
        level: 'warning',
        message: `<${last.name}> ${keeper}: expected "true", since nothing comes after it, found ${last.attributes.has(keeper) ? `"${kept}"` : 'nothing'}`,
        consequence: 'The call ends as soon as the stream has begun.',
        source: 'Plivo docs',
        nodeId: last.id,
        attribute: keeper,
        fix: { label: `Set ${keeper} to "true"`, edit: (stream) => withAttribute(stream, keeper, 'true') },
      },
    ]
  },
}

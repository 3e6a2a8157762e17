import { specOf } from '../../catalogue/index'
import type { ElementRule } from '../engine/rule'
import { nothing } from '../engine/rule'
import { stepsOf } from '../flow/steps'

/** Behind a step that waits for the caller stands what happens when nothing is entered. */
export const noFallback: ElementRule = {
  id: 'no-fallback',
  judge(element, spec, kind) {
    if (kind === 'message' || spec.category !== 'root') return nothing
    const { last } = stepsOf(element)
    if (last === null || specOf(last.name)?.handsOver?.when !== 'input') return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected a step after <${last.name}> for callers who enter nothing, found the end`,
        consequence: 'A caller who enters nothing hears silence, and the call ends.',
        source: 'Plivo docs (skill)',
        nodeId: last.id,
      },
    ]
  },
}

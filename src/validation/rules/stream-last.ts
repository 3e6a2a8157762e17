import { effectiveValue } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import { hasPlaceholder } from '../../model/placeholders'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { specOf } from '../../catalogue/index'
import type { ElementNode } from '../../model/node'
import { stepsOf, stopOf } from '../flow/steps'

const keeper = 'keepCallAlive'

/** A stream behind which nothing stands, or a conversation behind which only words stand, keeps the call alive by itself. */
export const streamLast: ElementRule = {
  id: 'stream-last',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const { last, notable } = stepsOf(element)
    const stream = notable.findLast(({ name }) => name === 'Stream')
    const spec = stream && specOf(stream.name)
    if (stream === undefined || spec === undefined) return nothing
    const kept = effectiveValue(stream, spec, keeper) ?? ''
    if (kept === 'true' || hasPlaceholder(kept)) return nothing
    const isLast = stream === last
    if (!isLast && !(stream.attributes.get('bidirectional') === 'true' && onlySpeechBehind(element, stream))) return nothing
    const why = isLast ? 'nothing comes after it' : 'only speech comes after it'
    return [
      {
        level: 'warning',
        message: `<${stream.name}> ${keeper}: expected "true", since ${why}, found ${stream.attributes.has(keeper) ? `"${kept}"` : 'nothing'}`,
        consequence: isLast
          ? 'The call ends as soon as the stream has begun.'
          : 'The call ends as soon as that is over, and the stream with it.',
        source: 'Plivo docs',
        nodeId: stream.id,
        attribute: keeper,
        fix: { label: `Set ${keeper} to "true"`, edit: (found) => withAttribute(found, keeper, 'true') },
      },
    ]
  },
}

const speech: ReadonlySet<string> = new Set(['Speak', 'Play'])

/** Speech that goes on until the call ends holds the call. */
function onlySpeechBehind(parent: ElementNode, stream: ElementNode): boolean {
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const child = parent.children[index]
    if (child === stream) return true
    if (child?.kind === 'element' && (!speech.has(child.name) || stopOf(child) !== null)) return false
  }
  return false
}

import { withAttribute } from '../fixes/element-edit'
import { meantName } from '../fixes/nearest'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { specOf } from '../../catalogue/index'
import type { ElementNode } from '../../model/node'
import { keeper, runsBeside, talks } from '../flow/conversations'
import { stepsNamed, stopOf } from '../flow/steps'

/** A stream behind which the call ends, or a conversation behind which only speech stands, keeps the call alive by itself. */
export const streamLast: ElementRule = {
  id: 'stream-last',
  says: 'A stream that no step follows needs keepCallAlive.',
  passes: '<Stream keepCallAlive="true">wss://example.com/</Stream>',
  fails: '<Stream>wss://example.com/</Stream>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const stream = stepsNamed(element, 'Stream').at(-1)
    if (stream === undefined || specOf(stream.name) === undefined) return nothing
    if (!runsBeside(stream)) return nothing
    const kept = stream.attributes.get(keeper)
    const why = endBehind(element, stream)
    if (why === null) return nothing
    return [
      {
        level: 'warning',
        message: `<${stream.name}> ${keeper}: expected "true", since ${why}, found ${kept === undefined ? 'nothing' : `"${kept}"`}`,
        title: `Set ${keeper} to "true": ${why}`,
        consequence:
          why === onlySpeech
            ? 'The call ends as soon as that is over, and the stream with it.'
            : 'The call ends as soon as the stream has begun.',
        source: 'Plivo docs',
        nodeId: stream.id,
        attribute: keeper,
        fix: { label: `Set ${keeper} to "true"`, edit: (found) => withAttribute(found, keeper, 'true') },
      },
    ]
  },
}

const speech: ReadonlySet<string> = new Set(['Speak', 'Play'])
const onlySpeech = 'only speech comes after it'

/**
 * Returns why the call ends too soon for the stream; null where it does not. Speech that goes on until the call ends holds the
 * call.
 */
function endBehind(parent: ElementNode, stream: ElementNode): string | null {
  let isHeard = false
  for (let index = parent.children.indexOf(stream) + 1; index < parent.children.length; index += 1) {
    const child = parent.children[index]
    if (child?.kind !== 'element') continue
    const stop = stopOf(child)
    if (stop === 'ends' && child.name === 'Hangup') return isHeard ? speechBehind(stream) : `<${child.name}> comes after it`
    if (!speech.has(meantName(child.name)) || stop !== null) return null
    isHeard = true
  }
  return isHeard ? speechBehind(stream) : 'nothing comes after it'
}

const speechBehind = (stream: ElementNode): string | null => (talks(stream) ? onlySpeech : null)

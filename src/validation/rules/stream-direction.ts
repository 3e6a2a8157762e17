import { effectiveValue } from '../../running/conditions'
import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing, repairedBy } from '../engine/rule'
import { docs, olderDocs } from '../engine/source-words'

const direction = 'bidirectional'

/** A stream for which the call waits says whether the server on it speaks. */
export const streamDirection: ElementRule = {
  id: 'stream-direction',
  says: 'A stream for which the call waits says whether your server speaks.',
  passes: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
  fails: '<Stream keepCallAlive="true">wss://example.com/</Stream>',
  of: ({ attributes }) => attributes[direction] !== undefined,
  judge(element, spec, kind) {
    if (kind !== 'voice' || element.attributes.has(direction)) return nothing
    if (effectiveValue(element, spec, 'keepCallAlive') !== 'true') return nothing
    // Another track than the caller’s says that the server listens.
    if (effectiveValue(element, spec, 'audioTrack') !== 'inbound') return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}> ${direction}: expected "true" or "false" beside keepCallAlive "true", found nothing`,
        title: `Set ${direction} to "true" if your server speaks`,
        consequence:
          'Without it your server only listens: callers hear nothing that it plays. Older Plivo pages allow keepCallAlive for two-way streams only; the current XML page does not say so.',
        source: `${docs}; ${olderDocs}`,
        attribute: direction,
        ...repairedBy(
          ['true', 'false'].map((value) => ({
            label: `Set ${direction} to "${value}"`,
            edit: (stream) => withAttribute(stream, direction, value),
          })),
        ),
      },
    ]
  },
}

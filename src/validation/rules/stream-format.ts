import { withAttribute } from '../fixes/element-edit'
import type { ElementRule } from '../engine/rule'
import { nothing, repairedBy } from '../engine/rule'
import { docs, streamGuide } from '../engine/source-words'
import { talks } from '../flow/conversations'

/** A stream names its format, since two defaults are documented. */
export const streamFormat: ElementRule = {
  id: 'stream-format',
  says: 'A stream names its audio format.',
  passes: '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-l16;rate=8000">wss://example.com/</Stream>',
  fails: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
  of: ({ attributes }) => attributes['contentType']?.default !== undefined,
  judge(element, spec, kind) {
    const format = spec.attributes['contentType']
    if (kind !== 'voice' || format?.type.kind !== 'choice' || element.attributes.has('contentType')) return nothing
    const isConversation = talks(element)
    return [
      {
        level: isConversation ? 'warning' : 'info',
        message: `<${element.name}> contentType: expected a format${isConversation ? ' beside bidirectional "true"' : ''}, found nothing`,
        title: 'Choose the audio format: Plivo’s pages name two defaults',
        consequence: `The XML page names ${xmlDefault}, the guide ${guideDefault}. If your server assumes the other one, ${isConversation ? 'callers and your server hear' : 'it hears'} noise or nothing.`,
        source: `${docs}; ${streamGuide}`,
        attribute: 'contentType',
        ...repairedBy(
          // The documented defaults first, since one of them is what the call has today.
          [...new Set([xmlDefault, guideDefault, ...format.type.values])].map((value) => ({
            label: `Set contentType to "${value}"`,
            edit: (stream) => withAttribute(stream, 'contentType', value),
          })),
        ),
      },
    ]
  },
}

const xmlDefault = 'audio/x-l16;rate=8000'
const guideDefault = 'audio/x-mulaw;rate=8000'

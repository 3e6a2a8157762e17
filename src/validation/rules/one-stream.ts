import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot, repairedBy } from '../engine/rule'
import { docs, skill } from '../engine/source-words'
import { withAttribute } from '../fixes/element-edit'
import { keeper, runsBeside } from '../flow/conversations'
import { stepsNamed } from '../flow/steps'
import { removalBehind } from './behind'

/** A call has one stream at a time: another begins when the one before it has ended. */
export const oneStream: ElementRule = {
  id: 'one-stream',
  says: 'A call has one stream at a time.',
  passes: '<Stream keepCallAlive="true">wss://example.com/</Stream>',
  fails: '<Stream>wss://example.com/a</Stream><Stream keepCallAlive="true">wss://example.com/b</Stream>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const streams = stepsNamed(element, 'Stream')
    const [first, second] = streams
    if (first === undefined || second === undefined) return nothing
    const at = streams.findIndex(runsBeside)
    const running = streams[at]
    const late = running && streams[at + 1]
    if (running === undefined || late === undefined) {
      return [
        {
          level: 'info',
          message: `<${element.name}>: expected one <Stream>, found another after it`,
          title: 'Keep one <Stream>',
          consequence:
            'Plivo’s docs allow one stream at a time, its notes for coding assistants one per call: this one may not open.',
          source: `${docs}; ${skill}`,
          nodeId: second.id,
          fix: removalBehind(element, [second]),
        },
      ]
    }
    return [
      {
        level: 'warning',
        message: `<${element.name}>: expected one <Stream> at a time, found another while the first one runs`,
        title: 'Start this stream when the first one has ended',
        consequence: 'Plivo’s docs allow one stream at a time: this one may not open.',
        source: 'Plivo docs',
        nodeId: late.id,
        ...repairedBy([waiting(running), removalBehind(element, [late])]),
      },
    ]
  },
}

const waiting = (stream: ElementNode): Fix => ({
  label: `Set ${keeper} of the first one to "true"`,
  on: stream.id,
  edit: (first) => withAttribute(first, keeper, 'true'),
})

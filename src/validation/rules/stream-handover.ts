import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { docs } from '../engine/source-words'
import { conversationIn, turnBehind } from '../flow/conversations'

/** A step that connects the caller after a conversation does so however the conversation ended. */
export const streamHandover: ElementRule = {
  id: 'stream-handover',
  says: 'After a conversation a <Redirect> asks your server whom to connect, if anybody.',
  passes:
    '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream><Redirect>https://example.com/next</Redirect>',
  fails: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream><Dial><Number>14155550100</Number></Dial>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const stream = conversationIn(element, true)
    const next = stream && turnBehind(element, stream)
    if (stream === null || next === null || !connects.has(next.name)) return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected <Redirect> where the end of the conversation matters, found <${next.name}> after <${stream.name}>`,
        title: `<${next.name}> runs whenever the stream ends, also after a good end`,
        consequence:
          'Callers who need nothing more are connected too. To decide each time, use <Redirect>: your server answers with the next step.',
        source: docs,
        nodeId: next.id,
      },
    ]
  },
}

const connects: ReadonlySet<string> = new Set(['Dial', 'Conference', 'MultiPartyCall'])

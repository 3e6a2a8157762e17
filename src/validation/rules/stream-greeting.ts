import { meantName } from '../fixes/nearest'
import type { ElementNode } from '../../model/node'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot } from '../engine/rule'
import { streamGuide } from '../engine/source-words'
import { conversationIn, spoken } from '../flow/conversations'

/** What is said before a conversation is no part of it. */
export const streamGreeting: ElementRule = {
  id: 'stream-greeting',
  says: 'What callers answer is asked on the stream, not before it.',
  passes: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
  fails: '<Speak>How can I help?</Speak><Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const stream = conversationIn(element, true)
    const before = stream && stepBefore(element, stream)
    if (stream === null || before === null || !spoken.has(meantName(before.name))) return nothing
    return [
      {
        level: 'info',
        message: `<${element.name}>: expected questions inside <${stream.name}>, found <${before.name}> before it`,
        title: `Callers can’t interrupt this; <${stream.name}> opens after it`,
        consequence:
          'Your agent hears nothing of it, nor of what the caller says meanwhile. Right for a notice; a question is better asked by the agent.',
        source: streamGuide,
        nodeId: before.id,
      },
    ]
  },
}

function stepBefore({ children }: ElementNode, step: ElementNode): ElementNode | null {
  for (let index = children.indexOf(step) - 1; index >= 0; index -= 1) {
    const child = children[index]
    if (child?.kind === 'element') return child
  }
  return null
}

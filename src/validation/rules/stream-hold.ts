import { withAttribute } from '../fixes/element-edit'
import type { ElementNode } from '../../model/node'
import type { Fix } from '../../model/problem'
import type { ElementRule } from '../engine/rule'
import { nothing, ofRoot, repairedBy } from '../engine/rule'
import { docs } from '../engine/source-words'
import { conversationIn, keeper, turnBehind } from '../flow/conversations'

/** The call waits for a conversation by keepCallAlive: without it the next step begins at once. */
export const streamHold: ElementRule = {
  id: 'stream-hold',
  says: 'The call waits for a conversation by keepCallAlive, not by what follows.',
  passes: '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/</Stream><Hangup/>',
  fails: '<Stream bidirectional="true">wss://example.com/</Stream><Wait length="600"/>',
  of: ofRoot,
  judge(element, _spec, kind) {
    if (kind !== 'voice') return nothing
    const stream = conversationIn(element, false)
    const next = stream && turnBehind(element, stream)
    if (stream === null || next === null || !begins.has(next.name)) return nothing
    const waits = next.name === 'Wait'
    return [
      {
        level: 'warning',
        message: `<${stream.name}> ${keeper}: expected "true", since <${next.name}> begins at once, found ${stream.attributes.has(keeper) ? `"${stream.attributes.get(keeper) ?? ''}"` : 'nothing'}`,
        title: waits
          ? `Set ${keeper} to "true" instead of waiting with <${next.name}>`
          : `Set ${keeper} to "true": <${next.name}> begins at once, not after the conversation`,
        consequence: waits
          ? 'The call goes on when the time is up, even mid-conversation, and not before if that ends sooner.'
          : 'Your agent has no time alone with the caller: the call goes on as soon as the stream has begun.',
        source: docs,
        nodeId: stream.id,
        attribute: keeper,
        ...repairedBy([waits ? keptInstead(element, stream, next) : keep(stream)]),
      },
    ]
  },
}

/** Steps that take the caller elsewhere, or take time. */
const begins: ReadonlySet<string> = new Set('Wait Redirect Dial Conference MultiPartyCall GetInput GetDigits Record'.split(' '))

const keep = (stream: ElementNode): Fix => ({
  label: `Set ${keeper} to "true"`,
  on: stream.id,
  edit: (found) => withAttribute(found, keeper, 'true'),
})

const keptInstead = (root: ElementNode, stream: ElementNode, wait: ElementNode): Fix => ({
  label: `Set ${keeper} to "true" and remove <${wait.name}>`,
  on: root.id,
  edit: (element) => ({
    ...element,
    children: element.children
      .filter(({ id }) => id !== wait.id)
      .map((child) => (child.kind === 'element' && child.id === stream.id ? withAttribute(child, keeper, 'true') : child)),
  }),
})

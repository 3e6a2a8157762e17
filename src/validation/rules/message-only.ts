import { specOf } from '../../catalogue/index'
import type { PlaceRule } from '../engine/rule'

/** In the answer to an incoming message only Message runs. */
export const messageOnly: PlaceRule = {
  id: 'message-only',
  says: 'In an SMS reply only <Message> runs.',
  passes: '<Message src="14155550100" dst="14155550101">Hi</Message>',
  fails: '<Speak>Hello</Speak>',
  kind: 'message',
  judge(element, parent, kind) {
    if (kind !== 'message' || parent === null || specOf(parent)?.category !== 'root') return null
    const category = specOf(element.name)?.category
    if (category === undefined || category === 'message') return null
    return {
      level: 'warning',
      message: `<${parent}>: expected only <Message> in the answer to a message, found <${element.name}>`,
      title: `<${element.name}> can’t run in an SMS reply`,
      consequence: 'Plivo skips the step: there is no call in which it could run.',
      source: 'Plivo docs',
      fix: { label: `Remove <${element.name}>`, edit: () => null },
    }
  },
}

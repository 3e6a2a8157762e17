import { childElements, hasInstruction, ownText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { recipientQuestion, senderQuestion } from '../questions'
import type { ElementRow, Table } from '../table'

const hasBody = (element: ElementNode): boolean => childElements(element).some(({ name }) => name === 'Body')

/** Says why no message can be sent that has a picture alone. */
function empty(element: ElementNode): string | null {
  const bodies = [element, ...childElements(element).filter(({ name }) => name === 'Body')]
  const hasText = bodies.some((body) => ownText(body).trim() !== '' || hasInstruction(body))
  return hasText || childElements(element).length === 0 ? null : 'No text is left to send.'
}

const sentBack =
  'In TwiML the message goes back to its sender. Plivo needs both numbers: your server writes those of the request.'

const message: ElementRow = {
  to: 'Message',
  always: { type: 'sms' },
  attributes: {
    to: { kind: 'as', to: 'dst' },
    from: { kind: 'as', to: 'src' },
    statusCallback: {
      kind: 'url',
      to: 'callbackUrl',
      outcome: 'changed',
      why: 'Plivo sends other parameters to it.',
      topics: ['message'],
    },
    action: { kind: 'lost', why: 'Plivo continues with the next step. Use callbackUrl: it reports the delivery of the message.' },
    method: { kind: 'lost', why: 'It belongs to action, which Plivo does not have.' },
  },
  unsaid: [
    { kind: 'ask', to: 'src', unless: ['from'], theirs: 'no from', otherwise: '{{To}}', why: sentBack, question: senderQuestion },
    {
      kind: 'ask',
      to: 'dst',
      unless: ['to'],
      theirs: 'no to',
      otherwise: '{{From}}',
      why: sentBack,
      question: recipientQuestion,
    },
  ],
  children: {
    Body: { to: 'content', why: 'In Plivo XML, the text is in <Message> itself.' },
    Media: { to: 'comment', why: 'Plivo XML sends only text. Send pictures with Plivo’s API.' },
  },
  falls: empty,
  skips: (child, element) => child.kind === 'text' && child.text.trim() === '' && hasBody(element),
}

/** Messages, in a call and in an answer to a message. */
export const messages = { Message: message, Sms: message } satisfies Table

/** Returns whether the document answers a message: nothing but messages and redirects stands in it. */
export function isMessaging(root: ElementNode): boolean {
  const steps = childElements(root)
  return steps.some(({ name }) => name === 'Message') && steps.every(({ name }) => name === 'Message' || name === 'Redirect')
}

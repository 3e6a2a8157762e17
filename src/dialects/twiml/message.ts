import { childElements, hasInstruction, ownText } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { recipientQuestion, senderQuestion } from '../questions'
import type { ElementRow, Table } from '../table'

const hasBody = (element: ElementNode): boolean => childElements(element).some(({ name }) => name === 'Body')

/** Says why no message can be sent that has a picture alone. */
function empty(element: ElementNode): string | null {
  const bodies = [element, ...childElements(element).filter(({ name }) => name === 'Body')]
  const hasText = bodies.some((body) => ownText(body).trim() !== '' || hasInstruction(body))
  return hasText || childElements(element).length === 0 ? null : 'No text is left to be sent.'
}

const sentBack = 'It goes back to the sender there; Plivo needs both numbers. Your server puts those of the request here.'

const message: ElementRow = {
  to: 'Message',
  always: { type: 'sms' },
  attributes: {
    to: { kind: 'as', to: 'dst' },
    from: { kind: 'as', to: 'src' },
    statusCallback: { kind: 'url', to: 'callbackUrl', outcome: 'changed', why: 'It gets other parameters.', topics: ['message'] },
    action: { kind: 'lost', why: 'Plivo goes on with the next step; callbackUrl is told what became of the message.' },
    method: { kind: 'lost', why: 'It is that of action, which Plivo has not.' },
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
    Body: { to: 'content', why: 'At Plivo the text stands in <Message> itself.' },
    Media: { to: 'comment', why: 'Plivo XML sends text alone; its API sends pictures.' },
  },
  falls: empty,
  skips: (child, element) => child.kind === 'text' && child.text.trim() === '' && hasBody(element),
}

/** Messages, in a call and in an answer to a message. */
export const messages = { Message: message, Sms: message } satisfies Table

/** Whether the document answers a message: nothing but messages and redirects stands in it. */
export function isMessaging(root: ElementNode): boolean {
  const steps = childElements(root)
  return steps.some(({ name }) => name === 'Message') && steps.every(({ name }) => name === 'Message' || name === 'Redirect')
}

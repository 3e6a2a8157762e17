import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const message = (text: string): string => `<Message src="14155550100" dst="14155550101">${text}</Message>`

verify(parse, 'repeated-answer', {
  kind: 'message',
  valid: [
    message('You have 2 new messages. Reply STOP to opt out.'),
    message('If you are unsubscribed by mistake, reply START.'),
    message(
      'Acme: 24/7 support at https://example.com. Msg & data rates may apply. Reply STOP to opt out.'.replace('&', '&amp;'),
    ),
    message('Reply STOP to unsubscribe.'),
    message('We are open.'),
  ],
  invalid: [
    [
      message('You have been unsubscribed and will receive no more messages.'),
      '<Message>: expected more than Plivo answers to STOP itself, found the same',
    ],
    [message('You’re now opted out'), '<Message>: expected more than Plivo answers to STOP itself, found the same'],
    [message('You have been re-subscribed.'), '<Message>: expected more than Plivo answers to START itself, found the same'],
    [
      message('Msg and data rates may apply. Reply STOP to unsubscribe.'),
      '<Message>: expected more than Plivo answers to HELP itself, found the same',
    ],
  ],
})

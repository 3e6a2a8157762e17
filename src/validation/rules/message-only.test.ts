import { parse } from '../../core'
import { verify } from '../verify'

const message = '<Message src="14155550100" dst="14155550101">Hi</Message>'

verify(parse, 'message-only', { valid: [message, '<Speak>a</Speak>'], invalid: [] })

verify(parse, 'message-only', {
  kind: 'message',
  valid: [message, '<Response><!-- nothing --></Response>'],
  invalid: [
    [`${message}<Speak>a</Speak>`, '<Response>: expected only <Message> in the answer to a message, found <Speak>'],
    ['<Redirect>https://a.com</Redirect>', '<Response>: expected only <Message> in the answer to a message, found <Redirect>'],
  ],
})

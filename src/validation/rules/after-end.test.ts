import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'after-end', {
  valid: [
    '<Speak>a</Speak><Hangup/>',
    '<Hangup schedule="10"/><Speak>a</Speak>',
    '<Hangup/><!-- nothing more -->',
    '<Speak>a</Speak><Redirect>https://a.com</Redirect>',
  ],
  invalid: [
    ['<Hangup/><Speak>a</Speak>', '<Response>: expected nothing after <Hangup>, found <Speak>'],
    [
      '<Redirect>https://a.com</Redirect><Wait/><Speak>a</Speak><Banana/>',
      '<Response>: expected nothing after <Redirect>, found <Wait> and 2 more steps',
    ],
    [
      '<PreAnswer><Redirect>https://a.com</Redirect><Wait/></PreAnswer>',
      '<PreAnswer>: expected nothing after <Redirect>, found <Wait>',
    ],
  ],
})

verify(parse, 'after-end', {
  kind: 'message',
  valid: ['<Hangup/><Message src="14155550100" dst="14155550101">a</Message>'],
  invalid: [],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const message = (text: string): string => `<Message src="14155550100" dst="14155550101">${text}</Message>`

verify(parse, 'short-link', {
  valid: [
    message('See https://example.com/t/1'),
    message('See bit.ly'),
    message('Mail a@bit.ly/x'),
    message('At https://rabbit.ly/abc'),
    '<Message src="ACME" dst="447700900123">bit.ly/abc</Message>',
  ],
  invalid: [
    [
      message('See https://bit.ly/abc?x=1 now'),
      '<Message>: expected a full link of your own domain, found "https://bit.ly/abc?x=1"',
    ],
    [message('tinyurl.com/abc'), '<Message>: expected a full link of your own domain, found "tinyurl.com/abc"'],
  ],
})

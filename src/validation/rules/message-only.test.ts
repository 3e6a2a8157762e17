import { describe, expect, it } from 'vitest'
import { parse } from '../../core'
import { validate } from '../engine/validate'
import { documentOf, verify } from '../../../test/verify-rule'

const message = '<Message src="14155550100" dst="14155550101">Hi</Message>'

describe('in the answer to a call', () => {
  it.each([message, '<Speak>a</Speak>'])('message-only passes %s', (xml) => {
    expect(validate(documentOf(parse, xml)).filter(({ rule }) => rule === 'message-only')).toEqual([])
  })
})

verify(parse, 'message-only', {
  kind: 'message',
  valid: [message, '<Response><!-- nothing --></Response>'],
  invalid: [
    [`${message}<Speak>a</Speak>`, '<Response>: expected only <Message> in the answer to a message, found <Speak>'],
    ['<Redirect>https://a.com</Redirect>', '<Response>: expected only <Message> in the answer to a message, found <Redirect>'],
  ],
})

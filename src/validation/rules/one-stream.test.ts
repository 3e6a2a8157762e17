import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const beside = '<Response>: expected one <Stream> at a time, found another while the first one runs'

verify(parse, 'one-stream', {
  valid: [
    '<Stream keepCallAlive="true">wss://a.com</Stream>',
    '<Stream>wss://a.com</Stream><Speak>a</Speak>',
    '<Redirect>https://a.com</Redirect>',
  ],
  invalid: [
    ['<Stream>wss://a.com</Stream><Stream keepCallAlive="true">wss://b.com</Stream>', beside],
    [
      '<Stream keepCallAlive="True">wss://a.com</Stream><Speak>a</Speak><Stream keepCallAlive="true">wss://b.com</Stream>',
      beside,
    ],
    [
      '<Stream keepCallAlive="true">wss://a.com</Stream><Stream>wss://b.com</Stream><Stream keepCallAlive="true">wss://c.com</Stream>',
      beside,
    ],
    [
      '<Stream keepCallAlive="true">wss://a.com</Stream><Stream keepCallAlive="true">wss://b.com</Stream>',
      '<Response>: expected one <Stream>, found another after it',
    ],
    [
      '<Stream keepCallAlive="{{keep}}">wss://a.com</Stream><Stream keepCallAlive="true">wss://b.com</Stream>',
      '<Response>: expected one <Stream>, found another after it',
    ],
  ],
})

verify(parse, 'one-stream', {
  kind: 'message',
  valid: ['<Stream>wss://a.com</Stream><Stream>wss://a.com</Stream>'],
  invalid: [],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stream-greeting', {
  valid: [
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Speak>a</Speak>',
    '<Speak>a</Speak><Stream keepCallAlive="true">wss://a.com</Stream>',
    '<Speak>a</Speak><Record recordSession="true"/><Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
  ],
  invalid: [
    [
      '<Speak>a</Speak><Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
      '<Response>: expected questions inside <Stream>, found <Speak> before it',
    ],
    [
      '<Speak>a</Speak><Play>https://a.com/a.mp3</Play><Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
      '<Response>: expected questions inside <Stream>, found <Play> before it',
    ],
  ],
})

verify(parse, 'stream-greeting', {
  kind: 'message',
  valid: ['<Speak>a</Speak><Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>'],
  invalid: [],
})

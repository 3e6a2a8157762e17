import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stream-last', {
  valid: [
    '<Stream keepCallAlive="true">wss://a.com</Stream>',
    '<Stream>wss://a.com</Stream><Speak>a</Speak>',
    '<Stream keepCallAlive="{{keep}}">wss://a.com</Stream>',
    '<Stream bidirectional="true">wss://a.com</Stream><Speak>a</Speak><Wait length="600"/>',
    '<Stream bidirectional="true">wss://a.com</Stream><Play loop="0">https://a.com/a.mp3</Play>',
    '<Stream>wss://a.com</Stream><Speak>a</Speak><Hangup/>',
    '<Stream>wss://a.com</Stream><Hangup schedule="60"/><Wait length="60"/>',
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Speak>a</Speak>',
  ],
  invalid: [
    [
      '<Stream>wss://a.com</Stream><Hangup/>',
      '<Stream> keepCallAlive: expected "true", since <Hangup> comes after it, found nothing',
    ],
    [
      '<Stream bidirectional="true">wss://a.com</Stream><speak>a</speak>',
      '<Stream> keepCallAlive: expected "true", since only speech comes after it, found nothing',
    ],
    [
      '<Stream bidirectional="true">wss://a.com</Stream><Speak>a</Speak><Hangup/>',
      '<Stream> keepCallAlive: expected "true", since only speech comes after it, found nothing',
    ],
    [
      '<Stream bidirectional=" True ">wss://a.com</Stream><Speak>a</Speak>',
      '<Stream> keepCallAlive: expected "true", since only speech comes after it, found nothing',
    ],
    ['<Stream>wss://a.com</Stream>', '<Stream> keepCallAlive: expected "true", since nothing comes after it, found nothing'],
    [
      '<Stream bidirectional="true">wss://a.com</Stream><Speak>a</Speak><Play>https://a.com/a.mp3</Play>',
      '<Stream> keepCallAlive: expected "true", since only speech comes after it, found nothing',
    ],
    [
      '<Speak>a</Speak><Stream keepCallAlive="false">wss://a.com</Stream>',
      '<Stream> keepCallAlive: expected "true", since nothing comes after it, found "false"',
    ],
  ],
})

verify(parse, 'stream-last', { kind: 'message', valid: ['<Stream>wss://a.com</Stream>'], invalid: [] })

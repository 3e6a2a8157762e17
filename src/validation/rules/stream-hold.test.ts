import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stream-hold', {
  valid: [
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Wait length="60"/>',
    '<Stream bidirectional="true">wss://a.com</Stream><Speak>a</Speak>',
    '<Stream bidirectional="true">wss://a.com</Stream><Hangup/>',
    '<Stream>wss://a.com</Stream><Wait length="60"/>',
    '<Stream bidirectional="true" keepCallAlive="{{k}}">wss://a.com</Stream><Wait/>',
    '<Stream bidirectional="true">wss://a.com</Stream><Play loop="0">https://a.com/a.mp3</Play><Wait/>',
  ],
  invalid: [
    [
      '<Stream bidirectional="true">wss://a.com</Stream><Wait length="600"/>',
      '<Stream> keepCallAlive: expected "true", since <Wait> begins at once, found nothing',
    ],
    [
      '<Stream bidirectional="true" keepCallAlive="false">wss://a.com</Stream><Redirect>https://a.com</Redirect>',
      '<Stream> keepCallAlive: expected "true", since <Redirect> begins at once, found "false"',
    ],
    [
      '<Stream bidirectional="true">wss://a.com</Stream><Record recordSession="true"/><Speak>a</Speak><Dial><Number>14155550100</Number></Dial>',
      '<Stream> keepCallAlive: expected "true", since <Dial> begins at once, found nothing',
    ],
  ],
})

verify(parse, 'stream-hold', {
  kind: 'message',
  valid: ['<Stream bidirectional="true">wss://a.com</Stream><Wait length="600"/>'],
  invalid: [],
})

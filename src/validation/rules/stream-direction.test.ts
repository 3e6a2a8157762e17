import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stream-direction', {
  valid: [
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
    '<Stream keepCallAlive="true" bidirectional="false">wss://a.com</Stream>',
    '<Stream keepCallAlive="true" audioTrack="both">wss://a.com</Stream>',
    '<Stream>wss://a.com</Stream><Dial/>',
    '<Stream keepCallAlive="{{k}}">wss://a.com</Stream>',
  ],
  invalid: [
    [
      '<Stream keepCallAlive="true">wss://a.com</Stream>',
      '<Stream> bidirectional: expected "true" or "false" beside keepCallAlive "true", found nothing',
    ],
    [
      '<Stream keepCallAlive="true" audioTrack="inbound">wss://a.com</Stream><Hangup/>',
      '<Stream> bidirectional: expected "true" or "false" beside keepCallAlive "true", found nothing',
    ],
  ],
})

verify(parse, 'stream-direction', { kind: 'message', valid: ['<Stream keepCallAlive="true">wss://a.com</Stream>'], invalid: [] })

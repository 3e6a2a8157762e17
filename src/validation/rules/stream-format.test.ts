import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stream-format', {
  valid: [
    '<Stream bidirectional="true" contentType="audio/x-mulaw;rate=8000">wss://a.com</Stream>',
    '<Stream contentType="{{format}}">wss://a.com</Stream>',
  ],
  invalid: [
    ['<Stream>wss://a.com</Stream>', '<Stream> contentType: expected a format, found nothing'],
    ['<Stream bidirectional="{{b}}">wss://a.com</Stream>', '<Stream> contentType: expected a format, found nothing'],
    [
      '<Stream bidirectional="true">wss://a.com</Stream>',
      '<Stream> contentType: expected a format beside bidirectional "true", found nothing',
    ],
    [
      '<Stream bidirectional="true" keepCallAlive="true" audioTrack="inbound">wss://a.com</Stream>',
      '<Stream> contentType: expected a format beside bidirectional "true", found nothing',
    ],
  ],
})

verify(parse, 'stream-format', { kind: 'sound', valid: ['<Stream>wss://a.com</Stream>'], invalid: [] })

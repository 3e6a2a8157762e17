import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'allowed-when', {
  valid: [
    '<Stream bidirectional="true" audioTrack="inbound">wss://a.com</Stream>',
    '<Stream bidirectional="true">wss://a.com</Stream>',
    '<Stream audioTrack="both">wss://a.com</Stream>',
    '<Stream bidirectional="{{b}}" audioTrack="both">wss://a.com</Stream>',
    '<Stream bidirectional="true" audioTrack="{{t}}">wss://a.com</Stream>',
    '<Stream bidirectional="true" audioTrack="all">wss://a.com</Stream>',
  ],
  invalid: [
    [
      '<Stream bidirectional="true" audioTrack="both">wss://a.com</Stream>',
      '<Stream> audioTrack: expected "inbound" while bidirectional is "true", found "both"',
    ],
    [
      '<Stream audioTrack="outbound" bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
      '<Stream> audioTrack: expected "inbound" while bidirectional is "true", found "outbound"',
    ],
  ],
})

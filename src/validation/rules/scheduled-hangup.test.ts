import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'scheduled-hangup', {
  valid: ['<Hangup schedule="60"/><Speak>a</Speak>', '<Speak>a</Speak><Hangup/>'],
  invalid: [
    ['<Hangup schedule="60"/>', '<Response>: expected steps after <Hangup> with schedule, found the end'],
    [
      '<Speak>a</Speak><Hangup reason="busy" schedule="60"/>',
      '<Response>: expected steps after <Hangup> with schedule, found the end',
    ],
  ],
})

verify(parse, 'scheduled-hangup', { kind: 'message', valid: ['<Hangup schedule="60"/>'], invalid: [] })

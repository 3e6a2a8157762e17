import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'endless-prompt', {
  valid: [
    '<GetInput action="https://a.com" inputType="dtmf"><Speak loop="3">a</Speak></GetInput><Hangup/>',
    '<GetDigits action="https://a.com"><Play loop="{{n}}">https://a.com/a.mp3</Play></GetDigits><Hangup/>',
    '<Speak loop="0">a</Speak>',
  ],
  invalid: [
    [
      '<GetInput action="https://a.com" inputType="dtmf"><Speak>a</Speak><Play loop="0">https://a.com/a.mp3</Play></GetInput><Hangup/>',
      '<GetInput>: expected a prompt that comes to its end, found <Play> with loop "0"',
    ],
    [
      '<GetDigits action="https://a.com"><Speak loop="0">a</Speak></GetDigits><Hangup/>',
      '<GetDigits>: expected a prompt that comes to its end, found <Speak> with loop "0"',
    ],
  ],
})

verify(parse, 'endless-prompt', { kind: 'message', valid: ['<GetDigits><Speak loop="0">a</Speak></GetDigits>'], invalid: [] })

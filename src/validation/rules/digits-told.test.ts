import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'digits-told', {
  valid: [
    '<GetDigits action="https://a.com/"/><Speak>a</Speak>',
    '<GetDigits action=""/><Speak>a</Speak>',
    '<GetInput inputType="dtmf"/><Speak>a</Speak>',
    '<Dial><Number>14155550100</Number></Dial>',
  ],
  invalid: [
    ['<GetDigits/><Speak>a</Speak>', '<GetDigits> action: expected a URL for the keys, found nothing'],
    [
      '<PreAnswer><GetDigits numDigits="1"><Speak>a</Speak></GetDigits></PreAnswer><Hangup/>',
      '<GetDigits> action: expected a URL for the keys, found nothing',
    ],
  ],
})

verify(parse, 'digits-told', { kind: 'message', valid: ['<GetDigits/>'], invalid: [] })

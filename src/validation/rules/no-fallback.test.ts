import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'no-fallback', {
  valid: [
    '<GetInput action="https://a.com"/><Speak>a</Speak>',
    '<GetDigits action="https://a.com"/><Redirect>https://a.com</Redirect>',
    '<Speak>a</Speak>',
  ],
  invalid: [
    [
      '<GetInput action="https://a.com"/>',
      '<Response>: expected a step after <GetInput> for callers who enter nothing, found the end',
    ],
    [
      '<Speak>a</Speak><GetDigits action="https://a.com"/><!-- end -->',
      '<Response>: expected a step after <GetDigits> for callers who enter nothing, found the end',
    ],
  ],
})

verify(parse, 'no-fallback', { kind: 'message', valid: ['<GetInput action="https://a.com"/>'], invalid: [] })

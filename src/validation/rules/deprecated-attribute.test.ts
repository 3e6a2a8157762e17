import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'deprecated-attribute', {
  valid: ['<Wait minSilence="500"/>', '<Wait foo="1"/>'],
  invalid: [
    ['<Wait min_silence="500"/>', '<Wait> min_silence: expected "minSilence", found one that only SDKs: node writes'],
    ['<Speak legs="aleg">a</Speak>', '<Speak> legs: expected a current attribute, found one that only SDKs: java writes'],
  ],
})

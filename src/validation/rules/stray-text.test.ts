import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stray-text', {
  valid: [
    '<Speak>a</Speak>',
    '<Dial>\n</Dial>',
    '<Response>{% if a %}<Wait/>{% endif %}</Response>',
    '<Response><!-- a --></Response>',
  ],
  invalid: [
    [
      '<Response>Hello <Speak>a</Speak> there</Response>',
      '<Response>: expected only elements inside, found the text "Hello there"',
    ],
    ['<Dial><![CDATA[14155550100]]></Dial>', '<Dial>: expected only elements inside, found the text "14155550100"'],
    ['<Wait>2</Wait>', '<Wait>: expected nothing inside, found the text "2"'],
  ],
})

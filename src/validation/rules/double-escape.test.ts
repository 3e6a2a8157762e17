import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'double-escape', {
  valid: [
    '<Play>https://a.com/a.mp3?a=1&amp;b=2</Play>',
    '<GetInput action="https://a.com/?a=1&amp;b=2"/>',
    '<Speak>Smith &amp; Sons</Speak>',
    '<GetInput action="https://a.com/?amp=1"/>',
  ],
  invalid: [
    [
      '<GetInput action="https://a.com/?a=1&amp;amp;b=2"/>',
      '<GetInput> action: expected "&" escaped once, found it escaped twice',
    ],
    ['<Speak> Smith &amp;amp; Sons</Speak>', '<Speak>: expected "&" escaped once, found it escaped twice'],
    [
      '<Message src="14155550100" dst="14155550101&amp;lt;14155550102">a</Message>',
      '<Message> dst: expected "<" escaped once, found it escaped twice',
    ],
  ],
})

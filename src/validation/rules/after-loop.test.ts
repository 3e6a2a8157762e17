import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'after-loop', {
  valid: [
    '<Speak loop="0">a</Speak>',
    '<Speak loop="2">a</Speak><Wait/>',
    '<GetInput action="https://a.com"><Play loop="0">https://a.com/a.mp3</Play></GetInput><Hangup/>',
    '<Play loop="{{n}}">https://a.com/a.mp3</Play><Wait/>',
    '<PreAnswer><Speak>a</Speak></PreAnswer><Wait/>',
  ],
  invalid: [
    ['<Speak loop="0">a</Speak><Hangup/>', '<Response>: expected nothing after <Speak> with loop "0", found <Hangup>'],
    [
      '<PreAnswer><Play loop="0">https://a.com/a.mp3</Play></PreAnswer><Speak>a</Speak><Hangup/>',
      '<Response>: expected nothing after <PreAnswer> with loop "0", found <Speak> and 1 more step',
    ],
    [
      '<PreAnswer><Play loop="0">https://a.com/a.mp3</Play><Wait/></PreAnswer>',
      '<PreAnswer>: expected nothing after <Play> with loop "0", found <Wait>',
    ],
  ],
})

verify(parse, 'after-loop', { kind: 'message', valid: ['<Speak loop="0">a</Speak><Wait/>'], invalid: [] })

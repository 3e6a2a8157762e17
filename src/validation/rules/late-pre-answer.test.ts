import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const late = (name: string) => `<Response>: expected <PreAnswer> before the call is answered, found it after <${name}>`

verify(parse, 'late-pre-answer', {
  valid: [
    '<PreAnswer><Speak>a</Speak></PreAnswer><Speak>b</Speak>',
    '<Wait length="2"/><PreAnswer><Speak>a</Speak></PreAnswer><Dial><Number>14155550100</Number></Dial>',
    '<PreAnswer><Speak>a</Speak></PreAnswer><PreAnswer><Speak>b</Speak></PreAnswer><Hangup/>',
    '<Speak>a</Speak>',
  ],
  invalid: [
    ['<Speak>a</Speak><PreAnswer><Speak>b</Speak></PreAnswer>', late('Speak')],
    ['<speak>a</speak><PreAnswer><Speak>b</Speak></PreAnswer>', late('Speak')],
    ['<Wait/><Play>https://a.com/b.mp3</Play><Speak>a</Speak><PreAnswer><Speak>b</Speak></PreAnswer>', late('Play')],
    ['<PreAnswer><Speak>b</Speak></PreAnswer><Speak>a</Speak><PreAnswer><Speak>b</Speak></PreAnswer>', late('Speak')],
  ],
})

verify(parse, 'late-pre-answer', { kind: 'message', valid: ['<Speak>a</Speak><PreAnswer/>'], invalid: [] })

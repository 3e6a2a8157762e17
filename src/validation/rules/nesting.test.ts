import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'nesting', {
  valid: [
    '<GetInput action="https://a.com"><Speak>a</Speak><Play>https://a.com/a.mp3</Play></GetInput>',
    '<Dial><Number>14155550100</Number><User>sip:a@b.c</User></Dial>',
    '<Banana><Speak>a</Speak></Banana>',
    '<GetSpeech><Wait/></GetSpeech>',
  ],
  invalid: [
    ['<Dial><Speak>a</Speak></Dial>', '<Dial>: expected <Number> or <User> inside, found <Speak>'],
    [
      '<GetDigits><Wait/></GetDigits>',
      '<GetDigits>: expected <Speak> or <Play> inside, found <Wait>, which is allowed by engine; SDKs: python, ruby, node, php, csharp, go',
    ],
    [
      '<GetInput action="https://a.com"><Wait/></GetInput>',
      '<GetInput>: expected <Speak> or <Play> inside, found <Wait>, which is allowed by all SDKs',
    ],
    [
      '<PreAnswer><DTMF>1</DTMF></PreAnswer>',
      '<PreAnswer>: expected <Speak>, <Play> or <Wait> inside, found <DTMF>, which is allowed by SDKs: python, ruby, node, php, csharp, go',
    ],
    ['<Play><Speak>a</Speak></Play>', '<Play>: expected text only, without elements, found <Speak>'],
    ['<Hangup><Wait/></Hangup>', '<Hangup>: expected nothing inside, found <Wait>'],
    ['<PreAnswer><Response/></PreAnswer>', '<PreAnswer>: expected <Speak>, <Play> or <Wait> inside, found <Response>'],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'unknown-element', {
  valid: ['<Speak>a</Speak>', '<GetSpeech grammar="a"/>', 'root:<Responses><Speak>a</Speak></Responses>'],
  invalid: [
    ['<speak>a</speak>', '<Response>: expected <Speak>, found <speak>'],
    ['<Dail/>', '<Response>: expected <Dial>, found <Dail>'],
    ['<Say>a</Say>', '<Response>: expected <Speak>, found <Say>'],
    ['<Reject/>', '<Response>: expected <Hangup>, found <Reject>'],
    ['<Speak voice="Polly.Amy" language="en-GB">a<Break/></Speak>', '<Speak>: expected <break>, found <Break>'],
    [
      '<Banana><Apple/></Banana>',
      '<Response>: expected an element that Plivo knows, found <Banana>',
      '<Banana>: expected an element that Plivo knows, found <Apple>',
    ],
    ['<a:Speak xmlns:a="b"/>', '<Response>: expected <Speak>, found <a:Speak>'],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'attribute-value', {
  valid: [
    '<Wait length="2"/>',
    '<Wait length="{{ seconds }}"/>',
    '<Speak language="ja-JP" voice="Polly.Mizuki">a</Speak>',
    '<GetInput action=""/>',
    '<MultiPartyCall role="agent">a</MultiPartyCall>',
    '<Conference enterSound="">a</Conference>',
  ],
  invalid: [
    [
      '<GetInput action="https://a.com" numDigits="abc"/>',
      '<GetInput> numDigits: expected a whole number from 1 to 32, found "abc"',
    ],
    ['<Redirect method="post">https://a.com</Redirect>', '<Redirect> method: expected "GET" or "POST", found "post"'],
    [
      '<Wait silence="yes" length=""/>',
      '<Wait> silence: expected "true" or "false", found "yes"',
      '<Wait> length: expected a whole number, at least 1, found an empty value',
    ],
    [
      '<Message src="1" dst="14155550100&lt;abc">a</Message>',
      '<Message> src: expected your Plivo number with country code, a short code or a sender ID, found "1"',
      '<Message> dst: expected phone numbers with country code, separated by "<", found "abc"',
    ],
    [
      '<GetInput action="https://a.com" language="hi-IN"/>',
      '<GetInput> language: expected a language code such as en-US, found "hi-IN"',
    ],
    ['<Speak language="xx-YY">a</Speak>', '<Speak> language: expected a language code such as en-US, found "xx-YY"'],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'escaped-markup', {
  valid: [
    '<Speak voice="Polly.Joanna">a <break time="1s"/> b</Speak>',
    '<Speak>a &lt; b and b &gt; c</Speak>',
    '<Speak>Write &lt;yourname&gt; here</Speak>',
    '<Message src="14155550100" dst="14155550101">&lt;p&gt;Hello&lt;/p&gt;</Message>',
  ],
  invalid: [
    [
      '<Speak voice="Polly.Joanna">a &lt;break time="1s"/&gt; b</Speak>',
      '<Speak>: expected speech markup as elements, found "<break time="1s"/>" as text',
    ],
    ['<Speak><![CDATA[<speak>a</speak>]]></Speak>', '<Speak>: expected speech markup as elements, found "<speak>" as text'],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'required-text', {
  valid: [
    '<Speak>a</Speak>',
    '<Speak><![CDATA[a]]></Speak>',
    '<Speak voice="Polly.Joanna"><break/></Speak>',
    '<Dial><Number><?php echo $number ?></Number></Dial>',
    '<Dial><Number>{{ number }}</Number></Dial>',
    '<Wait/>',
  ],
  invalid: [
    ['<Speak/>', '<Speak>: expected text of at most 3,000 characters inside, found nothing'],
    [
      '<Dial><Number> <!-- a --> </Number></Dial>',
      '<Number>: expected a phone number with country code, 7 to 15 digits inside, found nothing',
    ],
    [
      '<Redirect><![CDATA[ ]]></Redirect>',
      '<Redirect>: expected a URL that begins with http:// or https:// inside, found nothing',
    ],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'required-attribute', {
  valid: [
    '<GetInput action="/a"/>',
    '<GetInput action="{{ url }}"/>',
    '<Dial><User>sip:a@b.c</User></Dial>',
    '<Dial><User sipAuthUsername="a" sipAuthPassword="12345678">sip:a@b.c</User></Dial>',
  ],
  invalid: [
    ['<GetInput/>', '<GetInput> action: expected a URL that begins with http:// or https://, found nothing'],
    ['<GetInput action=" "/>', '<GetInput> action: expected a URL that begins with http:// or https://, found an empty value'],
    [
      '<Message>a</Message>',
      '<Message> src: expected your Plivo number with country code, a short code or a sender ID, found nothing',
      '<Message> dst: expected phone numbers with country code, separated by "<", found nothing',
    ],
    [
      '<User sipAuthUsername="a">sip:a@b.c</User>',
      '<User> sipAuthPassword: expected a secret of 8 to 128 characters when sipAuthUsername is set, found nothing',
    ],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'min-children', {
  valid: [
    '<Dial><Number>14155550100</Number></Dial>',
    '<Dial>{% for n in numbers %}{% endfor %}</Dial>',
    '<Dial><?php numbers() ?></Dial>',
    '<Dial><Sip>sip:a@example.com</Sip></Dial>',
    '<GetInput/>',
  ],
  invalid: [
    ['<Dial/>', '<Dial>: expected at least 1 <Number> or <User> inside, found none'],
    ['<Dial>14155550100<Speak>a</Speak></Dial>', '<Dial>: expected at least 1 <Number> or <User> inside, found none'],
  ],
})

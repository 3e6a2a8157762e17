import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'empty-response', {
  valid: ['<Hangup/>', '<Response><?php steps() ?></Response>', '<Response>{% include "steps" %}</Response>'],
  invalid: [
    ['<Response/>', '<Response>: expected a step for the call, found nothing'],
    ['<Response><!-- later --></Response>', '<Response>: expected a step for the call, found nothing'],
  ],
})

verify(parse, 'empty-response', { kind: 'message', valid: ['<Response/>'], invalid: [] })

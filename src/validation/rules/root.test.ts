import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'root', {
  valid: ['<Response/>', '<Response><Speak>a</Speak></Response>'],
  invalid: [
    ['root:<Responses/>', '<Responses>: expected <Response> as the root, found <Responses>'],
    ['root:<response/>', '<response>: expected <Response> as the root, found <response>'],
    ['root:<Speak>a</Speak>', '<Speak>: expected <Response> as the root, found <Speak>'],
    ['root:<xml><Response/></xml>', '<xml>: expected <Response> as the root, found <xml>'],
    ['root:<html/>', '<html>: expected <Response> as the root, found <html>'],
  ],
})

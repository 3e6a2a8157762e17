import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'reserved-header', {
  valid: [
    '<Dial sipHeaders="Test=1,Other=2"/>',
    '<Dial sipHeaders="{{ headers }}"/>',
    '<Stream extraHeaders="PlivoTest=1">wss://a.com</Stream>',
  ],
  invalid: [
    [
      '<Dial sipHeaders="Test=1, PlivoTest=2"/>',
      '<Dial> sipHeaders: expected a header name of your own, found "PlivoTest", which Plivo keeps for itself',
    ],
    [
      '<User sipHeaders="ClientRegion=eu">sip:a@b.c</User>',
      '<User> sipHeaders: expected a header name of your own, found "ClientRegion", which Plivo keeps for itself',
    ],
  ],
})

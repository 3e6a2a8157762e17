import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'dial-target', {
  valid: [
    '<Dial><User>sip:a@b.c</User><Number>14155550100</Number></Dial>',
    '<Dial callType="whatsapp" callerId="14155550100"><User>+14155550101</User></Dial>',
    '<Dial callType="{{type}}"><User>14155550101</User></Dial>',
    '<Dial callType="whatsapp" callerId="{{own}}"><User>{{to}}</User></Dial>',
  ],
  invalid: [
    [
      '<Dial><User>14155550101</User></Dial>',
      '<User>: expected a SIP address such as sip:name@phone.plivo.com, found "14155550101"',
    ],
    [
      '<Dial callType="whatsapp"><User>sip:a@b.c</User></Dial>',
      '<Dial> callerId: expected your WhatsApp business number while callType is "whatsapp", found nothing',
      '<User>: expected a phone number while callType of <Dial> is "whatsapp", found "sip:a@b.c"',
    ],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const message = (src: string, dst: string): string => `<Message src="${src}" dst="${dst.replaceAll('<', '&lt;')}">Hi</Message>`

verify(parse, 'sender-destination', {
  valid: [
    message('PLIVO', '+447700900123'),
    message('PLIVO', '+919876543210'),
    message('PLIVO', '+33612345678'),
    message('+14155550100', '+14155550101<+14165550101'),
    message('+14165550100', '+14165550101'),
    message('46835', '+14155550101<+447700900123<+5511987654321<+64211234567'),
    message('+447700900123', '+447700900124'),
    message('+18335550100', '+14155550101'),
    message('{{from}}', '+14155550101'),
    message('PLIVO', '{{to}}'),
    message('+14155550100', '+33612345678'),
  ],
  invalid: [
    [
      message('PLIVO', '+14155550101'),
      '<Message> src: expected one of your Plivo numbers for recipients in the US and Canada, found "PLIVO" for "+14155550101"',
    ],
    [
      message('PLIVO', '+447700900123<1 416 555 0101<+14155550101'),
      '<Message> src: expected one of your Plivo numbers for recipients in the US and Canada, found "PLIVO" for "14165550101"',
    ],
    [
      message('PLIVO', '+8613812345678'),
      '<Message> src: expected a number for recipients in Brazil and China, found "PLIVO" for "+8613812345678"',
    ],
    [
      message('4155550100', '+14155550101'),
      '<Message> src: expected a number with its country code, found "4155550100" for "+14155550101"',
    ],
    [
      message('+14165550100', '+14155550101'),
      '<Message> src: expected a US long code, a toll-free number or a short code for recipients in the US, found "+14165550100" for "+14155550101"',
    ],
    [
      message('+447700900123', '+14155550101'),
      '<Message> src: expected one of your US or Canadian Plivo numbers for these recipients, found "+447700900123" for "+14155550101"',
    ],
    [
      message('+18335550100', '+14165550101'),
      '<Message> src: expected a Canadian number for recipients in Canada, found "+18335550100" for "+14165550101"',
    ],
    [
      message('+14155550100', '+447700900123'),
      '<Message> src: expected a registered sender ID or UK number for recipients in the UK, found "+14155550100" for "+447700900123"',
    ],
    [
      message('46835', '+33612345678<+34612345678'),
      '<Message> src: expected a number or a sender ID for these recipients, found "46835" for "+33612345678"',
    ],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

const message = (src: string, dst: string): string => `<Message src="${src}" dst="${dst.replaceAll('<', '&lt;')}">Hi</Message>`

verify(parse, 'sender-registration', {
  valid: [
    message('+14155550100', '+14155550101'),
    message('+447700900123', '+33612345678'),
    message('46835', '+14155550101'),
    message('{{from}}', '+919876543210'),
    message('PLIVO', '{{to}}'),
  ],
  invalid: [
    [
      message('+18335550100', '+14155550101'),
      '<Message> src: expected a toll-free number that Plivo has verified, found "+18335550100" for "+14155550101"',
    ],
    [
      message('ACMEIN', '+919876543210'),
      '<Message> src: expected a sender ID and a text that are registered in India (DLT), found "ACMEIN" for "+919876543210"',
    ],
    [
      message('ACME', '+919876543210'),
      '<Message> src: expected a sender ID of six letters, or six digits for promotions, for recipients in India, found "ACME" for "+919876543210"',
    ],
    [
      message('512345', '+919876543210'),
      '<Message> src: expected a sender ID and a text that are registered in India (DLT), found "512345" for "+919876543210"',
    ],
    [
      message('ACME', '+6591234567'),
      '<Message> src: expected a sender registered with SGNIC for recipients in Singapore, found "ACME" for "+6591234567"',
    ],
    [
      message('ACME', '+447700900123'),
      '<Message> src: expected a sender registered for recipients in the UK, found "ACME" for "+447700900123"',
    ],
    [
      message('ACME', '+33612345678<+64211234567'),
      '<Message> src: expected a sender ID registered for the country of the recipients, found "ACME" for "+33612345678"',
    ],
    [
      message('ACME', '+33612345678<+6591234567'),
      '<Message> src: expected a sender ID registered for the country of the recipients, found "ACME" for "+33612345678"',
      '<Message> src: expected a sender registered with SGNIC for recipients in Singapore, found "ACME" for "+6591234567"',
    ],
  ],
})

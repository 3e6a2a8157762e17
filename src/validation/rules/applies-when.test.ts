import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'applies-when', {
  valid: [
    '<GetInput inputType="dtmf speech" numDigits="4" hints="a"/>',
    '<GetInput numDigits="4"/>',
    '<GetInput inputType="{{ type }}" numDigits="4"/>',
    '<Dial action="https://a.com" method="GET"/>',
    '<Wait beep="true"/>',
    '<MultiPartyCall role="supervisor" coachMode="false">a</MultiPartyCall>',
    '<Dial><User sipAuthPassword="12345678">sip:a@b.c</User></Dial>',
  ],
  invalid: [
    [
      '<GetInput inputType="speech" numDigits="4"/>',
      '<GetInput> numDigits: expected only while inputType includes dtmf, found "4" without that',
    ],
    [
      '<Dial method="GET" redirect="true"/>',
      '<Dial> method: expected only while action is set, found "GET" without that',
      '<Dial> redirect: expected only while action is set, found "true" without that',
    ],
    ['<Wait minSilence="500"/>', '<Wait> minSilence: expected only while silence is true, found "500" without that'],
    ['<Dial action="" method="GET"/>', '<Dial> method: expected only while action is set, found "GET" without that'],
  ],
})

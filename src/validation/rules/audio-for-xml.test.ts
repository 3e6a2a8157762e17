import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'audio-for-xml', {
  valid: [
    '<Conference waitSound="https://a.com/wait/">a</Conference>',
    '<GetDigits action="https://a.com" invalidDigitsSound="https://a.com/a.mp3"/>',
    '<Conference waitSound="https://a.com/{{sound}}.mp3">a</Conference>',
    '<Dial dialMusic="real"/>',
  ],
  invalid: [
    [
      '<Dial dialMusic="https://a.com/a.ogg"/>',
      '<Dial> dialMusic: expected a URL that returns XML, found the audio file "https://a.com/a.ogg"',
    ],
    [
      '<Conference enterSound="https://a.com/a.mp3">a</Conference>',
      '<Conference> enterSound: expected a URL that returns XML, found the audio file "https://a.com/a.mp3"',
    ],
    [
      '<MultiPartyCall role="Agent" exitSound="https://a.com/a.mp3">a</MultiPartyCall>',
      '<MultiPartyCall> exitSound: expected a URL that returns XML, found the audio file "https://a.com/a.mp3"',
    ],
    [
      '<Conference waitSound="https://a.com/wait.mp3">a</Conference>',
      '<Conference> waitSound: expected a URL that returns XML, found the audio file "https://a.com/wait.mp3"',
    ],
    [
      '<Dial confirmSound="https://a.com/a.WAV?x=1"><Number>14155550100</Number></Dial>',
      '<Dial> confirmSound: expected a URL that returns XML, found the audio file "https://a.com/a.WAV?x=1"',
    ],
  ],
})

import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'recording-start', {
  valid: [
    '<Record startOnDialAnswer="true"/><Dial><Number>14155550100</Number></Dial>',
    '<Record startOnDialAnswer="true" recordSession="true"/>',
    '<Record startOnDialAnswer="true"/><Redirect>/next</Redirect>',
    '<Record startOnDialAnswer="true"/><GetInput action="/a"/><Speak>Bye</Speak>',
    '<Record startOnDialAnswer="false"/>',
  ],
  invalid: [
    [
      '<Record startOnDialAnswer="true"/><Speak>Hi</Speak>',
      '<Record> startOnDialAnswer: expected a <Dial> behind it, found none',
    ],
    [
      '<Dial><Number>14155550100</Number></Dial><Record startOnDialAnswer="true"/>',
      '<Record> startOnDialAnswer: expected a <Dial> behind it, found none',
    ],
  ],
})

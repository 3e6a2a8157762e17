import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'record-order', {
  valid: [
    '<Record recordSession="true"/><Dial><Number>14155550100</Number></Dial>',
    '<Dial><Number>14155550100</Number></Dial><Record/>',
    '<Speak>a</Speak><Record recordSession="true"/>',
    '<Dial><Number>14155550100</Number></Dial><Record startOnDialAnswer="true"/><Dial><Number>14155550101</Number></Dial>',
    '<Stream>wss://a.com</Stream><Record recordSession="true"/><Wait length="60"/>',
  ],
  invalid: [
    [
      '<Dial><Number>14155550100</Number></Dial><Record recordSession="true"/>',
      '<Response>: expected <Record> before <Dial>, found it behind',
    ],
    [
      '<Stream keepCallAlive="true">wss://a.com</Stream><Record recordSession="true"/>',
      '<Response>: expected <Record> before <Stream>, found it behind',
    ],
  ],
})

verify(parse, 'record-order', { kind: 'message', valid: ['<Dial/><Record recordSession="true"/>'], invalid: [] })

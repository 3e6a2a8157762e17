import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'may-not-run', {
  valid: [
    '<Dial action="https://a.com" redirect="false"><Number>14155550100</Number></Dial><Hangup/>',
    '<Dial action="https://a.com"><Number>14155550100</Number></Dial>',
    '<Dial><Number>14155550100</Number></Dial><Hangup/>',
    '<GetInput action="https://a.com"/><Hangup/>',
    '<Conference action="">a</Conference><Hangup/>',
    '<Hangup/><Record action="https://a.com"/><Wait/>',
  ],
  invalid: [
    [
      '<Dial action="https://a.com"><Number>14155550100</Number></Dial><Speak>a</Speak><Hangup/>',
      '<Response>: expected nothing that has to run after <Dial> with action, found <Speak> and 1 more step',
    ],
    [
      '<Record action="/a"/><Speak>a</Speak>',
      '<Response>: expected nothing that has to run after <Record> with action, found <Speak>',
    ],
    [
      '<Conference action="/a" redirect="true">a</Conference><Hangup/>',
      '<Response>: expected nothing that has to run after <Conference> with action, found <Hangup>',
    ],
  ],
})

verify(parse, 'may-not-run', { kind: 'message', valid: ['<Record action="/a"/><Wait/>'], invalid: [] })

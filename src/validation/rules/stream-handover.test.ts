import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'stream-handover', {
  valid: [
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Redirect>https://a.com</Redirect><Dial><Number>14155550100</Number></Dial>',
    '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Speak>a</Speak><Hangup/><Dial><Number>14155550100</Number></Dial>',
    '<Stream bidirectional="true">wss://a.com</Stream><Dial><Number>14155550100</Number></Dial>',
    '<Stream keepCallAlive="true">wss://a.com</Stream><Dial><Number>14155550100</Number></Dial>',
  ],
  invalid: [
    [
      '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Dial><Number>14155550100</Number></Dial>',
      '<Response>: expected <Redirect> where the end of the conversation matters, found <Dial> after <Stream>',
    ],
    [
      '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Speak>a</Speak><Dial><Number>14155550100</Number></Dial>',
      '<Response>: expected <Redirect> where the end of the conversation matters, found <Dial> after <Stream>',
    ],
    [
      '<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Record recordSession="true"/><Conference>r</Conference>',
      '<Response>: expected <Redirect> where the end of the conversation matters, found <Conference> after <Stream>',
    ],
  ],
})

verify(parse, 'stream-handover', {
  kind: 'message',
  valid: ['<Stream bidirectional="true" keepCallAlive="true">wss://a.com</Stream><Dial><Number>14155550100</Number></Dial>'],
  invalid: [],
})

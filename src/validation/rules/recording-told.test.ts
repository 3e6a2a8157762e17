import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'recording-told', {
  valid: [
    '<Record action="/a" callbackUrl="/b"/>',
    '<Record callbackUrl="/b"/>',
    '<Record/>',
    '<Record recordSession="true"/>',
    '<Conference action="/a">a</Conference>',
  ],
  invalid: [
    [
      '<Record recordSession="true" action="/a"/>',
      '<Record> callbackUrl: expected a URL for the recording, since action is asked at once, found nothing',
    ],
    [
      '<Record startOnDialAnswer="true" action="/a" redirect="false" callbackUrl=" "/>',
      '<Record> callbackUrl: expected a URL for the recording, since action is asked at once, found nothing',
    ],
    ['<Record action="/a"/>', '<Record> callbackUrl: expected a URL beside action, found nothing'],
  ],
})

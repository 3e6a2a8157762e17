import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'recording-told', {
  valid: [
    '<Record action="/a" callbackUrl="/b"/>',
    '<Record callbackUrl="/b"/>',
    '<Record transcriptionType="auto" transcriptionUrl="/a"/>',
    '<Conference action="/a">a</Conference>',
    '<Conference record="true" action="/a">a</Conference>',
    '<Conference record="true" callbackUrl="/a">a</Conference>',
    '<MultiPartyCall role="agent" record="true" recordingCallbackUrl="/a">a</MultiPartyCall>',
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
    ['<Record/>', '<Record> callbackUrl: expected a URL for the recording, found nothing'],
    ['<Record recordSession="true" callbackUrl=""/>', '<Record> callbackUrl: expected a URL for the recording, found nothing'],
    ['<Conference record="true">a</Conference>', '<Conference> callbackUrl: expected a URL for the recording, found nothing'],
    [
      '<MultiPartyCall role="agent" record="true">a</MultiPartyCall>',
      '<MultiPartyCall> recordingCallbackUrl: expected a URL for the recording, found nothing',
    ],
    ['<Record action="/a"/>', '<Record> callbackUrl: expected a URL beside action, found nothing'],
  ],
})

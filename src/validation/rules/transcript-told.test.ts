import { parse } from '../../core'
import { verify } from '../../../test/verify-rule'

verify(parse, 'transcript-told', {
  valid: [
    '<Record callbackUrl="https://a.com/" transcriptionType="auto" transcriptionUrl="https://a.com/t"/>',
    '<Record callbackUrl="https://a.com/"/>',
    '<Conference record="true" transcriptionType="auto" transcriptionUrl="https://a.com/t">a</Conference>',
    '<MultiPartyCall role="agent" transcriptionUrl="https://a.com/t">a</MultiPartyCall>',
  ],
  invalid: [
    [
      '<Record callbackUrl="https://a.com/" transcriptionType="auto"/>',
      '<Record> transcriptionUrl: expected a URL beside transcriptionType, found nothing',
    ],
    [
      '<Record callbackUrl="https://a.com/" transcriptionUrl="https://a.com/t" transcriptionType=" "/>',
      '<Record> transcriptionType: expected a kind of transcript beside transcriptionUrl, found nothing',
    ],
    [
      '<Record callbackUrl="https://a.com/" transcriptionReportType="full"/>',
      '<Record> transcriptionType: expected a kind of transcript beside transcriptionReportType, found nothing',
    ],
    [
      '<Conference record="true" transcriptionType="auto">a</Conference>',
      '<Conference> transcriptionUrl: expected a URL beside transcriptionType, found nothing',
    ],
  ],
})

verify(parse, 'transcript-told', { kind: 'message', valid: ['<Record transcriptionType="auto"/>'], invalid: [] })

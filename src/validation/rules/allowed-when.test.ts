import { expect, it } from 'vitest'
import { parse, validate } from '../../core'
import { fixesOf } from '../../model/problem'
import { documentOf, verify } from '../../../test/verify-rule'

verify(parse, 'allowed-when', {
  valid: [
    '<Stream bidirectional="true" audioTrack="inbound">wss://a.com</Stream>',
    '<Stream bidirectional="true">wss://a.com</Stream>',
    '<Stream audioTrack="both">wss://a.com</Stream>',
    '<Stream bidirectional="{{b}}" audioTrack="both">wss://a.com</Stream>',
    '<Stream bidirectional="true" audioTrack="{{t}}">wss://a.com</Stream>',
    '<Stream bidirectional="true" audioTrack="all">wss://a.com</Stream>',
  ],
  invalid: [
    [
      '<Stream bidirectional="true" audioTrack="both">wss://a.com</Stream>',
      '<Stream> audioTrack: expected "inbound" while bidirectional is "true", found "both"',
    ],
    [
      '<Stream audioTrack="outbound" bidirectional="true" keepCallAlive="true">wss://a.com</Stream>',
      '<Stream> audioTrack: expected "inbound" while bidirectional is "true", found "outbound"',
    ],
  ],
})

it('offers both ways out: the value that is left, and the other setting off', () => {
  const document = documentOf(parse, '<Stream bidirectional="true" audioTrack="both">wss://a.com</Stream>')
  const problem = validate(document).find(({ rule }) => rule === 'allowed-when')
  expect(problem && fixesOf(problem).map(({ label }) => label)).toEqual(['Change to "inbound"', 'Set bidirectional to "false"'])
})

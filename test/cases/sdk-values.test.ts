import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../src/core'
import { documentOf } from '../verify-rule'

/**
 * The kinds of values that the tests of Plivo's own SDKs and its older examples print. They are printed as correct XML and not as
 * calls that work: an error is left only where a source proves that the step or the document fails, and the source is named.
 */
const kinds: readonly (readonly [what: string, xml: string, worst: 'error' | 'warning' | null, proof: string | null])[] = [
  ['a word for a URL that answers', '<Record action="action" callbackUrl="callback"/>', 'warning', null],
  ['a word for a URL that is told', '<Dial callbackUrl="callback"><Number>14155550101</Number></Dial>', 'warning', null],
  ['a word for a sound', '<Conference waitSound="sound">room</Conference>', 'warning', null],
  ['a number whose digits are left out', '<Dial callerId="2XXXXXXX"><Number>1XXXXXXXXXX</Number></Dial>', 'warning', null],
  ['a number that is too short', '<Dial callerId="123456"><Number>1234567890</Number></Dial>', 'warning', null],
  ['a message without its sender', '<Message dst="14155550101">a</Message>', 'warning', null],
  ['a blank in a URL', '<Redirect>https://example.com/a b</Redirect>', 'warning', null],
  ['a doubled scheme', '<Redirect>http://https://example.com/</Redirect>', 'warning', null],
  [
    'interpret-as that no list names',
    '<Speak voice="Polly.Joanna"><say-as interpret-as="character">a</say-as></Speak>',
    'warning',
    null,
  ],
  ['rate that no list names', '<Speak voice="Polly.Joanna"><prosody rate="x-high">a</prosody></Speak>', 'warning', null],
  ['keys without an action', '<GetDigits/><Speak>a</Speak>', 'warning', null],
  ['a recording without a URL', '<Record/>', 'warning', null],
  ['Wait among the prompts', '<GetDigits action="https://example.com/"><Wait/></GetDigits><Speak>a</Speak>', 'warning', null],
  [
    'a step of the call before it is answered',
    '<PreAnswer><Redirect>https://example.com/</Redirect></PreAnswer>',
    'warning',
    null,
  ],
  ['a word for a file', '<Play>dummy</Play>', 'error', 'hears nothing'],
  ['words for a file', '<Play>This is test</Play>', 'error', 'hears nothing'],
  ['a word for the next document', '<Redirect>next</Redirect>', 'error', 'rejects the whole document'],
  ['a word for a SIP address', '<Dial><User>user</User></Dial>', 'error', 'cannot call this address'],
  ['words for the next document', '<Redirect>This is test</Redirect>', 'error', 'rejects the whole document'],
  ['words for a number', '<Dial><Number>This is test</Number></Dial>', 'error', 'nobody is reached'],
  ['words for the stream', '<Stream keepCallAlive="true">A new stream</Stream>', 'error', 'opens no stream'],
  [
    'a method that there is not',
    '<Conference callbackUrl="/a" callbackMethod="method">a</Conference>',
    'error',
    'rejects the whole document',
  ],
  ['a format that there is not', '<Record callbackUrl="/a" fileFormat="format"/>', 'error', 'rejects the whole document'],
  ['a room without a name', '<Conference/>', 'error', 'rejects the whole document'],
  ['a dial without a target', '<Dial/>', 'error', 'skips <Dial>'],
  ['input without an action', '<GetInput inputType="dtmf"/><Speak>a</Speak>', 'error', 'does not work without it'],
  ['a message without a recipient', '<Message src="14155550100">a</Message>', 'error', 'nobody to send it to'],
  [
    'both tracks of two-way audio',
    '<Stream keepCallAlive="true" bidirectional="true" audioTrack="both" contentType="audio/x-mulaw;rate=8000">wss://example.com</Stream>',
    'error',
    'do not allow the two settings together',
  ],
]

const order = ['info', 'warning', 'error']

describe('values that the tests of SDKs print', () => {
  it.each(kinds)('judges %s', (_, xml, worst, proof) => {
    const found = validate(documentOf(parse, xml))
    const levels = found.map(({ level }) => level).sort((one, other) => order.indexOf(other) - order.indexOf(one))
    expect(levels[0] ?? null).toBe(worst)
    if (proof !== null)
      expect(
        found
          .filter(({ level }) => level === 'error')
          .map(({ consequence }) => consequence)
          .join(),
      ).toContain(proof)
  })
})

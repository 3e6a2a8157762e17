import { expect, it } from 'vitest'
import { parse } from '../src/core'
import type { Document } from '../src/model/node'
import { differencesOf } from './sdk-differences'

it.each<[string, string, string, readonly (readonly [string | null, string | null, string | null])[]]>([
  ['the order of attributes', '<Message src="1" dst="2">a</Message>', '<Message dst="2" src="1">a</Message>', []],
  ['a printed default', '<Speak>a</Speak>', '<Speak voice="WOMAN" loop="1">a</Speak>', []],
  ['a printed value that is no default', '<Speak>a</Speak>', '<Speak voice="MAN">a</Speak>', [['voice', null, 'MAN']]],
  [
    'a default under a name in other letters, which Plivo does not know',
    '<MultiPartyCall role="Agent">a</MultiPartyCall>',
    '<MultiPartyCall role="Agent" relayDtmfInputs="false">a</MultiPartyCall>',
    [['relayDtmfInputs', null, 'false']],
  ],
  [
    'a method of no URL',
    '<MultiPartyCall role="Agent">a</MultiPartyCall>',
    '<MultiPartyCall role="Agent" recordingCallbackMethod="POST">a</MultiPartyCall>',
    [],
  ],
  [
    'another method of a URL',
    '<MultiPartyCall role="Agent" recordingCallbackUrl="https://a.b">a</MultiPartyCall>',
    '<MultiPartyCall role="Agent" recordingCallbackUrl="https://a.b" recordingCallbackMethod="POST">a</MultiPartyCall>',
    [['recordingCallbackMethod', null, 'POST']],
  ],
  [
    'what counts only in a role that is written in other letters',
    '<MultiPartyCall role="supervisor">a</MultiPartyCall>',
    '<MultiPartyCall role="supervisor" coachMode="false">a</MultiPartyCall>',
    [['coachMode', null, 'false']],
  ],
  [
    'what counts only in a way of input that a template fills in',
    '<GetInput inputType="{{type}}"/>',
    '<GetInput inputType="{{type}}" numDigits="4"/>',
    [['numDigits', null, '4']],
  ],
  ['an attribute that is gone', '<Wait length="5"/>', '<Wait/>', [['length', '5', null]]],
  ['a blank in a text', '<Speak>a <break/></Speak>', '<Speak>a<break/></Speak>', [[null, 'a ', 'a']]],
  ['CDATA and comments', '<Speak>a<![CDATA[&]]><!-- x -->b</Speak>', '<Speak>a&amp;b</Speak>', []],
  [
    'an element that is gone',
    '<Wait/><Foo/><Wait length="1"/>',
    '<Wait/><Wait length="2"/>',
    [
      [null, '<Foo>', null],
      ['length', '1', '2'],
    ],
  ],
  ['an element too many', '<Wait/>', '<Wait/><Hangup/>', [[null, null, '<Hangup>']]],
])('says of %s what it is', (_title, expected, printed, differences) => {
  expect(differencesOf(read(expected), read(printed)).map((one) => [one.attribute, one.expected, one.found])).toEqual(differences)
})

function read(children: string): Document {
  const parsed = parse(`<Response>${children}</Response>`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}

import { expect, it } from 'vitest'
import { parse } from '../../core'
import { dialectOf } from './dialect'

const dialectIn = (text: string) => {
  const read = parse(text)
  return read.ok ? dialectOf(read.document.root) : null
}

it.each([
  ['<Response><Gather><Say>Hi</Say></Gather></Response>', 'TwiML', ['<Gather>', '<Say>']],
  ['<Response><Play digits="1"/></Response>', 'TwiML', ['digits of <Play>']],
  [
    '<Response><Dial><Number statusCallbackEvent="answered">1</Number></Dial></Response>',
    'TwiML',
    ['statusCallbackEvent of <Number>'],
  ],
  [
    '<Response><Record transcribe="true" recordingStatusCallback="/r"/></Response>',
    'TwiML',
    ['transcribe of <Record>', 'recordingStatusCallback of <Record>'],
  ],
  ['<Response><AIGather/></Response>', 'TeXML', ['<AIGather>']],
  ['<Response><Gather maxDigits="3"/></Response>', 'TeXML', ['maxDigits of <Gather>', '<Gather>']],
  ['<Response><Dial fromDisplayName="A"><Number>1</Number></Dial></Response>', 'TeXML', ['fromDisplayName of <Dial>']],
  ['<vxml/>', 'VoiceXML', ['<vxml>']],
])('takes %s for %s', (text, name, found) => {
  expect(dialectIn(text)).toMatchObject({ name, found })
})

it.each([
  '<Response><Speak>Hi</Speak><Dial callerId="1"><Number sendDigits="1">2</Number></Dial><Record/></Response>',
  '<Response><Foo bar="1"/></Response>',
  '<Other/>',
])('takes %s for no other language', (text) => {
  expect(dialectIn(text)).toBeNull()
})

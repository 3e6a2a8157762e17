import { expect, it } from 'vitest'
import { dialectOf, parse } from '../../core'

const dialectIn = (text: string) => {
  const read = parse(text)
  return read.ok ? dialectOf(read.document) : null
}

it.each([
  ['<Response><Gather><Say>Hi</Say></Gather></Response>', 'TwiML', ['<Say>', '<Gather>']],
  [
    '<Response><Dial callerId="whatsapp:+14155550100"><WhatsApp>+14155550101</WhatsApp></Dial></Response>',
    'TwiML',
    ['<WhatsApp>'],
  ],
  [
    '<Response><Message><Body>Hi</Body><Media>https://a.com/b.png</Media></Message></Response>',
    'TwiML',
    ['<Body>', '<Media>', '<Message> without src and dst'],
  ],
  ['<Response><AIGather/></Response>', 'TeXML', ['<AIGather>']],
  ['<Response><Say>Hi</Say><AIAssistant/></Response>', 'TeXML', ['<AIAssistant>', '<Say>']],
  ['<Response><Dial><Verto>a@b.verto.signalwire.com</Verto></Dial></Response>', 'cXML', ['<Verto>']],
  ['<Response><Denoise>on</Denoise><Dial><Sip>sip:a@b.com</Sip></Dial></Response>', 'cXML', ['<Denoise>', '<Sip>']],
  [
    '<Response><PlayAudio>https://a.com/b.mp3</PlayAudio><Record transcribe="true" recordCompleteUrl="/r"/></Response>',
    'BXML',
    ['<PlayAudio>', 'recordCompleteUrl of <Record>', 'transcribe of <Record>'],
  ],
  ['<Bxml><Pause duration="3"/></Bxml>', 'BXML', ['<Bxml>']],
  ['<vxml/>', 'VoiceXML', ['<vxml>']],
])('takes %s for %s', (text, name, found) => {
  expect(dialectIn(text)).toMatchObject({ name, found, isSure: true })
})

it.each([
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
  ['<Response><Dial><Number url="/whisper">1</Number></Dial></Response>', 'TwiML', ['url of <Number>']],
  ['<Response><Dial record="record-from-answer">1</Dial></Response>', 'TwiML', ['record="record-from-answer" of <Dial>']],
  ['<Response><Dial>+14155550100</Dial></Response>', 'TwiML', ['text of <Dial>']],
  ['<Response><Dial><Conference>a</Conference></Dial></Response>', 'TwiML', ['<Conference> in <Dial>']],
  ['<Response><Message>Thanks</Message></Response>', 'TwiML', ['<Message> without src and dst']],
  ['<Response><Gather numDigits="1"/></Response>', 'TwiML', ['<Gather>']],
  ['<Response><Speak>Hi</Speak><Say>Hi</Say></Response>', 'TwiML', ['<Say>']],
  ['<Response><Say>Hi</Say><SpeakSentence>Hi</SpeakSentence></Response>', 'TwiML', ['<Say>']],
  ['<Response><Message src="1" dst="2"><Body>Hi</Body></Message></Response>', 'TwiML', ['<Body>']],
  ['<Response><Gather maxDigits="3"/></Response>', 'TeXML', ['maxDigits of <Gather>', '<Gather>']],
  ['<Response><Dial fromDisplayName="A"><Number>1</Number></Dial></Response>', 'TeXML', ['fromDisplayName of <Dial>']],
  [
    '<Response><Gather gatherUrl="/g" maxDigits="3"/></Response>',
    'BXML',
    ['gatherUrl of <Gather>', 'maxDigits of <Gather>', '<Gather>'],
  ],
  ['<Response><Gather inputType="dtmf" executionTimeout="9"/></Response>', 'Vobiz XML', ['inputType of <Gather>']],
  ['<Response><Gather action="/a"><Speak>Press 1</Speak></Gather></Response>', 'Vobiz XML', ['<Gather>']],
])('takes %s perhaps for %s', (text, name, found) => {
  const dialect = dialectIn(text)
  expect(dialect).toMatchObject({ name, isSure: false })
  expect(dialect?.found.slice(0, found.length)).toEqual(found)
})

it('calls BXML and Vobiz neither TwiML nor a language that has a translation', () => {
  expect(dialectIn('<Response><SpeakSentence>Hi</SpeakSentence></Response>')?.dialect).toBe('other')
  expect(dialectIn('<Response><Gather><Speak>Hi</Speak></Gather></Response>')?.dialect).toBe('other')
})

it.each([
  '<Response><Speak>Hi</Speak><Dial callerId="1"><Number sendDigits="1">2</Number></Dial><Record/></Response>',
  '<Response><Message src="1" dst="2">Hi</Message></Response>',
  '<Response><Conference record="true">room</Conference></Response>',
  '<Response><Foo bar="1"/></Response>',
  '<Other/>',
])('takes %s for no other language', (text) => {
  expect(dialectIn(text)).toBeNull()
})

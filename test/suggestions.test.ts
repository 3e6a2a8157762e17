import { expect, it } from 'vitest'
import { catalogue } from '../src/catalogue'
import { parse, serialise, validate } from '../src/core'
import { fixesOf } from '../src/model/problem'
import { checkValue } from '../src/validation/values/values'
import { documentOf } from './verify-rule'
import { fixedBy } from './cases/read-case'

it.each([
  [catalogue.GetInput.attributes.inputType.type, 'speech dtmf', 'dtmf speech'],
  [catalogue.GetInput.attributes.inputType.type, 'Speech,DTMF', 'dtmf speech'],
  [catalogue.Stream.attributes.contentType.type, 'audio/x-mulaw', 'audio/x-mulaw;rate=8000'],
  [catalogue.Stream.attributes.contentType.type, 'audio/x-l16', 'audio/x-l16;rate=8000'],
])('knows what is meant: %j %j', (type, value, meant) => {
  expect(checkValue(type, value)?.replacement).toBe(meant)
})

/** Returns each fix of a document's problems: its label, and the XML after it. */
function offersIn(xml: string): readonly (readonly [string, string])[] {
  const document = documentOf(parse, xml)
  return validate(document).flatMap((problem) =>
    fixesOf(problem).map((fix) => [fix.label, serialise(fixedBy(document, problem, fix)).trim()] as const),
  )
}

it.each([
  [
    '<Response><Dial><Speak>Hi</Speak><Number>14155550100</Number></Dial></Response>',
    'Move <Speak> out of <Dial>',
    '<Speak>Hi</Speak><Dial><Number>14155550100</Number></Dial>',
  ],
  [
    '<Response><Dial><Number>14155550100</Number><Speak>Hi</Speak></Dial></Response>',
    'Move <Speak> out of <Dial>',
    '<Dial><Number>14155550100</Number></Dial><Speak>Hi</Speak>',
  ],
  [
    '<Response><GetInput action="https://a.com"><Play>https://a.com/a.mp3<Speak>Hi</Speak></Play></GetInput><Hangup/></Response>',
    'Move <Speak> out of <Play>',
    '<Play>https://a.com/a.mp3</Play><Speak>Hi</Speak></GetInput>',
  ],
  ['<Response><Dial/></Response>', 'Add an empty <Number>', '<Dial><Number/></Dial>'],
  ['<Response><Dial>sip:a@b.c</Dial></Response>', 'Put <User> around it', '<Dial><User>sip:a@b.c</User></Dial>'],
  ['<Response>Hello</Response>', 'Put <Speak> around it', '<Response><Speak>Hello</Speak></Response>'],
  ['<Response><Wait foo="1"/></Response>', 'Remove the attribute foo', '<Wait/>'],
  ['<Response><Speak voice="alice">Hi</Speak></Response>', 'Change to "WOMAN"', 'voice="WOMAN"'],
  [
    '<Response><Speak voice="Polly.Joanna" language="de-DE">Hi</Speak></Response>',
    'Change voice to "Polly.Vicki"',
    'voice="Polly.Vicki" language="de-DE"',
  ],
  [
    '<Response><Speak voice="Polly.Joanna" language="de-DE">Hi</Speak></Response>',
    'Change language to "en-US"',
    'voice="Polly.Joanna" language="en-US"',
  ],
  [
    '<Response><Dial record="true"><Number>14155550100</Number></Dial></Response>',
    'Put <Record> before <Dial>; set its callbackUrl to get the file',
    '<Record startOnDialAnswer="true" redirect="false"/><Dial><Number>',
  ],
])('offers for %s: %s', (xml, label, stands) => {
  const offers = offersIn(xml)
  expect(offers.map(([name]) => name)).toContain(label)
  expect(offers.find(([name]) => name === label)?.[1]).toContain(stands)
})

it.each([
  ['<Response><Speak voice="Polly.Camila">Oi</Speak></Response>', /Carla/],
  ['<Response><Dial record="false"><Number>14155550100</Number></Dial></Response>', /Record/],
  ['<Response><Dial>{{ number }}</Dial></Response>', /around it/],
])('offers nothing that was not meant for %s', (xml, label) => {
  expect(offersIn(xml).filter(([name]) => label.test(name))).toEqual([])
})

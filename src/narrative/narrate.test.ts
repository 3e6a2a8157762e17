import { describe, expect, it } from 'vitest'
import { specOf } from '../catalogue/index'
import { parse } from '../core'
import type { DocumentKind } from '../model/document-metadata'
import { deadEndOf } from '../validation/flow/unreachable'
import { doings } from './doings'
import { narrate } from './narrate'
import { markdownOf } from './sentence'

function told(xml: string, kind: DocumentKind = 'voice') {
  const read = parse(`<Response>${xml}</Response>`)
  if (!read.ok) throw new Error(xml)
  return narrate(read.document, kind, (parent) => deadEndOf(parent, kind))
}
const texts = (xml: string, kind: DocumentKind = 'voice') => told(xml, kind).map(({ text }) => text)

describe('narrate', () => {
  it('knows every step that Plivo runs', () => {
    const steps = specOf('Response')?.children ?? []
    expect(Object.keys(doings).sort()).toEqual([...steps].sort())
  })

  it('tells a menu', () => {
    expect(
      texts(
        '<GetInput action="https://a.com/menu" inputType="dtmf" numDigits="1" executionTimeout="5"><Speak voice="Polly.Joanna">Welcome</Speak></GetInput><Speak>Goodbye</Speak><Hangup/>',
      ),
    ).toEqual([
      'Says “Welcome” (en-US, Polly.Joanna).',
      'Waits up to 5 seconds for up to 1 digit. If the caller responds, Plivo posts it to https://a.com/menu and runs the reply: the next steps do not run. If the caller doesn’t:',
      'Says “Goodbye” (en-US, WOMAN).',
      'Hangs up.',
    ])
  })

  it.each([
    ['', 'No steps: the call ends at once.'],
    ['<Play loop="0">https://a.com/a.mp3</Play>', 'Plays https://a.com/a.mp3 again and again until the call ends.'],
    ['<Hangup reason="busy"/>', 'Hangs up with the reason busy.'],
    ['<Hangup schedule="1"/>', 'Will hang up in 1 second; the next steps run meanwhile.'],
    [
      '<Redirect method="GET">https://a.com</Redirect>',
      'Plivo fetches https://a.com by GET and runs the reply instead of this document.',
    ],
    [
      '<Record action="https://a.com" redirect="false"/>',
      'Beeps and records the caller for up to 60 seconds, until 15 seconds of silence or the key #. Then Plivo posts the outcome to https://a.com, and the next step runs.',
    ],
    ['<Banana/>', '<Banana> is not a step Plivo knows.'],
    [
      '<Stream keepCallAlive="true">wss://a.com</Stream>',
      'Lets your server at wss://a.com listen to the caller until one side ends it. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.',
    ],
    [
      '<Stream bidirectional="true" keepCallAlive="true" streamTimeout="600">wss://a.com</Stream>',
      'Lets the caller talk with your agent at wss://a.com until one side ends it or 600 seconds are over. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.',
    ],
    [
      '<Stream audioTrack="both">wss://a.com</Stream>',
      'Lets your server at wss://a.com listen to both sides of the call while the next steps run.',
    ],
    ['<Stream bidirectional="true"/>', 'Lets the caller talk with your agent at a URL that is not set while the next steps run.'],
  ])('says what %s does', (xml, expected) => {
    expect(texts(xml)[0]).toBe(expected)
  })

  it.each([
    ['<Number>14155550100</Number>', 'Calls 14155550100 for up to 20 seconds. When the dial ends, the next step runs.'],
    [
      '<Number sendDigits="1w2">14155550100</Number><User>sip:a@b.c</User>',
      'Calls 14155550100 (then presses 1w2) and sip:a@b.c at once for up to 20 seconds, and connects the first to answer. When the dial ends, the next step runs.',
    ],
    [
      '<Number>1</Number><Number>2</Number><Number>3</Number><Number>4</Number>',
      'Calls 1, 2, 3 and 1 more at once for up to 20 seconds, and connects the first to answer. When the dial ends, the next step runs.',
    ],
    ['', 'Calls nobody for up to 20 seconds. When the dial ends, the next step runs.'],
  ])('names up to three whom a dial calls, in one step: %s', (targets, expected) => {
    expect(texts(`<Dial timeout="20">${targets}</Dial>`)).toEqual([expected, 'No steps left: the call ends.'])
  })

  it.each([
    [
      '<Record recordSession="true" action="/a" redirect="false" method="GET"/>',
      'Records the call in the background. At once Plivo sends an outcome without the recording (its durations are -1) to /a by GET, and the next step runs.',
    ],
    [
      '<Record startOnDialAnswer="true" callbackUrl="/ready"/>',
      'Records the call in the background from the moment a dial is answered. At once the next step runs. Once the recording is ready, Plivo posts it to /ready.',
    ],
    [
      '<GetDigits action="/d" method="GET" numDigits="1"/>',
      'Waits up to 5 seconds for 1 digit. If the caller responds, Plivo sends it to /d by GET and runs the reply: the next steps do not run. If the caller doesn’t:',
    ],
    [
      '<GetInput action="/d" redirect="false"/>',
      'Waits up to 15 seconds for digits or speech (en-US). If the caller responds, Plivo posts it to /d, and the next step runs. Otherwise the next step runs at once:',
    ],
    ['<GetDigits/>', 'Waits up to 5 seconds for digits. Nobody gets what the caller enters; the next step runs.'],
    [
      '<MultiPartyCall role="Agent" onExitActionUrl="/bye">a</MultiPartyCall>',
      'Joins the multi-party call “a” as Agent. On leaving, Plivo posts the outcome to /bye and runs the reply: the next steps do not run.',
    ],
    [
      '<Dial action="/d"><Number>1</Number></Dial>',
      'Calls 1. When the dial ends, Plivo posts the outcome to /d and runs the reply: the next steps may not run.',
    ],
    ['<Redirect/>', 'This Redirect has no URL yet.'],
  ])('says how %s goes on', (xml, expected) => {
    expect(texts(xml)[0]).toBe(expected)
  })

  it('says what never runs, at every depth', () => {
    const dead = texts('<PreAnswer><Redirect>/a</Redirect><Wait/></PreAnswer><Speak>a</Speak>')
    expect(dead).toEqual([
      'Before the call is answered:',
      'Plivo fetches /a by POST and runs the reply instead of this document.',
      '<Wait> never runs: <Redirect> before it continues with another document.',
      '<Speak> never runs: <PreAnswer> before it continues with another document.',
    ])
  })

  it('says what is heard of a sound, and never that the call ends', () => {
    expect(texts('<Speak>Please hold.</Speak><Stream>wss://a.com</Stream><Wait/>', 'sound')).toEqual([
      'Says “Please hold.” (en-US, WOMAN).',
      'Skips <Stream>: in a sound only Speak, Play and Wait are heard.',
      'Waits 1 second.',
      'Then it starts again or the normal tone follows; Plivo’s docs do not say which.',
    ])
    expect(texts('<Hangup/>', 'sound').at(-1)).toBe('There is nothing to hear.')
  })

  it('tells a message reply', () => {
    const message = '<Message src="14155550100" dst="14155550101&lt;14155550102" callbackUrl="https://a.com/r">Hi *you*</Message>'
    expect(texts(`${message}<Speak>a</Speak>`, 'message')).toEqual([
      'Sends “Hi *you*” from 14155550100 to 14155550101 and 14155550102. Plivo posts each change of its delivery to https://a.com/r.',
      'Skips <Speak>: it needs a call.',
    ])
    expect(markdownOf(told(message, 'message'))).toContain('- Sends “Hi \\*you\\*” from')
    expect(texts('', 'message')).toEqual(['No message is sent.'])
  })

  it.each([
    ['14155550101', 'Hi', 'It is sent during the call, in 1 part, and charged separately.'],
    ['14155550101', 'x'.repeat(161), 'It is sent during the call, in 2 parts, and charged separately.'],
    ['1&lt;2', 'ж'.repeat(71), 'It is sent during the call, to each in 2 parts, 4 in all, and charged separately.'],
    ['14155550101', 'Hi {{name}}', 'It is sent during the call, and charged separately.'],
  ])('says of a message in a call where it runs and what it costs beside the call: to %s', (dst, text, sentence) => {
    const [first] = texts(`<Message src="14155550100" dst="${dst}">${text}</Message><Speak>Bye</Speak>`)
    expect(first).toContain(` ${sentence}`)
  })

  it.each([
    ['ACME', '447700900123', 'Hi', 'Sends “Hi” from the sender ID ACME to 447700900123.'],
    ['46835', '14155550101', 'Hi', 'Sends “Hi” from the short code 46835 to 14155550101.'],
    ['+18335550100', '14155550101', 'Hi', 'Sends “Hi” from the toll-free number +18335550100 to 14155550101.'],
    ['14155550100', '1&lt;2&lt;3&lt;4', 'Hi', 'Sends “Hi” from 14155550100 to 4 numbers.'],
    ['14155550100', '14155550101', 'é{{x}}ж'.repeat(60), /…” from 14155550100 to 14155550101\.$/],
    ['14155550100', '14155550101', 'x'.repeat(161), /” from 14155550100 to 14155550101\. It is sent in 2 parts\.$/],
    ['14155550100', '14155550101&lt;14155550102', 'ж'.repeat(71), / It is sent to each in 2 parts, 4 in all\.$/],
  ])('tells sender, recipients and parts: %s to %s', (src, dst, text, sentence) => {
    const [first] = texts(`<Message src="${src}" dst="${dst}">${text}</Message>`, 'message')
    if (typeof sentence === 'string') expect(first).toBe(sentence)
    else expect(first).toMatch(sentence)
  })
})

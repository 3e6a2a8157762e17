import { describe, expect, it } from 'vitest'
import { elementNames, isOffered, specOf } from '../catalogue/index'
import { parse } from '../core'
import { markdownOf } from './sentence'
import { tellers } from './steps'
import { tell } from './tell'

function told(xml: string, kind: 'voice' | 'message' = 'voice') {
  const read = parse(`<Response>${xml}</Response>`)
  if (!read.ok) throw new Error(xml)
  return tell(read.document, kind)
}
const texts = (xml: string, kind: 'voice' | 'message' = 'voice') => told(xml, kind).map(({ text }) => text)

describe('tell', () => {
  it('knows every step and target that Plivo runs', () => {
    const steps = elementNames.filter((name) => isOffered(name) && !['ssml', 'root'].includes(specOf(name)?.category ?? ''))
    expect(Object.keys(tellers).sort()).toEqual([...steps].sort())
  })

  it('tells a menu', () => {
    expect(
      texts(
        '<GetInput action="https://a.com/menu" inputType="dtmf" numDigits="1" executionTimeout="5"><Speak voice="Polly.Joanna">Welcome</Speak></GetInput><Speak>Goodbye</Speak><Hangup/>',
      ),
    ).toEqual([
      'Says “Welcome” (en-US, Polly.Joanna).',
      'Waits up to 5 seconds for up to 1 digit. If something comes, Plivo posts it to https://a.com/menu and runs the answer: what follows here does not run. If nothing comes:',
      'Says “Goodbye” (en-US, WOMAN).',
      'Hangs up.',
    ])
  })

  it.each([
    ['', 'There is nothing to run: the call ends at once.'],
    ['<Play loop="0">https://a.com/a.mp3</Play>', 'Plays https://a.com/a.mp3 again and again until the call ends.'],
    ['<Hangup reason="busy"/>', 'Hangs up as busy.'],
    ['<Hangup schedule="1"/>', 'Will hang up in 1 second; the next steps run meanwhile.'],
    [
      '<Redirect method="GET">https://a.com</Redirect>',
      'Plivo sends a GET to https://a.com and runs the answer instead of this document.',
    ],
    [
      '<Record action="https://a.com" redirect="false"/>',
      'Beeps and records the caller for up to 60 seconds, until 15 seconds of silence or the key #. Then Plivo posts the outcome to https://a.com, and the next step runs.',
    ],
    ['<Banana/>', '<Banana> is no step that Plivo knows.'],
    [
      '<Stream keepCallAlive="true">wss://a.com</Stream>',
      'Streams the sound of the call to wss://a.com. The next step runs when the stream ends.',
    ],
  ])('says what %s does', (xml, expected) => {
    expect(texts(xml)[0]).toBe(expected)
  })

  it('names whom a dial rings, and links each sentence to its element', () => {
    const sentences = told('<Dial timeout="20"><Number>14155550100</Number><User>sip:a@b.c</User></Dial>')
    expect(sentences.map(({ depth, text }) => [depth, text])).toEqual([
      [0, 'Rings 2 at once for up to 20 seconds and connects the first to answer. When the dial is over, the next step runs.'],
      [1, 'the number 14155550100'],
      [1, 'sip:a@b.c'],
      [0, 'Nothing is left to run: the call ends.'],
    ])
    expect(new Set(sentences.map(({ nodeId }) => nodeId)).size).toBe(4)
  })

  it('says what never runs', () => {
    const read = parse('<Response><Hangup/><Wait/></Response>')
    if (!read.ok) throw new Error('Not read.')
    const sentences = tell(read.document, 'voice', { from: 1, reason: 'never runs' })
    expect(sentences.map(({ text }) => text)).toEqual(['Hangs up.', '<Wait> never runs.'])
  })

  it('tells a message reply', () => {
    const message = '<Message src="14155550100" dst="14155550101&lt;14155550102" callbackUrl="https://a.com/r">Hi *you*</Message>'
    expect(texts(`${message}<Speak>a</Speak>`, 'message')).toEqual([
      'Sends “Hi *you*” from 14155550100 to 2 numbers. Plivo reports the delivery to https://a.com/r by POST.',
      'Skips <Speak>: there is no call in which it could run.',
    ])
    expect(markdownOf(told(message, 'message'))).toContain('- Sends “Hi \\*you\\*” from')
    expect(texts('', 'message')).toEqual(['No message is sent.'])
  })
})

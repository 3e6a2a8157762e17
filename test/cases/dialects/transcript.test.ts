import { describe, expect, it } from 'vitest'
import { parse, serialise, translate } from '../../../src/core'
import { childElements, ownText } from '../../../src/model/content'
import type { Document, ElementNode } from '../../../src/model/node'
import type { Event } from '../../../src/model/scenario'
import { usualPace } from '../../../src/simulation/types'
import { tried, worldWith } from '../../tried-call'

/** Steps of TwiML of which the report says that they do the same, and the keys that the caller presses. */
const rows: readonly (readonly [steps: string, keys?: string])[] = [
  ['<Say voice="woman" loop="2">Welcome.</Say><Pause length="2"/><Play>https://a.com/horn.mp3</Play><Hangup/>'],
  ['<Say voice="man" language="fr-FR">Bonjour.</Say><Pause/><Play loop="3">https://a.com/horn.mp3</Play>'],
  ['<Reject/>'],
  ['<Reject reason="busy"/><Say voice="woman">Never heard.</Say>'],
  ['<Say voice="woman">Wait.</Say><Redirect>https://a.com/next</Redirect><Say voice="woman">Never heard.</Say>'],
  ['<Say voice="woman">Wait.</Say><Redirect method="GET">https://a.com/next</Redirect>'],
  ['<Gather action="https://a.com/menu" numDigits="1" timeout="8"><Say voice="woman">Press 1.</Say></Gather><Hangup/>'],
  ['<Gather action="https://a.com/menu" numDigits="1" timeout="8"><Say voice="woman">Press 1.</Say></Gather><Hangup/>', '1'],
  ['<Gather action="https://a.com/pin" method="GET" numDigits="4" timeout="7"><Say voice="woman">PIN?</Say></Gather>', '1234'],
  ['<Gather action="https://a.com/pin" numDigits="4" timeout="7"><Say voice="woman">Your PIN?</Say></Gather>', '12'],
  ['<Gather action="https://a.com/pin" timeout="6"><Pause length="2"/><Say voice="woman">Your PIN?</Say></Gather>', '12#'],
  ['<Say voice="woman">One moment.</Say><Dial answerOnBridge="true" timeout="20"><Number>+14155550102</Number></Dial>'],
]

describe.each(rows)('%s, keys %s', (steps, keys) => {
  const input = read(`<Response>${steps}</Response>`)
  const { document, remarks } = translate(input, 'twiml')

  it('is said to do the same', () => {
    expect(remarks.filter(({ outcome }) => outcome !== 'same' && outcome !== 'server')).toEqual([])
  })

  it('is heard, asks and ends as TwiML does', () => {
    const inside = serialise(document).replace(/^<Response>|<\/Response>$/g, '')
    // Nothing is pressed: the wait goes on to its end.
    const silence: Event = { on: 'goOn' }
    const events: readonly Event[] = keys === undefined ? [silence] : [{ on: 'digits', digits: keys }, silence]
    expect(inPlivo(tried(worldWith(inside), events))).toEqual(inTwiml(input, keys))
  })
})

/** Returns what is heard, asked and over, as far as the first document goes, with the seconds. */
function inPlivo(transcript: readonly string[]): readonly string[] {
  const lines = transcript.flatMap((line) => {
    const [at, kind, ...rest] = line.split(' ')
    if (kind === 'hears') return [`${at} ${rest.slice(1).join(' ')}`]
    if (kind === 'asks')
      return [`${at} asks ${rest.filter((part) => !part.includes('=') || part.startsWith('Digits')).join(' ')}`]
    return kind === 'over' ? [`${at} over`] : []
  })
  const asked = lines.findIndex((line) => line.includes(' asks '))
  return asked < 0 ? lines : lines.slice(0, asked + 1)
}

/** Returns the same by what Twilio's pages say of each verb and its defaults, at the pace of the simulation. */
function inTwiml({ root }: Document, keys: string | undefined): readonly string[] {
  const lines: string[] = []
  let at = 0
  const say = (words: string): void => void lines.push(`${Math.round(at * 10) / 10} ${words}`)
  const number = (value: string | undefined, otherwise: number): number => (value === undefined ? otherwise : Number(value))
  /** Whether the next verb runs. */
  const runs: Readonly<Record<string, (verb: ElementNode) => boolean>> = {
    Say: (verb) => hears(verb, ownText(verb).length / usualPace.charactersASecond),
    Play: (verb) => hears(verb, usualPace.audio(ownText(verb)) ?? 0),
    Pause: ({ attributes }) => {
      at += number(attributes.get('length'), 1)
      return true
    },
    Gather: ({ attributes, ...verb }) => {
      for (const prompt of childElements({ attributes, ...verb })) runs[prompt.name]?.(prompt)
      const pressed = keys?.replace('#', '') ?? ''
      const isDone = keys !== undefined && (keys.endsWith('#') || pressed.length === number(attributes.get('numDigits'), 0))
      if (!isDone) at += number(attributes.get('timeout'), 5)
      if (pressed === '') return true
      return asks(attributes.get('method'), attributes.get('action'), ` Digits=${pressed}`)
    },
    Dial: ({ attributes }) => {
      at += number(attributes.get('timeout'), 30)
      return true
    },
    Redirect: (verb) => asks(verb.attributes.get('method'), ownText(verb), ''),
    Hangup: () => false,
    Reject: () => false,
  }
  function hears(verb: ElementNode, seconds: number): true {
    say(ownText(verb))
    at += seconds * number(verb.attributes.get('loop'), 1)
    return true
  }
  function asks(method = 'POST', url = '', said = ''): false {
    say(`asks ${method} ${url.replace('https://a.com', '')}${said}`)
    return false
  }
  for (const verb of childElements(root)) if (!(runs[verb.name]?.(verb) ?? true)) break
  if (!lines.at(-1)?.includes(' asks ')) say('over')
  return lines
}

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(`${text} is not well-formed`)
  return parsed.document
}

import { expect, it } from 'vitest'
import { parameters } from '../parameters'
import { streamFormat } from '../types'
import { frameBytes, playAudioFormat, playAudioFormats } from './formats'
import { messagesFromPlivo, messagesFromServer, sampleOf } from './messages'
import { streamSources } from './sources'
import { streamStatusEvents } from './status-events'

const messages = [...messagesFromPlivo, ...messagesFromServer]

it('knows what playAudio says for each format of the XML, in its order', () => {
  expect(Object.keys(playAudioFormats)).toEqual(streamFormat.values)
  for (const [written, { contentType, sampleRate }] of Object.entries(playAudioFormats))
    expect(`${contentType};rate=${sampleRate}`).toBe(written)
})

it('knows how many bytes 20 ms have', () => {
  expect(Object.values(playAudioFormats).map(frameBytes)).toEqual([320, 640, 160])
})

it.each(['', 'raw', 'audio/x-mulaw', 'AUDIO/X-MULAW;RATE=8000', '{{format}}', 'constructor', '__proto__'])(
  'knows no format of %j',
  (contentType) => {
    expect(playAudioFormat(contentType)).toBeNull()
  },
)

it('writes playAudio in the format of the XML', () => {
  const playAudio = messagesFromServer[0]!
  expect(sampleOf(playAudio, playAudioFormats['audio/x-mulaw;rate=8000'])).toEqual({
    event: 'playAudio',
    media: { contentType: 'audio/x-mulaw', sampleRate: 8000, payload: '////////////////' },
  })
  expect(sampleOf(playAudio, playAudioFormats['audio/x-l16;rate=16000'])).toMatchObject({
    media: { contentType: 'audio/x-l16', sampleRate: 16000, payload: 'AAAAAAAAAAAAAAAA' },
  })
})

it('writes start with what it nests', () => {
  expect(sampleOf(messagesFromPlivo[0]!, playAudioFormats['audio/x-l16;rate=8000'])).toMatchObject({
    event: 'start',
    start: { tracks: ['inbound'], mediaFormat: { encoding: 'audio/x-l16', sampleRate: 8000 } },
  })
})

it.each(messages)('$event has samples of its types, and sentences', ({ doc, fields, evidence }) => {
  expect(doc).toMatch(/^[A-Z].*\.$/)
  expect(evidence.sources.length).toBeGreaterThan(0)
  for (const { type, sample, doc: about } of fields) {
    expect(about).toMatch(/^[A-Z].*\.$/)
    const isList = Array.isArray(sample)
    if (isList || typeof sample !== 'object')
      expect({ text: 'string', number: 'number', 'list of texts': 'object' }[type]).toBe(typeof sample)
    expect(type === 'list of texts').toBe(isList)
  }
})

it('names each event once for each side', () => {
  for (const side of [messagesFromPlivo, messagesFromServer])
    expect(new Set(side.map(({ event }) => event)).size).toBe(side.length)
})

it('knows the status events that the parameter Event documents', () => {
  for (const { event } of streamStatusEvents) expect(parameters.Event.doc).toContain(event)
  expect(streamStatusEvents.map(({ event }) => event)).toContain(parameters.Event.sample)
})

it('uses each source', () => {
  const used = new Set([...messages, ...streamStatusEvents].flatMap(({ evidence }) => evidence.sources))
  expect([...used].sort()).toEqual(Object.keys(streamSources).sort())
})

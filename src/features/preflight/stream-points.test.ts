import { expect, it } from 'vitest'
import { parse } from '../../core'
import { requestsOf } from '../../running/requests'
import { documentOf } from '../../../test/verify-rule'
import { streamPointsOf } from './stream-points'

function points(xml: string) {
  const document = documentOf(parse, xml)
  return streamPointsOf(
    document,
    requestsOf(document, () => true),
  ).map((each) => [each.request.url, ...each.points.map(({ text }) => text)])
}

it('says in which format the server sends, which events come, and how the next step begins', () => {
  expect(
    points(
      '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-l16;rate=16000" statusCallbackUrl="https://a.com/s">wss://a.com</Stream><Hangup/>',
    ),
  ).toEqual([
    [
      'wss://a.com',
      expect.stringContaining('playAudio has contentType "audio/x-l16" and sampleRate 16000.'),
      expect.stringMatching(/^Answer statusCallbackUrl with an empty 200\..*\(started, stopped, failed\)\.$/),
      expect.stringMatching(/^Close the socket to let the next step run/),
    ],
  ])
})

it('asks for what is not written, and says nothing of next steps where none comes', () => {
  expect(points('<Speak>a</Speak><Stream keepCallAlive="true">wss://a.com</Stream>')).toEqual([
    ['wss://a.com', expect.stringMatching(/^Write contentType/), expect.stringMatching(/^Add statusCallbackUrl/)],
  ])
  expect(points('<Stream contentType="audio/x-mulaw;rate=8000">wss://a.com</Stream><Wait/>')[0]?.[1]).toBe(
    'Read the audio as audio/x-mulaw with 8000 Hz.',
  )
  expect(points('<Stream contentType="raw">wss://a.com</Stream><Wait/>')[0]?.[1]).toContain('the format raw')
})

it('has none for a document without a stream', () => {
  expect(points('<Redirect>https://a.com</Redirect>')).toEqual([])
})

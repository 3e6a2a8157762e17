import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { frameBytes, messageBytes, playAudioFormats } from '../../src/catalogue/streams/formats'
import type { StreamFormat } from '../../src/catalogue/streams/formats'
import { codecs, farthestFromSine, hertzOf, sine } from './audio'
import { StreamClient } from './client'
import type { RunningServer } from './servers'

/** A conversation that fails where the server does anything else than documented. */
export type Talk = (server: RunningServer, contentType: StreamFormat) => Promise<void>

/** The path of the documents that the servers are made for. */
export const path = '/stream'

const normalClosures = [1000, 1005]

/** Talks with the server that plays back what it hears. */
export const talkWithEcho: Talk = async (server, contentType) => {
  const format = playAudioFormats[contentType]
  const url = `${server.origin}${path}?agent=1`
  const call = await StreamClient.connect(url, contentType)
  call.start('agent=sales,language=en')
  assert.match(await server.printed(/^Started call-1 /), /agent'?: 'sales', '?language'?: 'en'/)

  const said = randomBytes(50 * frameBytes(format))
  call.say(said)
  await call.until('checkpoint', ({ name }) => name === 'second 1')
  assert.deepEqual(Buffer.concat(call.audio), said)
  assert.ok(call.audio.every((audio) => audio.length === frameBytes(format)))
  await server.printed(/^Heard second 1$/)

  call.say(randomBytes(40 * frameBytes(format)))
  call.press('5')
  await call.until('clearAudio')
  await server.printed(/^Key 5$/)
  await server.printed(/^Cleared$/)
  assert.deepEqual(call.audio, [])

  call.sendText('no JSON')
  call.sendText('[]')
  call.send({ event: 'media' })
  call.send({ event: 'constructor' })
  call.send({ event: 'start', start: { mediaFormat: { encoding: 'raw', sampleRate: 1 } }, extra_headers: 5 })
  call.send({ event: 'somethingNew', more: {} })
  call.send({ event: 'error', reason: 'incorrectPayload' })
  await server.printed(/^Plivo: error incorrectPayload$/)
  call.send({ event: 'playFailed', reason: 'queueFull' })
  await server.printed(/^Plivo: playFailed queueFull$/)
  call.say(randomBytes(frameBytes(format)), 'outbound')
  const after = randomBytes(frameBytes(format))
  call.say(after)
  assert.deepEqual(await call.untilAudio(20), after)

  call.send({ event: 'stop' })
  assert.ok(normalClosures.includes(await call.untilClosed()))
  assert.deepEqual(call.faults, [])
  await server.printed(/^Closed call-1/)

  await breakOffAndComeBack(server, contentType, url)
}

/** Checks that a line that breaks off frees the call once, and that the same call may come back. */
async function breakOffAndComeBack(server: RunningServer, contentType: StreamFormat, url: string): Promise<void> {
  const callId = 'call-2'
  for (const time of [1, 2]) {
    const call = await StreamClient.connect(url, contentType, { callId })
    call.start('')
    call.say(randomBytes(2 * frameBytes(playAudioFormats[contentType])))
    await call.untilAudio(40)
    call.breakOff()
    await call.untilClosed()
    await until(() => server.count(/^Closed call-2/) === time)
    assert.deepEqual(call.faults, [])
  }
  assert.equal(server.count(/^Started call-2 /), 2)
}

/** Talks with the server that plays tones. */
export const talkWithTone: Talk = async (server, contentType) => {
  const format = playAudioFormats[contentType]
  const [quiet, loud] = [sine(format, 300, 200, 1000), sine(format, 300, 80, 20_000)]
  const call = await StreamClient.connect(`${server.origin}${path}`, contentType)
  call.start('agent=sales;language=e%2Bn;from=+1415;note=')
  assert.match(
    await server.printed(/^Started call-1 /),
    /agent'?: 'sales', '?language'?: 'e\+n', '?from'?: '\+1415', '?note'?: ''/,
  )
  // Samples are rounded to whole numbers before they are encoded.
  assert.ok(farthestFromSine(await call.untilAudio(200), format, 440, 8000) <= 1)

  call.send({ event: 'media', media: { track: 'inbound', chunk: 1, payload: '' } })
  await speak(call, server, Buffer.concat([quiet, loud, quiet, loud, quiet]))
  assert.ok(!call.received.some(({ event }) => event === 'clearAudio'))
  call.say(sine(format, 300, 100, 20_000))
  await call.until('clearAudio')
  await server.printed(/^Cleared$/)
  assert.equal(call.received.filter(({ event }) => event === 'clearAudio').length, 1)
  // It was on its way when the audio was cleared.
  call.acknowledge('greeting')

  call.press('#')
  const hertz = hertzOf(await call.untilAudio(200), format)
  assert.ok(Math.abs(hertz - 1050) < 5, `${hertz} Hz`)
  await call.until('checkpoint', ({ name }) => name === 'key #')
  assert.deepEqual(
    call.audio.map((audio) => audio.length),
    Array.from({ length: 25 }, () => frameBytes(format)),
  )
  await server.printed(/^Heard key #$/)
  assert.ok(normalClosures.includes(await call.untilClosed()))
  assert.equal(server.count(/^Heard greeting$/), 0)
  // It has two seconds to play and sends a fifth of one ahead; a busy machine may be late by some more.
  assert.ok(call.longestQueue < 1000, `${call.longestQueue} ms ahead`)
  assert.deepEqual(call.faults, [])
}

/** Talks with the server that plays tones, as a caller who listens to the end of the first. */
export const talkWithGreeting: Talk = async (server, contentType) => {
  const format = playAudioFormats[contentType]
  const call = await StreamClient.connect(`${server.origin}${path}`, contentType)
  call.start()
  await server.printed(/^Heard greeting$/)
  assert.equal(Buffer.concat(call.audio).length, 100 * frameBytes(format))
  assert.ok(call.longestQueue < 1000, `${call.longestQueue} ms ahead`)
  assert.ok(call.silence < 1500, `${call.silence} ms of silence`)
  await speak(call, server, sine(format, 300, 200, 20_000))
  assert.equal(call.received.at(-1)?.event, 'checkpoint')
  assert.deepEqual(call.faults, [])
  await call.close()
}

/** Says something, and waits until the server has heard it and what it sent then has come. */
async function speak(call: StreamClient, server: RunningServer, audio: Buffer): Promise<void> {
  call.say(audio)
  const reason = `after ${call.chunks}`
  call.send({ event: 'error', reason })
  await server.printed(new RegExp(`^Plivo: error ${reason}$`))
  await call.roundTrip()
}

/** Talks with the server that only listens. */
export const talkWithListener: Talk = async (server, contentType) => {
  const format = playAudioFormats[contentType]
  const call = await StreamClient.connect(`${server.origin}${path}`, contentType, { isTwoWay: false })
  call.start('agent=sales')
  call.send({ event: 'media', media: { track: 'inbound', chunk: 1, payload: '' } })
  const said = sine(format, 400, 1000, 10_000)
  call.say(said, 'outbound')
  const line = await server.printed(/^Loudness outbound \d+$/)
  const last = codecs[format.contentType].decode(said.subarray(-frameBytes(format)))
  const loudness = last.reduce((sum, sample) => sum + Math.abs(sample), 0) / last.length
  assert.ok(Math.abs(Number(line.split(' ')[2]) - loudness) <= 1, `${line} instead of ${loudness}`)
  call.press('9')
  await server.printed(/^Key 9$/)
  await call.close()
  await server.printed(/^Closed call-1/)
  assert.deepEqual(call.received, [])
}

/**
 * Sends what every server refuses: another path, a message before start, and one that is too large. It says of another format
 * than that of the XML.
 */
export const refusals: Talk = async (server, contentType) => {
  await assert.rejects(StreamClient.connect(`${server.origin}/other`, contentType), /40[04]/)
  const early = await StreamClient.connect(`${server.origin}${path}`, contentType)
  early.press('1')
  assert.equal(await early.untilClosed(), 1002)
  const large = await StreamClient.connect(`${server.origin}${path}`, contentType)
  large.sendText(' '.repeat(messageBytes + 1))
  assert.equal(await large.untilClosed(), 1009)
  const wrong = await StreamClient.connect(`${server.origin}${path}`, others[contentType])
  wrong.start('')
  await server.printed(/^The XML asks for another format:/)
  await wrong.close()
}

/** The setting with which a server takes only what Plivo signed. */
export const token = { PLIVO_AUTH_TOKEN: 'secret' }

/** Checks that with a token every server takes what Plivo signed with it, as its SDK checks that, and refuses all else. */
export const talkWithSignatures: Talk = async (server, contentType) => {
  const url = `${server.origin}${path}?b=2&a=1`
  for (const [at, scheme] of (['wss', 'https'] as const).entries()) {
    const call = await StreamClient.connect(url, contentType, { headers: headersOf(`other,${signatureOf(scheme)}`) })
    call.start('')
    await until(() => server.count(/^Started/) === at + 1)
    await call.close()
  }
  const refused = ['', 'forged', `other${signatureOf('wss')}`].map(headersOf)
  for (const headers of [{}, ...refused]) assert.ok(await isRefused(url, contentType, headers))
}

/** Returns what Plivo signs the address of the call with, whose parameters are sorted. */
function signatureOf(scheme: 'wss' | 'https'): string {
  const said = `${scheme}://example.com${path}?a=1&b=2.n1`
  return createHmac('sha256', token.PLIVO_AUTH_TOKEN).update(said).digest('base64')
}

const headersOf = (signature: string) => ({ 'X-Plivo-Signature-V3': signature, 'X-Plivo-Signature-V3-Nonce': 'n1' })

/** Returns whether the server refuses the call, before or after it opens the socket. */
async function isRefused(url: string, contentType: StreamFormat, headers: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    const call = await StreamClient.connect(url, contentType, { headers })
    return (await call.untilClosed()) === 1008
  } catch (error) {
    return String(error).includes('403')
  }
}

/** Another format for each, some of the same encoding and some of the same rate. */
const others: Readonly<Record<StreamFormat, StreamFormat>> = {
  'audio/x-l16;rate=8000': 'audio/x-l16;rate=16000',
  'audio/x-l16;rate=16000': 'audio/x-mulaw;rate=8000',
  'audio/x-mulaw;rate=8000': 'audio/x-l16;rate=8000',
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error('It did not happen')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

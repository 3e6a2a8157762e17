import { common, methodOf, more } from '../attribute'
import { whenIs } from '../condition'
import { extraHeadersBytes } from '../limits'
import { docsAlone, docsAndSdks } from '../provenance'
import { assumed, documented, goesOn, is, saidBy } from '../run'
import type { Sent } from '../run'
import { element } from '../spec'
import { fromOne, notifiedUrl, streamFormat, webSocketUrl, yesNo } from '../types'

const events: Sent = {
  url: 'statusCallbackUrl',
  method: 'statusCallbackMethod',
  parameters: ['Event', 'StreamID', 'Timestamp'],
}

/** Streams the call’s audio to your server in real time. */
export const Stream = element({
  category: 'voice',
  picture: 'waveform',
  status: 'current',
  doc: 'Streams the call’s audio to your server in real time.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/audio-streaming',
  content: 'text',
  text: {
    type: webSocketUrl,
    label: 'Text: WebSocket URL',
    doc: 'The wss:// URL of your server, up to 2,048 characters.',
    required: true,
  },
  children: [],
  runs: [
    {
      when: [is('keepCallAlive', 'true')],
      answers: 'before',
      takes: { kind: 'until', longest: 'streamTimeout' },
      streams: [{ url: null, parameters: [] }],
      tells: [events],
      outcomes: [
        { ...goesOn, evidence: documented },
        {
          on: 'unreachable',
          then: 'next',
          evidence: assumed('The docs do not say what runs after a failed connection; here the next step.', 'docs'),
        },
        { on: 'dropped', then: 'next', evidence: saidBy('skill') },
      ],
    },
    {
      answers: 'before',
      takes: { kind: 'until', longest: 'streamTimeout' },
      isBeside: true,
      streams: [{ url: null, parameters: [] }],
      tells: [events],
      outcomes: [{ ...goesOn, evidence: documented }],
    },
  ],
  attributes: {
    bidirectional: common(yesNo, 'Two-way audio', 'Lets your server send audio back into the call.', docsAndSdks, {
      default: 'false',
    }),
    keepCallAlive: common(yesNo, 'Keep call alive', 'Runs the next steps only after the stream ends.', docsAndSdks, {
      default: 'false',
    }),
    audioTrack: common(
      { kind: 'choice', values: ['inbound', 'outbound', 'both'] },
      'Audio track',
      'Which side of the call is sent; two-way audio allows only inbound.',
      docsAndSdks,
      { default: 'inbound', allowedWhen: [{ when: { attribute: 'bidirectional', is: 'true' }, values: ['inbound'] }] },
    ),
    contentType: common(
      { ...streamFormat, tolerated: ['raw', 'wav'] },
      'Audio format',
      'How the audio is encoded.',
      docsAndSdks,
      { default: 'audio/x-l16;rate=8000', shows: 'playAudio' },
    ),
    statusCallbackUrl: common(
      notifiedUrl,
      'Callback URL',
      'Plivo reports here when the stream starts, stops, drops or gets worse.',
      docsAndSdks,
      { shows: 'statusEvents' },
    ),
    extraHeaders: common(
      { kind: 'keyValueList', maxLength: extraHeadersBytes },
      'Extra headers',
      'Extra name=value pairs for your server, separated by commas, up to 512 bytes.',
      docsAndSdks,
    ),
    statusCallbackMethod: methodOf('statusCallbackUrl', 'Callback method', docsAndSdks),
    streamTimeout: more(fromOne, 'Stream timeout', 'How many seconds the stream can last.', docsAndSdks, {
      default: '86400',
    }),
    noiseCancellation: more(yesNo, 'Noise cancellation', 'Removes background noise from the audio.', docsAlone, {
      default: 'false',
    }),
    noiseCancellationLevel: more(
      { kind: 'integer', min: 60, max: 100 },
      'Noise level',
      'How much noise is removed, from 60 (little) to 100 (much).',
      docsAlone,
      { default: '85', appliesWhen: whenIs('noiseCancellation', 'true') },
    ),
  },
  sources: docsAndSdks.sources,
})

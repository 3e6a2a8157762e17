import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, serialise, validate } from '../../../src/core'
import { repaired } from '../../../src/repairs'
import { fixesOf, titleOf } from '../../../src/model/problem'
import { narrate } from '../../../src/narrative/narrate'
import { outcomeOf } from '../../../src/validation/verdict/outcome'
import { verdictOf } from '../../../src/validation/verdict/verdict'
import type { Verdict } from '../../../src/validation/verdict/verdict'
import { fixedBy } from '../read-case'

/** A level, a rule and an attribute; what to do; what the caller notices; who says so; the first line that its first fix changes. */
type Finds = readonly [what: string, title: string, consequence: string, source: string, fix: string | null]

/** A document with a stream as people answer with it, names and hosts replaced; and what its first sentence about the stream says. */
type Row = readonly [name: string, verdict: Verdict['state'], finds: readonly Finds[], sentence: string | null]

const url = 'wss://agent.example.com/ws'

const talks = (to = url): string =>
  `Lets the caller talk with your agent at ${to} until one side ends it. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.`

const rows: readonly Row[] = [
  ['right-agent-alone', 'runs', [], talks()],
  ['right-agent-is-down', 'runs', [], null],
  ['right-agent-l16-16000', 'runs', [], talks()],
  ['right-agent-l16-8000', 'runs', [], talks()],
  [
    'right-greeting-first',
    'runs',
    [
      [
        'info stream-greeting',
        'Callers can’t interrupt this; <Stream> opens after it',
        'Your agent hears nothing of it, nor of what the caller says meanwhile. Right for a notice; a question is better asked by the agent.',
        'Plivo’s streaming guide',
        null,
      ],
    ],
    talks(),
  ],
  ['right-lines-around-url', 'runs', [], talks()],
  [
    'right-listen-beside-dial',
    'runs',
    [],
    'Lets your server at wss://agent.example.com/ws listen to both sides of the call while the next steps run.',
  ],
  [
    'right-listen-kept',
    'runs',
    [],
    'Lets your server at wss://agent.example.com/ws listen to the caller until one side ends it. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.',
  ],
  ['right-noise-cancelled', 'runs', [], talks()],
  ['right-notice-then-recording', 'runs', [], talks()],
  ['right-path-and-headers', 'runs', [], talks('wss://agent.example.com/ws/2cf46b0c')],
  ['right-placeholders', 'runs', [], talks('wss://{{host}}/ws/{{CallUUID}}')],
  ['right-query-base64', 'runs', [], talks('wss://agent.example.com/ws?body=eyJhZ2VudCI6InNhbGVzIn0%3D')],
  ['right-query', 'runs', [], talks('wss://agent.example.com/ws?agent=sales&lang=en')],
  ['right-recording-first', 'runs', [], talks()],
  ['right-recording-then-redirect', 'runs', [], talks()],
  ['right-then-hangup', 'runs', [], talks()],
  [
    'right-then-person',
    'runs',
    [
      [
        'info stream-handover',
        '<Dial> runs whenever the stream ends, also after a good end',
        'Callers who need nothing more are connected too. To decide each time, use <Redirect>: your server answers with the next step.',
        'Plivo docs',
        null,
      ],
    ],
    talks(),
  ],
  ['right-then-redirect', 'runs', [], talks()],
  [
    'right-then-room',
    'runs',
    [
      [
        'info stream-handover',
        '<MultiPartyCall> runs whenever the stream ends, also after a good end',
        'Callers who need nothing more are connected too. To decide each time, use <Redirect>: your server answers with the next step.',
        'Plivo docs',
        null,
      ],
    ],
    talks(),
  ],
  [
    'right-then-voicemail',
    'runs',
    [
      [
        'info recording-told callbackUrl',
        'Add a callbackUrl: action alone may miss recordings',
        'If the caller hangs up, Plivo may never request action: its open-source engine doesn’t.',
        'engine; plivo-java#36',
        '<Record maxLength="120" callbackUrl="https://example.com/voicemail" action="https://example.com/voicemail"/>',
      ],
    ],
    talks(),
  ],
  [
    'right-time-limit',
    'runs',
    [],
    'Lets the caller talk with your agent at wss://agent.example.com/ws until one side ends it or 1800 seconds are over. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.',
  ],
  [
    'wrong-both-tracks',
    'fails',
    [
      [
        'error allowed-when audioTrack',
        'Choose "inbound" while bidirectional is "true"',
        'Plivo’s docs do not allow the two settings together and do not say what happens: the stream may fail or stay silent.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" audioTrack="inbound">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-connect',
    'fails',
    [
      [
        'error unknown-element',
        'Write <Stream> without <Connect> around it',
        'Plivo rejects the whole document or skips this step; both were seen.',
        'engine; Plivo’s notes for coding assistants',
        '<Stream bidirectional="true" keepCallAlive="true" url="wss://agent.example.com/ws" contentType="audio/x-mulaw;rate=8000"/>',
      ],
      [
        'warning unknown-attribute url',
        'Write the URL as text of <Stream>, not as an attribute',
        'It probably has no effect: no page and no SDK of Plivo knows it.',
        'Plivo docs; all SDKs',
        '<Connect><Stream contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream></Connect>',
      ],
      [
        'error required-text',
        'Enter a URL that begins with wss://',
        'The step has nothing to work with: no stream opens.',
        'Plivo docs; all SDKs',
        '<Connect><Stream contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream></Connect>',
      ],
    ],
    null,
  ],
  [
    'wrong-escaped-twice',
    'runsWithWarnings',
    [
      [
        'warning double-escape',
        '"&" is escaped twice',
        'Plivo requests the URL with a literal "&amp;": your server gets wrong parameters.',
        'XML 1.0; an answer of Plivo about its Ruby SDK',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws?agent=7&amp;lang=en</Stream>',
      ],
    ],
    talks('wss://agent.example.com/ws?agent=7&amp;lang=en'),
  ],
  [
    'wrong-habits',
    'runsWithWarnings',
    [
      [
        'warning unknown-attribute maxDuration',
        'Plivo doesn’t know this attribute; did you mean streamTimeout?',
        'It probably has no effect: no page and no SDK of Plivo knows it.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" streamTimeout="1800" maxRetries="3">wss://agent.example.com/ws</Stream>',
      ],
      [
        'warning unknown-attribute maxRetries',
        'Plivo doesn’t know this attribute',
        'It probably has no effect: no page and no SDK of Plivo knows it.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" maxDuration="1800">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-headers-long',
    'fails',
    [
      [
        'error attribute-value extraHeaders',
        'Shorten the pairs to 512 bytes',
        'Plivo’s docs allow no more: your server may not get them.',
        'Plivo docs; all SDKs',
        null,
      ],
    ],
    talks(),
  ],
  [
    'wrong-headers-no-pairs',
    'fails',
    [
      [
        'error attribute-value extraHeaders',
        'Enter name=value pairs, separated by commas, of at most 512 bytes',
        'Plivo’s docs allow only pairs: your server may not get anything else.',
        'Plivo docs; all SDKs',
        null,
      ],
    ],
    talks(),
  ],
  [
    'wrong-headers-semicolons',
    'runsWithWarnings',
    [
      [
        'warning stream-headers extraHeaders',
        'Separate the pairs with commas',
        'Plivo’s pages disagree: the XML page separates with commas, the guide with semicolons. Your server may get one long value.',
        'Plivo docs; Plivo’s streaming guide',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" extraHeaders="tenant=acme,flow=support">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-headers-signs',
    'runsWithWarnings',
    [
      [
        'warning stream-headers extraHeaders',
        'Use only letters and digits in names and values',
        'Plivo’s pages disagree: older ones allow only letters and digits, the guide also uses - and _. Your server may get it changed or not at all.',
        'older Plivo docs; Plivo’s streaming guide',
        null,
      ],
    ],
    talks(),
  ],
  [
    'wrong-https',
    'fails',
    [
      [
        'error text-value',
        'Enter a URL that begins with wss://',
        'Plivo’s docs require a wss URL: expect that it opens no stream, and your server hears nothing.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks('https://agent.example.com/ws'),
  ],
  [
    'wrong-in-prompt',
    'fails',
    [
      [
        'error nesting',
        '<Stream> can’t go in <GetInput>',
        'Plivo’s docs do not allow it here: the step may fail. It belongs inside <Response>.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-localhost',
    'runsWithWarnings',
    [
      [
        'warning text-value',
        'Enter a public URL',
        'Plivo can’t reach localhost or a private network.',
        'Plivo docs; all SDKs',
        null,
      ],
    ],
    talks('wss://localhost:8765/ws'),
  ],
  [
    'wrong-long-url',
    'runsWithWarnings',
    [
      [
        'warning text-value',
        'Shorten the URL to 2,048 characters',
        'Plivo’s docs allow no more: the stream may not open.',
        'Plivo docs; all SDKs',
        null,
      ],
    ],
    talks(`${url}?body=${'a'.repeat(2100)}`),
  ],
  [
    'wrong-no-format-listening',
    'runs',
    [
      [
        'info stream-format contentType',
        'Choose the audio format: Plivo’s pages name two defaults',
        'The XML page names audio/x-l16;rate=8000, the guide audio/x-mulaw;rate=8000. If your server assumes the other one, it hears noise or nothing.',
        'Plivo docs; Plivo’s streaming guide',
        '<Stream audioTrack="both" contentType="audio/x-l16;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets your server at wss://agent.example.com/ws listen to both sides of the call while the next steps run.',
  ],
  [
    'wrong-no-format',
    'runsWithWarnings',
    [
      [
        'warning stream-format contentType',
        'Choose the audio format: Plivo’s pages name two defaults',
        'The XML page names audio/x-l16;rate=8000, the guide audio/x-mulaw;rate=8000. If your server assumes the other one, callers and your server hear noise or nothing.',
        'Plivo docs; Plivo’s streaming guide',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-l16;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-no-rate',
    'fails',
    [
      [
        'error attribute-value contentType',
        'Choose "audio/x-l16;rate=8000", "audio/x-l16;rate=16000" or "audio/x-mulaw;rate=8000"',
        'The step may fail: Plivo’s docs allow nothing else here.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-no-scheme',
    'fails',
    [
      [
        'error text-value',
        'Enter a URL that begins with wss://',
        'Plivo’s docs require a wss URL: expect that it opens no stream, and your server hears nothing.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks('agent.example.com/ws'),
  ],
  [
    'wrong-no-url',
    'fails',
    [
      [
        'error required-text',
        'Enter a URL that begins with wss://',
        'The step has nothing to work with: no stream opens.',
        'Plivo docs; all SDKs',
        null,
      ],
    ],
    talks('a URL that is not set'),
  ],
  [
    'wrong-noise-level-alone',
    'runsWithWarnings',
    [
      [
        'warning applies-when noiseCancellationLevel',
        'noiseCancellationLevel has no effect unless noiseCancellation is true',
        'Plivo ignores noiseCancellationLevel here.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-noise-level-low',
    'fails',
    [
      [
        'error attribute-value noiseCancellationLevel',
        'Enter a whole number from 60 to 100',
        'The step may fail: Plivo’s docs allow nothing else here.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" noiseCancellation="true" noiseCancellationLevel="60">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-not-kept-hangup',
    'runsWithWarnings',
    [
      [
        'warning stream-last keepCallAlive',
        'Set keepCallAlive to "true": <Hangup> comes after it',
        'The call ends as soon as the stream has begun.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws while the next steps run.',
  ],
  [
    'wrong-not-kept-person',
    'runsWithWarnings',
    [
      [
        'warning stream-hold keepCallAlive',
        'Set keepCallAlive to "true": <Dial> begins at once, not after the conversation',
        'Your agent has no time alone with the caller: the call goes on as soon as the stream has begun.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws while the next steps run.',
  ],
  [
    'wrong-not-kept-redirect',
    'runsWithWarnings',
    [
      [
        'warning stream-hold keepCallAlive',
        'Set keepCallAlive to "true": <Redirect> begins at once, not after the conversation',
        'Your agent has no time alone with the caller: the call goes on as soon as the stream has begun.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws while the next steps run.',
  ],
  [
    'wrong-not-kept-speech',
    'runsWithWarnings',
    [
      [
        'warning stream-last keepCallAlive',
        'Set keepCallAlive to "true": only speech comes after it',
        'The call ends as soon as that is over, and the stream with it.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws while the next steps run.',
  ],
  [
    'wrong-not-kept',
    'runsWithWarnings',
    [
      [
        'warning stream-last keepCallAlive',
        'Set keepCallAlive to "true": nothing comes after it',
        'The call ends as soon as the stream has begun.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws while the next steps run.',
  ],
  [
    'wrong-one-way',
    'runs',
    [
      [
        'info stream-direction bidirectional',
        'Set bidirectional to "true" if your server speaks',
        'Without it your server only listens: callers hear nothing that it plays. Older Plivo pages allow keepCallAlive for two-way streams only; the current XML page does not say so.',
        'Plivo docs; older Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets your server at wss://agent.example.com/ws listen to the caller until one side ends it. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.',
  ],
  [
    'wrong-outbound-track',
    'fails',
    [
      [
        'error allowed-when audioTrack',
        'Choose "inbound" while bidirectional is "true"',
        'Plivo’s docs do not allow the two settings together and do not say what happens: the stream may fail or stay silent.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" audioTrack="inbound">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-parameter',
    'fails',
    [
      [
        'error unknown-element',
        'Write it in extraHeaders of <Stream>',
        'Plivo rejects the whole document or skips this step; both were seen.',
        'engine; Plivo’s notes for coding assistants',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" extraHeaders="flow=support">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-python-booleans',
    'runsWithWarnings',
    [
      [
        'warning stream-last keepCallAlive',
        'Set keepCallAlive to "true": nothing comes after it',
        'The call ends as soon as the stream has begun.',
        'Plivo docs',
        '<Stream bidirectional="True" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
      [
        'warning attribute-value bidirectional',
        'Choose "true" or "false"',
        'Plivo counts anything but the exact word "true" as "false", so the setting is probably off.',
        'engine, which does not know this attribute',
        '<Stream bidirectional="true" keepCallAlive="True" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
      [
        'warning attribute-value keepCallAlive',
        'Choose "true" or "false"',
        'Plivo counts anything but the exact word "true" as "false", so the setting is probably off.',
        'engine, which does not know this attribute',
        '<Stream bidirectional="True" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets your server at wss://agent.example.com/ws listen to the caller while the next steps run.',
  ],
  [
    'wrong-rate-24000',
    'fails',
    [
      [
        'error attribute-value contentType',
        'Choose "audio/x-l16;rate=8000", "audio/x-l16;rate=16000" or "audio/x-mulaw;rate=8000"',
        'The step may fail: Plivo’s docs allow nothing else here.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-l16;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-raw',
    'runsWithWarnings',
    [
      [
        'warning attribute-value contentType',
        'Choose "audio/x-l16;rate=8000", "audio/x-l16;rate=16000" or "audio/x-mulaw;rate=8000"',
        'Only older or other Plivo pages name it, no current table does: it may not work here.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-l16;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-recording-behind',
    'runsWithWarnings',
    [
      [
        'warning record-order',
        'Move <Record> before <Stream>',
        'The recording starts only when the conversation is over, so it misses the conversation. One Plivo page shows this order, for what follows the stream.',
        'Plivo docs; Plivo’s notes for coding assistants',
        '<Record recordSession="true" recordingFormat="mp3" callbackUrl="https://example.com/recordings"/>',
      ],
      [
        'warning unknown-attribute recordingFormat',
        'Plivo doesn’t know this attribute; did you mean fileFormat?',
        'Plivo probably ignores it: its open-source engine does, and no docs list it.',
        'Plivo docs; engine; all SDKs',
        '<Record recordSession="true" fileFormat="mp3" callbackUrl="https://example.com/recordings"/>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-socket-as-callback',
    'fails',
    [
      [
        'error attribute-value statusCallbackUrl',
        'Enter a URL that begins with http:// or https://',
        'Plivo can’t notify your server: the report is lost.',
        'Plivo docs; all SDKs',
        null,
      ],
    ],
    talks(),
  ],
  [
    'wrong-start',
    'fails',
    [
      [
        'error unknown-element',
        'Write <Stream> without <Start> around it',
        'Plivo rejects the whole document or skips this step; both were seen.',
        'engine; Plivo’s notes for coding assistants',
        '<Stream audioTrack="both" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    null,
  ],
  [
    'wrong-stream-url-attribute',
    'fails',
    [
      [
        'warning unknown-attribute streamUrl',
        'Write the URL as text of <Stream>, not as an attribute',
        'It probably has no effect: no page and no SDK of Plivo knows it.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
      [
        'error required-text',
        'Enter a URL that begins with wss://',
        'The step has nothing to work with: no stream opens.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks('a URL that is not set'),
  ],
  [
    'wrong-timeout-zero',
    'fails',
    [
      [
        'error attribute-value streamTimeout',
        'Enter a whole number, at least 1',
        'The step may fail: Plivo’s docs allow nothing else here.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws until one side ends it or 0 seconds are over. Then the next step runs, also if your server can’t be reached (assumed) or the connection breaks off.',
  ],
  [
    'wrong-two-at-once',
    'runsWithWarnings',
    [
      [
        'warning one-stream',
        'Start this stream when the first one has ended',
        'Plivo’s docs allow one stream at a time: this one may not open.',
        'Plivo docs',
        '<Stream keepCallAlive="true" contentType="audio/x-mulaw;rate=8000" audioTrack="both">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets your server at wss://agent.example.com/ws listen to both sides of the call while the next steps run.',
  ],
  [
    'wrong-two-in-turn',
    'runs',
    [
      [
        'info one-stream',
        'Keep one <Stream>',
        'Plivo’s docs allow one stream at a time, its notes for coding assistants one per call: this one may not open.',
        'Plivo docs; Plivo’s notes for coding assistants',
        '</Response>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-url-attribute',
    'fails',
    [
      [
        'warning unknown-attribute url',
        'Write the URL as text of <Stream>, not as an attribute',
        'It probably has no effect: no page and no SDK of Plivo knows it.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
      [
        'error required-text',
        'Enter a URL that begins with wss://',
        'The step has nothing to work with: no stream opens.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks('a URL that is not set'),
  ],
  [
    'wrong-url-element',
    'fails',
    [
      [
        'error required-text',
        'Enter a URL that begins with wss://',
        'The step has nothing to work with: no stream opens.',
        'Plivo docs; all SDKs',
        null,
      ],
      [
        'error unknown-element',
        'Write the URL as text of <Stream>, without <URL>',
        'Plivo rejects the whole document or skips this step; both were seen.',
        'engine; Plivo’s notes for coding assistants',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks(),
  ],
  [
    'wrong-wait-instead',
    'runsWithWarnings',
    [
      [
        'warning stream-hold keepCallAlive',
        'Set keepCallAlive to "true" instead of waiting with <Wait>',
        'The call goes on when the time is up, even mid-conversation, and not before if that ends sooner.',
        'Plivo docs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    'Lets the caller talk with your agent at wss://agent.example.com/ws while the next steps run.',
  ],
  [
    'wrong-ws-placeholder',
    'runsWithWarnings',
    [
      [
        'warning text-value',
        'Enter a URL that begins with wss://',
        'Plivo’s current docs require wss, older ones ws: the stream may not open.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://{{host}}/ws?call={{CallUUID}}</Stream>',
      ],
    ],
    talks('ws://{{host}}/ws?call={{CallUUID}}'),
  ],
  [
    'wrong-ws',
    'runsWithWarnings',
    [
      [
        'warning text-value',
        'Enter a URL that begins with wss://',
        'Plivo’s current docs require wss, older ones ws: the stream may not open.',
        'Plivo docs; all SDKs',
        '<Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">wss://agent.example.com/ws</Stream>',
      ],
    ],
    talks('ws://agent.example.com/ws'),
  ],
]

const textOf = (name: string): string => readFileSync(new URL(`${name}.xml`, import.meta.url), 'utf8')

function documentOf(name: string) {
  const read = parse(textOf(name))
  if (!read.ok) throw new Error(`${name} is not well-formed`)
  return read.document
}

/** Returns the first line that differs. */
function changedLine(before: string, after: string): string {
  const lines = before.split('\n')
  return (after.split('\n').find((line, index) => line !== lines[index]) ?? '').trim()
}

const notXml = 'wrong-bare-ampersand'

describe('a stream', () => {
  it('has a row for each file of the folder, right and wrong', () => {
    const files = readdirSync(new URL('.', import.meta.url)).flatMap((file) => /^(.+)\.xml$/.exec(file)?.[1] ?? [])
    expect([...rows.map(([name]) => name), notXml].sort()).toEqual(files.sort())
    for (const group of ['right', 'wrong'])
      expect(files.filter((name) => name.startsWith(group)).length).toBeGreaterThanOrEqual(15)
  })

  it.each(rows)('%s: %s', (name, verdict, finds, sentence) => {
    const document = documentOf(name)
    const problems = validate(document)
    expect(verdictOf(outcomeOf(document, 'voice'), problems).state).toBe(verdict)
    const text = serialise(document)
    const found = problems.map((problem): Finds => {
      const [fix] = fixesOf(problem)
      const { level, rule, attribute = '', consequence, source } = problem
      const line = fix === undefined ? null : changedLine(text, serialise(fixedBy(document, problem, fix)))
      return [`${level} ${rule} ${attribute}`.trim(), titleOf(problem), consequence, source, line]
    })
    expect(found).toEqual(finds)
    const sentences = narrate(document, 'voice').map((each) => each.text)
    expect(sentences.find((each) => /^Lets (?:the caller talk|your server)/.test(each)) ?? null).toBe(sentence)
  })

  it.each(rows.filter(([name]) => name.startsWith('right')).map(([name]) => name))('%s has at most a note', (name) => {
    expect(validate(documentOf(name)).filter(({ level }) => level !== 'info')).toEqual([])
  })

  it.each(rows.flatMap(([name]) => fixesIn(name)))('%s loses “%s” by “%s”', (name, title, label) => {
    const document = documentOf(name)
    const before = validate(document)
    const problem = before.find((each) => titleOf(each) === title)
    const fix = problem && fixesOf(problem).find((each) => each.label === label)
    if (!problem || !fix) throw new Error('No fix')
    const after = validate(fixedBy(document, problem, fix))
    const isSame = (each: typeof problem) => each.rule === problem.rule && each.message === problem.message
    expect(after.filter(isSame).length).toBe(before.filter(isSame).length - 1)
    const errors = (all: typeof before) => all.filter(({ level }) => level === 'error').length
    expect(errors(after)).toBeLessThanOrEqual(errors(before))
  })

  it('that has a bare & in its query is no XML, says so at the & and is repaired to the meant URL', () => {
    const text = textOf(notXml)
    const read = parse(text)
    expect(read.ok ? [] : read.problems).toMatchObject([
      { rule: 'bare-ampersand', message: 'Write &amp; instead of & in "&lang=en"', line: 3 },
    ])
    const meant = parse(repaired(text))
    if (!meant.ok) throw new Error('not repaired')
    expect(serialise(meant.document)).toBe(text.replace('&lang', '&amp;lang'))
    expect(validate(meant.document)).toEqual([])
  })
})

function fixesIn(name: string): readonly (readonly [name: string, title: string, label: string])[] {
  return validate(documentOf(name)).flatMap((problem) =>
    fixesOf(problem).map(({ label }) => [name, titleOf(problem), label] as const),
  )
}

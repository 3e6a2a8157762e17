import { describe, expect, it } from 'vitest'
import { parse, serialise, validate } from '../../src/core'
import { fixed } from '../../src/editor/problems/fixes'
import { isFixable } from '../../src/validation/fixes/fixable'
import type { Level } from '../../src/model/problem'
import { outcomeOf } from '../../src/validation/verdict/outcome'
import { verdictOf } from '../../src/validation/verdict/verdict'
import type { Verdict } from '../../src/validation/verdict/verdict'
import { documentOf } from '../verify-rule'
import { documentOfCase } from './read-case'

const asUnwritten = 'Plivo reads it as if the attribute were not written.'
const rejected = 'Plivo rejects the whole document, and the call drops silently.'
const allOf = 'Plivo docs; engine; all SDKs'

interface Expected {
  readonly rule: string
  readonly level: Level
  readonly place: string
  readonly found: string
  readonly says: string
  readonly source: string
  /** A piece of the XML that the fix writes; null where there is no fix. */
  readonly fix: string | null
}

const row = (...[rule, level, place, found, says, source, fix]: [string, Level, ...string[], string | null]): Expected =>
  ({ rule, level, place, found, says, source, fix }) as Expected

const greeting = row(
  'stream-greeting',
  'info',
  '<Response>',
  '<Speak> before it',
  'Your agent hears nothing of it, nor of what the caller says meanwhile. Right for a notice; a question is better asked by the agent.',
  'Plivo’s streaming guide',
  null,
)

const cases: readonly (readonly [name: string, verdict: Verdict['state'], problems: readonly Expected[]])[] = [
  [
    '03',
    'runsWithWarnings',
    [
      row(
        'attribute-value',
        'warning',
        '<Conference> hangupOnStar',
        '"True"',
        'Plivo counts anything but the exact word "true" as "false", so the setting is off.',
        allOf,
        'hangupOnStar="true"',
      ),
      row('attribute-value', 'warning', '<Conference> timeLimit', '"0"', asUnwritten, 'engine', null),
    ],
  ],
  [
    '15',
    'runsWithWarnings',
    [
      row(
        'attribute-value',
        'warning',
        '<Dial> action',
        '"ct=50", "rc=9", "rp=foo", "er=mars"',
        'Plivo’s docs take nothing else here: the default may count instead.',
        'Plivo docs',
        null,
      ),
    ],
  ],
  [
    '25',
    'runsWithWarnings',
    [row('attribute-value', 'warning', '<Hangup> reason', '"Sorry we are closed"', asUnwritten, 'engine', null)],
  ],
  ...(['44', '54'] as const).map((name): [string, Verdict['state'], Expected[]] => [
    name,
    'fails',
    [
      ...(name === '44' ? [greeting] : []),
      row(
        'attribute-value',
        'error',
        '<Stream> extraHeaders',
        'JSON',
        'Plivo’s docs know pairs only: your server may not get it, or not as you mean it.',
        'Plivo docs; all SDKs',
        "extraHeaders='callId=123,agent=x'",
      ),
    ],
  ]),
  [
    '57',
    'runsWithWarnings',
    [
      row('attribute-value', 'warning', '<Dial> timeLimit', '"0"', asUnwritten, 'engine', null),
      row('attribute-value', 'warning', '<Dial> timeout', '"0"', asUnwritten, 'engine', null),
    ],
  ],
  [
    '75',
    'runs',
    [
      row(
        'logged-secret',
        'info',
        '<GetDigits> log',
        'nothing, which means "true"',
        'What the caller enters can be read in Plivo’s logs.',
        'Plivo docs',
        'log="false"',
      ),
    ],
  ],
  [
    '80',
    'runsWithWarnings',
    [
      row(
        'declared-encoding',
        'warning',
        '<Response>',
        '"utf-16"',
        'Copied, downloaded and shared XML is UTF-8: who reads it by its declaration refuses it or reads other letters.',
        'XML 1.0',
        '<?xml version="1.0" encoding="UTF-8"?>',
      ),
    ],
  ],
  [
    '102',
    'runsWithWarnings',
    [
      row(
        'audio-for-xml',
        'warning',
        '<Conference> enterSound',
        'the audio file "https://example.com/ding.mp3"',
        'Plivo reads the answer as XML: the sound is not played. Let the URL return a <Response> with <Play>.',
        allOf,
        null,
      ),
      row(
        'attribute-value',
        'warning',
        '<Conference> exitSound',
        '"beep:3"',
        'Plivo cannot fetch such a sound: nothing may be heard.',
        allOf,
        null,
      ),
      row(
        'attribute-value',
        'warning',
        '<Conference> waitSound',
        'an empty value',
        'Plivo may not take an empty value for one that is not written.',
        allOf,
        'exitSound="beep:3" startConferenceOnEnter',
      ),
    ],
  ],
  [
    '106',
    'runsWithWarnings',
    ['dialMusic hold.mp3', 'confirmSound press1.wav'].map((each) => {
      const [attribute, file] = each.split(' ')
      const says = 'Plivo reads the answer as XML: the sound is not played. Let the URL return a <Response> with <Play>.'
      const found = `the audio file "https://example.com/${file ?? ''}"`
      return row('audio-for-xml', 'warning', `<Dial> ${attribute ?? ''}`, found, says, allOf, null)
    }),
  ],
  [
    '116',
    'fails',
    [
      row(
        'text-value',
        'error',
        '<Play>',
        'the scheme "http_cache://"',
        'Plivo cannot fetch the file, and the caller hears nothing of it.',
        allOf,
        '<Play>http://frontend/audio/please_wait.wav</Play>',
      ),
    ],
  ],
  [
    '125',
    'fails',
    [
      row(
        'unknown-attribute',
        'error',
        '<Response> xmlns',
        '"http://example.com/plivo"',
        'Plivo compares names with their namespace: this is no <Response> to it, and it rejects the whole document.',
        'engine',
        '<Response xmlns:xsi=',
      ),
      ...['xmlns:xsi', 'xsi:noNamespaceSchemaLocation'].map((name) =>
        row(
          'unknown-attribute',
          'warning',
          `<Response> ${name}`,
          `the unknown attribute "${name}"`,
          'Plivo probably ignores it: its open-source engine does, and no docs list it.',
          allOf,
          name === 'xmlns:xsi' ? null : 'XMLSchema-instance"><Speak>',
        ),
      ),
    ],
  ],
]

describe('a real case', () => {
  it.each(cases)('%s is judged by its sources', (name, state, expected) => {
    const document = documentOfCase(`${name}.xml`)
    const problems = validate(document)
    expect(verdictOf(outcomeOf(document, 'voice'), problems).state).toBe(state)
    const found = problems.map((problem): Expected => {
      const after = isFixable(problem) ? serialise(fixed(document, problem)) : null
      const { rule, level, message, consequence: says, source } = problem
      const place = /^(.+?): expected/.exec(message)?.[1] ?? ''
      const named = expected.find((each) => each.rule === rule && each.place === place)
      const fix = after !== null && typeof named?.fix === 'string' && after.includes(named.fix) ? named.fix : after
      return { rule, level, place, found: message.slice(message.lastIndexOf(', found ') + ', found '.length), says, source, fix }
    })
    expect(found).toEqual(expected)
  })

  it.each(cases.flatMap(([name, , problems]) => problems.filter(({ fix }) => fix !== null).map((each) => [name, each] as const)))(
    '%s loses the problem by its fix, and gains none that is worse',
    (name, { rule, place }) => {
      const document = documentOfCase(`${name}.xml`)
      const problem = validate(document).find((each) => each.rule === rule && each.message.startsWith(`${place}: `))
      if (problem === undefined || !isFixable(problem)) throw new Error('No fix')
      const after = validate(fixed(document, problem))
      expect(after.map(({ message }) => message)).not.toContain(problem.message)
      expect(after.filter(({ level }) => level === 'error').length).toBeLessThanOrEqual(
        validate(document).filter(({ level }) => level === 'error').length,
      )
    },
  )
})

/** What the open-source engine does with a value, read in its source: refuses the document, goes on with the default, or takes it. */
const engineSays: readonly (readonly [xml: string, level: Level, says: string])[] = [
  ['<Wait length="0"/>', 'error', rejected],
  ['<Wait length="abc"/>', 'error', rejected],
  ['<Wait length=""/>', 'error', rejected],
  ['<Record maxLength="0"/>', 'error', rejected],
  ['<Record timeout="abc"/>', 'error', rejected],
  ['<Record fileFormat="ogg"/>', 'error', rejected],
  ['<Record method="put"/>', 'error', rejected],
  ['<Record finishOnKey="*#"/>', 'warning', 'The open-source engine takes each of these keys; the docs know one key only.'],
  ['<GetDigits numDigits="0"/>', 'error', rejected],
  ['<GetDigits numDigits="abc"/>', 'warning', asUnwritten],
  ['<GetDigits retries="0"/>', 'error', rejected],
  ['<GetDigits timeout="0"/>', 'error', rejected],
  ['<GetDigits method="post"/>', 'error', rejected],
  ['<Play loop="-1">https://example.com/a.mp3</Play>', 'error', rejected],
  ['<Play loop="abc">https://example.com/a.mp3</Play>', 'warning', asUnwritten],
  ['<Speak loop="-1">Hello</Speak>', 'error', rejected],
  ['<Dial timeout="0"><Number>14155550100</Number></Dial>', 'warning', asUnwritten],
  ['<Dial timeLimit="abc"><Number>14155550100</Number></Dial>', 'warning', asUnwritten],
  ['<Dial method="PUT" action="https://example.com/"><Number>14155550100</Number></Dial>', 'error', rejected],
  ['<Dial callbackMethod="PUT" callbackUrl="https://example.com/"><Number>14155550100</Number></Dial>', 'error', rejected],
  ['<Conference maxMembers="200">Room</Conference>', 'warning', asUnwritten],
  ['<Conference record="true" recordFileFormat="ogg">Room</Conference>', 'error', rejected],
  ['<Conference></Conference>', 'error', rejected],
  ['<Redirect>hello</Redirect>', 'error', rejected],
  ['<Redirect></Redirect>', 'error', rejected],
  ['<Play></Play>', 'error', rejected],
  ['<Speak></Speak>', 'warning', 'Callers hear nothing of it.'],
  ['<Hangup schedule="0"/><Speak>Hello</Speak>', 'warning', asUnwritten],
  ['<Dial><Speak>Hello</Speak><Number>14155550100</Number></Dial>', 'error', rejected],
  ['<PreAnswer loop="1"><Speak>Hello</Speak></PreAnswer>', 'error', rejected],
  [
    '<Speak xmlns="urn:a">Hello</Speak>',
    'error',
    'Plivo compares names with their namespace: this is no <Speak> to it, and it rejects the whole document.',
  ],
]

it('says that a verdict about a length is not certain, since nobody says what comes of it', () => {
  const stream = (attributes: string, rest = '') => {
    const document = documentOf(parse, `<Stream keepCallAlive="true"${attributes}>wss://example.com/${rest}</Stream>`)
    return verdictOf(outcomeOf(document, 'voice'), validate(document))
  }
  expect(stream(` extraHeaders="a=${'b'.repeat(600)}"`)).toMatchObject({
    state: 'fails',
    cause: expect.stringMatching(/^May fail/) as string,
  })
  expect(stream('', 'a'.repeat(2100))).toMatchObject({ state: 'runsWithWarnings' })
})

describe('what the engine does', () => {
  it.each(engineSays)('with %s is %s: %s', (xml, level, says) => {
    const told = validate(documentOf(parse, xml)).filter(({ source }) => source === 'engine')
    expect(told.map((each) => [each.level, each.consequence])).toEqual([[level, expect.stringContaining(says)]])
  })
})

/** What only the docs limit: they do not say what comes of another value, so no rejection is claimed. */
const docsAlone = [
  '<GetInput action="https://example.com/" inputType="both"/>',
  '<GetInput action="https://example.com/" numDigits="33"/>',
  '<GetInput action="https://example.com/" executionTimeout="100"/>',
  '<MultiPartyCall role="boss">Room</MultiPartyCall>',
  '<MultiPartyCall role="Agent" maxDuration="60">Room</MultiPartyCall>',
  '<Stream contentType="audio/x-mulaw" keepCallAlive="true">wss://example.com/</Stream>',
  '<Message src="14155550100" dst="14155550101" type="mms">Hello</Message>',
  '<Message src="14155550100" dst="14155550101" type="whatsapp">Hello</Message>',
  '<GetInput/>',
  '<GetInput action="https://example.com/" inputType="speech" executionTimeout="100" speechEndTimeout="25"/>',
  '<Dial><Sip>sip:agent@sip.example.com</Sip></Dial>',
  '<MultiPartyCall role="Agent"></MultiPartyCall>',
  '<Stream keepCallAlive="true"></Stream>',
  '<GetInput action="https://example.com/"><Hangup/></GetInput>',
]

it.each(docsAlone)('claims no rejection of %s', (xml) => {
  const problems = validate(documentOf(parse, xml)).filter(({ level }) => level !== 'info')
  expect(problems.length).toBeGreaterThan(0)
  for (const { consequence, source } of problems) {
    expect(consequence).not.toMatch(/reject|refuse|call ends/)
    expect(source).not.toContain('engine')
  }
})

/** Documents that Plivo's pages or an SDK's own tests print as right, as far as a rule speaks of them. */
const printed = [
  '<Speak voice="Polly.Joanna"><say-as interpret-as="character">abc</say-as></Speak>',
  '<Speak voice="Polly.Joanna"><prosody pitch="low" rate="x-high" volume="+6dB">abc</prosody></Speak>',
  '<Speak voice="Polly.Joanna"><prosody pitch="80%">abc</prosody></Speak>',
  '<Speak voice="Polly.Joanna"><say-as interpret-as="date" format="application/ssml+xml">abc</say-as></Speak>',
  '<Speak voice="Polly.Joanna"><w role="claws:VV0">abc</w></Speak>',
  '<Speak voice="Polly.Joanna"><break strength="none" time="30s"/>abc</Speak>',
  '<Play>https://https://example.com/a.mp3</Play>',
  '<Redirect>https://example.com/ next</Redirect>',
  '<Conference maxMembers="100">Room</Conference>',
  '<Record finishOnKey="*#" action="https://example.com/"/>',
  '<Hangup reason="none"/>',
  '<GetInput action="https://example.com/" executionTimeout="120" digitEndTimeout="40" speechEndTimeout="20"/>',
  '<Dial><Sip>sip:agent@sip.example.com</Sip></Dial>',
  '<GetInput action="https://example.com/" inputType="Speech"/>',
  '<GetDigits action="https://example.com/" invalidDigitsSound="sound"/>',
  '<MultiPartyCall role="Agent" statusCallbackEvents="MPC-state-changes" waitMusicMethod="get">Room</MultiPartyCall>',
  '<DTMF>1-2</DTMF>',
]

it.each(printed)('finds no error in what is printed as right: %s', (xml) => {
  expect(validate(documentOf(parse, xml)).filter(({ level }) => level === 'error')).toEqual([])
})

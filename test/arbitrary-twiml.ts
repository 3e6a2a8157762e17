import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'

/** The elements of TwiML with their attributes and children, as the types of Twilio's library for Node name them (version 6.3). */
const callback = 'statusCallback statusCallbackMethod statusCallbackEvent'
const recording =
  'recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent recordingConfigurationId trim'
const detection =
  'machineDetection machineDetectionTimeout machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout amdStatusCallback amdStatusCallbackMethod'
const markup = 'break emphasis lang p phoneme prosody s say-as sub w'

interface Shape {
  readonly attributes: string
  readonly children?: string
  readonly text?: string
}

const shapes: Readonly<Record<string, Shape>> = {
  Say: { attributes: 'voice language loop', children: markup, text: 'Hello' },
  Play: { attributes: 'loop', text: 'https://a.example/b.mp3' },
  Pause: { attributes: 'length' },
  Gather: {
    attributes:
      'action actionOnEmptyResult bargeIn debug enhanced finishOnKey hints input language maxSpeechTime method numDigits partialResultCallback partialResultCallbackMethod profanityFilter speechModel speechTimeout timeout',
    children: 'Say Play Pause',
  },
  Dial: {
    attributes: `action answerOnBridge callerId events hangupOnStar method passports record recordingTrack referMethod referUrl ringTone sequential timeLimit timeout ${recording}`,
    children: 'Number Sip Client Queue WhatsApp Application Sim',
  },
  Number: { attributes: `sendDigits url method byoc ${callback} ${detection}`, text: '+14155550100' },
  Sip: { attributes: `url method username password ${callback} ${detection}`, text: 'sip:a@b.example' },
  Client: { attributes: `url method ${callback}`, children: 'Parameter', text: 'maria' },
  Queue: { attributes: 'url method reservationSid postWorkActivitySid', text: 'q' },
  WhatsApp: { attributes: `url method ${callback}`, text: '+14155550100' },
  Application: { attributes: `url method customerId copyParentTo ${callback}`, children: 'Parameter' },
  Sim: { attributes: '', text: 'DE1' },
  Conference: {
    attributes: `beep coach endConferenceOnExit eventCallbackUrl jitterBufferSize maxParticipants muted participantLabel record region startConferenceOnEnter waitMethod waitUrl ${callback} ${recording}`,
    text: 'room',
  },
  Record: { attributes: `action finishOnKey maxLength method playBeep timeout transcribe transcribeCallback ${recording}` },
  Redirect: { attributes: 'method', text: 'https://a.example/next' },
  Reject: { attributes: 'reason' },
  Hangup: { attributes: '' },
  Sms: { attributes: 'action from method statusCallback to', text: 'Hi' },
  Enqueue: { attributes: 'action maxQueueSize method waitUrl waitUrlMethod workflowSid', children: 'Task', text: 'support' },
  Task: { attributes: 'priority timeout' },
  Leave: { attributes: '' },
  Pay: { attributes: 'action chargeAmount currency input', children: 'Prompt Parameter' },
  Prompt: { attributes: 'for errorType cardType attempt', children: 'Say Play' },
  Refer: { attributes: 'action method', children: 'Sip' },
  Connect: { attributes: 'action method', children: 'Stream ConversationRelay VirtualAgent Room' },
  ConversationRelay: { attributes: 'url voice welcomeGreeting language', children: 'Language Parameter' },
  Language: { attributes: 'code voice' },
  VirtualAgent: { attributes: 'connectorName language' },
  Room: { attributes: 'participantIdentity', text: 'r' },
  Start: { attributes: 'action method', children: 'Stream Siprec Transcription Recording' },
  Stop: { attributes: '', children: 'Stream' },
  Stream: {
    attributes: 'audioFormat connectorName name sampleRate statusCallback statusCallbackMethod track',
    children: 'Parameter',
  },
  Siprec: { attributes: 'connectorName name track' },
  Transcription: { attributes: 'name track languageCode partialResults' },
  Recording: { attributes: `channels track ${recording}` },
  Parameter: { attributes: 'name value' },
  break: { attributes: 'strength time' },
  emphasis: { attributes: 'level', text: 'so' },
  lang: { attributes: 'xml:lang', text: 'oui' },
  p: { attributes: '', text: 'p' },
  phoneme: { attributes: 'alphabet ph', text: 'a' },
  prosody: { attributes: 'pitch rate volume', text: 'slow' },
  s: { attributes: '', text: 's' },
  'say-as': { attributes: 'interpret-as format', text: '1' },
  sub: { attributes: 'alias', text: 'x' },
  w: { attributes: 'role', text: 'read' },
}

const steps = 'Say Play Pause Gather Dial Record Redirect Reject Hangup Sms Enqueue Leave Pay Refer Connect Start Stop'.split(' ')

const yesNo = ['true', 'false']
const urls = ['https://a.example/x?a=1&amp;b=2', 'https://a.example/{{id}}', '{{url}}']
/** Values that are right in TwiML. */
const values: Readonly<Record<string, readonly string[]>> = {
  action: urls,
  beep: ['true', 'false', 'onEnter', 'onExit'],
  callerId: ['+14155550101'],
  channels: ['mono', 'dual'],
  finishOnKey: ['#', '*', ''],
  from: ['+14155550100'],
  input: ['dtmf', 'speech', 'dtmf speech'],
  language: ['en-US', 'en-GB', 'de-DE', 'fr-FR'],
  length: ['1', '10'],
  level: ['strong'],
  maxParticipants: ['2', '40', '250'],
  maxLength: ['1', '120'],
  method: ['GET', 'POST'],
  name: ['a', 'b'],
  numDigits: ['1', '12'],
  password: ['correct-horse'],
  reason: ['busy', 'rejected'],
  record: ['true', 'false', 'do-not-record', 'record-from-answer', 'record-from-ringing-dual', 'record-from-start'],
  sendDigits: ['ww12#'],
  speechModel: ['default', 'phone_call', 'experimental_utterances'],
  speechTimeout: ['auto', '1', '3'],
  strength: ['strong'],
  time: ['1s'],
  timeLimit: ['60'],
  timeout: ['1', '5', '90'],
  to: ['+14155550101'],
  track: ['inbound_track', 'outbound_track', 'both_tracks'],
  value: ['x', 'y'],
  voice: ['alice', 'man', 'Polly.Amy', 'Polly.Joanna-Neural', 'Google.en-US-Standard-C', 'Polly.Amy-Generative'],
  waitUrl: [...urls, ''],
  'xml:lang': ['fr-FR'],
}
for (const name of ['partialResultCallback', 'url', 'statusCallback', 'recordingStatusCallback', 'transcribeCallback'])
  Object.assign(values, { [name]: urls })
for (const name of 'muted startConferenceOnEnter endConferenceOnExit hangupOnStar answerOnBridge sequential bargeIn debug enhanced profanityFilter playBeep transcribe actionOnEmptyResult'.split(
  ' ',
))
  Object.assign(values, { [name]: yesNo })
for (const name of 'partialResultCallbackMethod statusCallbackMethod recordingStatusCallbackMethod waitMethod'.split(' '))
  Object.assign(values, { [name]: ['GET', 'POST'] })

const words = (list: string): readonly string[] => list.split(' ').filter(Boolean)

function element(name: string, depth: number): Arbitrary<string> {
  const { attributes, children = '', text = '' } = shapes[name] ?? { attributes: '' }
  const known = name === 'Stream' ? ['url', ...words(attributes)] : words(attributes)
  const written = fc
    .subarray([...known], { maxLength: Math.min(5, known.length) })
    .chain((names) =>
      fc.tuple(
        ...names.map((attribute) => fc.constantFrom(...(values[attribute] ?? ['1'])).map((value) => ` ${attribute}="${value}"`)),
      ),
    )
  const own =
    name === 'Stream'
      ? written.map((list) => [' url="wss://a.example"', ...list.filter((one) => !one.startsWith(' url='))])
      : written
  const inner =
    children === '' || depth === 0
      ? fc.constant(text)
      : fc
          .array(
            fc.constantFrom(...words(children)).chain((child) => element(child, depth - 1)),
            { minLength: text === '' ? 1 : 0, maxLength: 3 },
          )
          .map((list) => [text, ...list].join(text === '' ? '\n' : ' '))
  const held =
    name === 'Dial' && depth > 0
      ? fc.oneof({ weight: 3, arbitrary: inner }, { weight: 1, arbitrary: element('Conference', 0) }, fc.constant('+14155550100'))
      : inner
  return fc.tuple(own, held).map(([list, content]) => `<${name}${list.join('')}>${content}</${name}>`)
}

/** Returns documents of TwiML with the right names and values. */
export const twimlDocuments = (): Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...steps).chain((name) => element(name, 2)) },
        fc.constant('<!-- note -->'),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((list) => `<Response>\n  ${list.join('\n  ')}\n</Response>`)

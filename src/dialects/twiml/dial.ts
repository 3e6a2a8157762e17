import { childElements, isText } from '../../model/content'
import type { ElementNode, Node } from '../../model/node'
import { newElement } from '../new-element'
import { confirmKeyQuestion } from '../questions'
import { methodRow } from '../table'
import type { AttributeRow, Convert, ElementRow, Table } from '../table'
import { conference } from './conference'

const everyEvent: AttributeRow = { kind: 'none', outcome: 'changed', why: 'Plivo tells of every event.' }
const oneFile: AttributeRow = { kind: 'lost', why: 'Plivo has no such choice for a recording.' }

const isRecording = ({ attributes }: ElementNode): boolean =>
  !['false', 'do-not-record'].includes(attributes.get('record') ?? 'do-not-record')

/** Plivo records by a step before the dial. */
const recorded: Convert = (value, element, { urlOf }) => {
  if (!isRecording(element)) return { why: 'Plivo does not record unless it is said.' }
  const { attributes } = element
  const callback = attributes.get('recordingStatusCallback')
  const method = attributes.get('recordingStatusCallbackMethod')
  const record = newElement('Record', {
    startOnDialAnswer: 'true',
    maxLength: attributes.get('timeLimit') ?? '14400',
    recordChannelType: value.endsWith('-dual') ? 'stereo' : 'mono',
    ...(callback !== undefined && { callbackUrl: urlOf(callback) ?? callback }),
    ...(callback !== undefined && method !== undefined && { callbackMethod: method }),
  })
  const late = value.includes('ringing') ? ' It begins when the call is answered, not while it rings.' : ''
  return {
    outcome: 'changed',
    before: [record],
    why: `Plivo records by a <Record> before the <Dial>; its length is that of the call.${late}`,
    source: 'Twilio docs: Dial; Plivo docs',
    topics: callback === undefined ? [] : ['recording'],
  }
}

const recordedTo: Convert = (value, element) =>
  isRecording(element)
    ? { outcome: 'changed', why: 'It is callbackUrl of the <Record> before.' }
    : { outcome: 'lost', why: 'Nothing is recorded here.' }

const bridged = 'Plivo lets the caller’s phone ring until the other side answers (its engine), so less is billed.'

const dialAttributes: Readonly<Record<string, AttributeRow>> = {
  action: { kind: 'url', to: 'action', topics: ['call', 'dial'] },
  method: methodRow('method'),
  callerId: { kind: 'as', to: 'callerId' },
  hangupOnStar: { kind: 'as', to: 'hangupOnStar' },
  timeLimit: { kind: 'number', to: [{ name: 'timeLimit', least: 1 }] },
  timeout: {
    kind: 'number',
    to: [{ name: 'timeout', least: 1 }],
    why: 'Twilio adds about 5 seconds.',
    source: 'Twilio docs: Dial',
  },
  answerOnBridge: {
    kind: 'words',
    to: '',
    words: { true: { why: 'Plivo does so (its engine).' } },
    else: { outcome: 'changed', why: bridged },
  },
  record: { kind: 'by', convert: recorded },
  recordingStatusCallback: { kind: 'by', convert: recordedTo },
  recordingStatusCallbackMethod: { kind: 'by', convert: recordedTo },
  recordingStatusCallbackEvent: everyEvent,
  recordingTrack: oneFile,
  recordingConfigurationId: oneFile,
  trim: oneFile,
  ringTone: { kind: 'lost', why: 'dialMusic plays a sound of your own while it rings.' },
  sequential: {
    kind: 'words',
    to: '',
    words: { false: {} },
    else: { outcome: 'lost', why: 'Plivo rings all at once: write one <Dial> a number to ring one after the other.' },
  },
  referUrl: { kind: 'lost', why: 'Plivo passes no SIP REFER on.' },
  referMethod: { kind: 'lost', why: 'Plivo passes no SIP REFER on.' },
  events: { kind: 'lost', why: 'callbackUrl is told of every event.' },
  passports: { kind: 'lost', why: 'Plivo signs calls itself.' },
}

/** The text of a Dial is the number. */
function withTarget(children: readonly Node[]): readonly Node[] {
  if (children.some((child) => child.kind === 'element')) return children
  const isTold = (child: Node) => isText(child) || child.kind === 'instruction'
  const told = children.filter(isTold)
  const text = told.map((child) => (isText(child) ? child.text : '')).join('')
  if (text.trim() === '' && told.every(isText)) return children
  const target = { ...newElement(/^\s*sips?:/i.test(text) ? 'User' : 'Number', {}), children: told }
  return children.flatMap((child) => (child === told[0] ? [target] : isTold(child) ? [] : [child]))
}

const hasWhisper = (dialled: ElementNode): boolean =>
  childElements(dialled).some(({ name, attributes }) => (name === 'Number' || name === 'Sip') && attributes.has('url'))

const dialPhones: ElementRow = {
  to: 'Dial',
  attributes: dialAttributes,
  unsaid: [
    {
      kind: 'set',
      unless: ['timeout'],
      set: { timeout: '30' },
      theirs: 'timeout 30 by default',
      why: 'Plivo’s docs name no default.',
      source: 'Twilio docs: Dial',
    },
    {
      kind: 'note',
      unless: ['answerOnBridge'],
      theirs: 'the caller is answered at once',
      ours: 'when the other side answers',
      why: bridged,
      source: 'Twilio docs: Dial, Reject; Plivo’s engine',
    },
    {
      kind: 'ask',
      to: 'confirmKey',
      when: hasWhisper,
      theirs: 'the XML at the url of <Number>',
      why: 'Only Play, Speak and Wait run there. Where it asked for a key, name that key.',
      question: confirmKeyQuestion,
    },
  ],
  falls: (element, lost) => {
    const all = childElements(element)
    return all.length > 0 && all.every((child) => lost.has(child)) ? 'Nobody is left to be called.' : null
  },
  finish: withTarget,
}

const dialText: ElementRow = { ...dialPhones, why: 'The text is the number that is called.' }

const noRoom: AttributeRow = { kind: 'lost', why: 'It is for a call to a phone; a conference has its own.' }
const noPhone: AttributeRow = { kind: 'none', why: 'It has no effect on a conference.' }

/** A room stands alone at Plivo. */
const dialRoom: ElementRow = {
  to: 'content',
  why: 'At Plivo <Conference> stands alone.',
  attributes: {
    action: { kind: 'url', to: 'action', on: 'content', topics: ['call', 'room'] },
    method: { ...methodRow('method'), on: 'content' },
    hangupOnStar: { kind: 'as', to: 'hangupOnStar', on: 'content' },
    timeLimit: {
      kind: 'number',
      to: [{ name: 'timeLimit', least: 1 }],
      on: 'content',
      outcome: 'changed',
      why: 'It limits the caller there and the whole room here.',
    },
    timeout: noPhone,
    callerId: noPhone,
    answerOnBridge: noPhone,
    ringTone: noPhone,
    sequential: noPhone,
    record: {
      kind: 'words',
      to: '',
      words: { false: {}, 'do-not-record': {} },
      else: { outcome: 'lost', why: 'record of the <Conference> records the room.' },
    },
    recordingStatusCallback: noRoom,
    recordingStatusCallbackMethod: noRoom,
    recordingStatusCallbackEvent: noRoom,
    recordingTrack: noRoom,
    trim: noRoom,
    referUrl: noRoom,
    referMethod: noRoom,
  },
}

const detection: AttributeRow = { kind: 'lost', why: 'Plivo looks for machines on calls that its API makes.' }

const called: Readonly<Record<string, AttributeRow>> = {
  url: {
    kind: 'url',
    to: 'confirmSound',
    on: 'parent',
    outcome: 'changed',
    why: 'Plivo plays it to everybody who answers.',
  },
  method: {
    kind: 'words',
    to: '',
    words: { POST: {} },
    else: { outcome: 'lost', why: 'The docs name no method for confirmSound.' },
  },
  statusCallback: {
    kind: 'url',
    to: 'callbackUrl',
    on: 'parent',
    outcome: 'changed',
    why: 'Plivo tells of all targets of the <Dial>.',
    topics: ['dial'],
  },
  statusCallbackMethod: { ...methodRow('callbackMethod'), on: 'parent' },
  statusCallbackEvent: everyEvent,
  machineDetection: detection,
  machineDetectionTimeout: detection,
  machineDetectionSpeechThreshold: detection,
  machineDetectionSpeechEndThreshold: detection,
  machineDetectionSilenceTimeout: detection,
  amdStatusCallback: detection,
  amdStatusCallbackMethod: detection,
  byoc: { kind: 'lost', why: 'Plivo chooses the carrier.' },
}

/** A user name and a password come together, or neither does. */
const both = (to: string, other: string): AttributeRow => ({
  kind: 'by',
  convert: (value, { attributes }) =>
    attributes.has(other)
      ? { outcome: 'changed', set: { [to]: value } }
      : { outcome: 'lost', why: `Plivo needs ${other} beside it.` },
})

const sip: ElementRow = {
  to: 'User',
  outcome: 'changed',
  attributes: {
    ...called,
    username: both('sipAuthUsername', 'password'),
    password: both('sipAuthPassword', 'username'),
  },
  text: {
    kind: 'by',
    convert: (uri) => {
      const [text = '', query] = uri.split('?')
      if (query === undefined) return { text: uri }
      const sipHeaders = query.replaceAll('&', ',')
      return { text, outcome: 'changed', set: { sipHeaders }, why: 'The headers behind ? are sipHeaders.' }
    },
  },
}

/** Whom a call goes to. */
export const dial = {
  Dial: (element: ElementNode): ElementRow => {
    const inside = childElements(element)
    if (inside.some(({ name }) => name === 'Conference')) return dialRoom
    return inside.length === 0 && element.children.length > 0 ? dialText : dialPhones
  },
  Number: { to: 'Number', attributes: called },
  Sip: sip,
  Conference: conference,
} satisfies Table

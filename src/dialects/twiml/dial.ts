import { childElements, isText } from '../../model/content'
import type { ElementNode, Node } from '../../model/node'
import { newElement } from '../new-element'
import { confirmKeyQuestion } from '../questions'
import { methodRow } from '../table'
import type { AttributeRow, Convert, ElementRow, Table } from '../table'
import { conference } from './conference'

const everyEvent: AttributeRow = { kind: 'none', outcome: 'changed', why: 'Plivo reports every event.' }
const oneFile: AttributeRow = { kind: 'lost', why: 'Plivo does not have this setting for recordings.' }

const isRecording = ({ attributes }: ElementNode): boolean =>
  !['false', 'do-not-record'].includes(attributes.get('record') ?? 'do-not-record')

/** Puts the step before the dial by which Plivo records. */
const recorded: Convert = (value, element, { urlOf }) => {
  if (!isRecording(element)) return { why: 'Plivo does not record by default.' }
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
    why: `Plivo records with a <Record> before the <Dial>, as long as the call may last.${late}`,
    source: 'Twilio docs: Dial; Plivo docs',
    topics: callback === undefined ? [] : ['recording'],
  }
}

const recordedTo: Convert = (value, element) =>
  isRecording(element)
    ? { outcome: 'changed', why: 'It becomes callbackUrl of the <Record> before the <Dial>.' }
    : { outcome: 'lost', why: 'This call is not recorded.' }

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
    words: { true: { why: 'Plivo does this by default (its engine).' } },
    else: { outcome: 'changed', why: bridged },
  },
  record: { kind: 'by', convert: recorded },
  recordingStatusCallback: { kind: 'by', convert: recordedTo },
  recordingStatusCallbackMethod: { kind: 'by', convert: recordedTo },
  recordingStatusCallbackEvent: everyEvent,
  recordingTrack: oneFile,
  recordingConfigurationId: oneFile,
  trim: oneFile,
  ringTone: { kind: 'lost', why: 'Plivo does not have this setting. Play your own sound with dialMusic.' },
  sequential: {
    kind: 'words',
    to: '',
    words: { false: {} },
    else: { outcome: 'lost', why: 'Plivo calls all numbers at once. To call one after the other, write one <Dial> for each.' },
  },
  referUrl: { kind: 'lost', why: 'Plivo does not pass SIP REFER on. Transfer the call with Plivo’s API.' },
  referMethod: { kind: 'lost', why: 'Plivo does not pass SIP REFER on. Transfer the call with Plivo’s API.' },
  events: { kind: 'lost', why: 'Use callbackUrl: it reports every event.' },
  passports: { kind: 'lost', why: 'Plivo does not have this setting.' },
}

/** Returns the children of a Dial with its text, which is the number, in an element. */
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
      why: 'Plivo’s docs give no default.',
      source: 'Twilio docs: Dial',
    },
    {
      kind: 'note',
      unless: ['answerOnBridge'],
      theirs: 'the call is answered at once',
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
    return all.length > 0 && all.every((child) => lost.has(child)) ? 'No one is left to call.' : null
  },
  finish: withTarget,
}

const dialText: ElementRow = { ...dialPhones, why: 'The text becomes the number to call.' }

const noRoom: AttributeRow = { kind: 'lost', why: 'It is for calls to phones. Use the attributes of <Conference>.' }
const noPhone: AttributeRow = { kind: 'none', why: 'It has no effect on a conference.' }

/** A room stands alone at Plivo. */
const dialRoom: ElementRow = {
  to: 'content',
  why: 'In Plivo XML, <Conference> is a step of its own.',
  attributes: {
    action: { kind: 'url', to: 'action', on: 'content', topics: ['call', 'room'] },
    method: { ...methodRow('method'), on: 'content' },
    hangupOnStar: { kind: 'as', to: 'hangupOnStar', on: 'content' },
    timeLimit: {
      kind: 'number',
      to: [{ name: 'timeLimit', least: 1 }],
      on: 'content',
      outcome: 'changed',
      why: 'In TwiML it limits this caller; on Plivo it limits the whole room.',
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
      else: { outcome: 'lost', why: 'Record the room with record of <Conference>.' },
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

const detection: AttributeRow = { kind: 'lost', why: 'Plivo detects machines only on calls made with its API.' }

const called: Readonly<Record<string, AttributeRow>> = {
  url: {
    kind: 'url',
    to: 'confirmSound',
    on: 'parent',
    outcome: 'changed',
    why: 'Plivo plays it to everyone who answers.',
  },
  method: {
    kind: 'words',
    to: '',
    words: { POST: {} },
    else: { outcome: 'lost', why: 'Plivo’s docs give no method for confirmSound.' },
  },
  statusCallback: {
    kind: 'url',
    to: 'callbackUrl',
    on: 'parent',
    outcome: 'changed',
    why: 'Plivo reports all targets of the <Dial>.',
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

/** Returns the row of a user name or a password: they come together, or neither does. */
const both = (to: string, other: string): AttributeRow => ({
  kind: 'by',
  convert: (value, { attributes }) =>
    attributes.has(other) ? { outcome: 'changed', set: { [to]: value } } : { outcome: 'lost', why: `Plivo also needs ${other}.` },
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
      return { text, outcome: 'changed', set: { sipHeaders }, why: 'The headers after ? become sipHeaders.' }
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

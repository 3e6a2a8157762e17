import { parameters } from '../../catalogue/parameters'
import type { Parameter } from '../../catalogue/parameters'
import type { Values } from '../../catalogue/calls/occasions'
import type { ElementNode } from '../../model/node'
import { runOf } from '../../running/run-of'
import { textIn, valueIn } from './filled'
import type { Draft } from '../call/state'

/** Where a request is made: the state of the call, and the element it comes of. */
interface Situation {
  readonly draft: Draft
  readonly element: ElementNode | null
}

type Value = (situation: Situation) => string | null

const callId = '00000000-0000-0000-0000-000000000000'
const legId = '00000000-0000-0000-0000-00000000000b'
const roomId = '00000000-0000-0000-0000-00000000000c'
const recordingId = '00000000-0000-0000-0000-00000000000d'

const bare = (number: string): string => number.replace(/^\+/, '')
const sample: (name: Parameter) => Value = (name) => () => ('sample' in parameters[name] ? parameters[name].sample : '')
const empty: Value = () => ''
const outboundOnly: Value = ({ draft }) => (draft.world.call.direction === 'outbound' ? callId : null)
const name: Value = ({ draft, element }) => (element === null ? '' : textIn(element, draft.world))
const given =
  (key: 'digits' | 'speech' | 'target'): Value =>
  ({ draft }) =>
    draft.given[key]
const seconds: Value = ({ draft }) => String(Math.round(draft.given.seconds))
const milliseconds: Value = ({ draft }) => String(draft.given.seconds < 0 ? -1 : Math.round(draft.given.seconds * 1000))
/** Returns the value where something is recorded, '' elsewhere: only what is recorded has a recording. */
const ofRecording =
  (value: Value): Value =>
  (situation) =>
    isRecorded(situation) ? value(situation) : ''
const now: Value = ({ draft }) => String(draft.at)
const startOfGiven: Value = ({ draft }) =>
  String(draft.given.seconds < 0 ? -1 : draft.at - Math.round(draft.given.seconds * 1000))
const endOfGiven: Value = ({ draft }) => String(draft.given.seconds < 0 ? -1 : draft.at)

/** What each parameter says at a moment, where the moment itself does not say it; null where this call does not carry it. */
const values: { readonly [P in Parameter]: Value } = {
  CallUUID: () => callId,
  From: ({ draft }) => bare(draft.world.call.from),
  To: ({ draft }) => bare(draft.world.call.to),
  CallStatus: ({ draft: { phase } }) => (phase === 'over' ? 'completed' : phase === 'answered' ? 'in-progress' : 'ringing'),
  Direction: ({ draft }) => draft.world.call.direction,
  ForwardedFrom: () => null,
  ALegUUID: outboundOnly,
  ALegRequestUUID: outboundOnly,

  Digits: given('digits'),
  InputType: empty,
  Speech: given('speech'),
  SpeechConfidenceScore: ({ draft }) => (draft.given.speech === '' ? '' : '0.9'),
  BilledAmount: empty,
  StableSpeech: given('speech'),
  UnstableSpeech: empty,
  Stability: empty,
  SequenceNumber: sample('SequenceNumber'),

  RecordUrl: ofRecording(sample('RecordUrl')),
  RecordingID: ofRecording(() => recordingId),
  RecordingDuration: ofRecording(seconds),
  RecordingDurationMs: ofRecording(milliseconds),
  RecordingStartMs: ofRecording(startOfGiven),
  RecordingEndMs: ofRecording(endOfGiven),
  transcription: empty,
  transcription_charge: empty,
  transcription_rate: empty,
  duration: seconds,
  call_uuid: () => callId,
  recording_id: () => recordingId,
  error: empty,

  DialStatus: empty,
  DialRingStatus: empty,
  DialHangupCause: empty,
  DialALegUUID: () => callId,
  DialBLegUUID: () => legId,
  DialAction: empty,
  DialBLegStatus: empty,
  DialBLegFrom: ({ draft }) => bare(draft.world.call.from),
  DialBLegTo: given('target'),
  DialDigitsMatch: given('digits'),
  DialDigitsPressedBy: ({ draft }) => (draft.given.digits === '' ? '' : 'aleg'),
  DialBLegDuration: seconds,
  DialBLegBillDuration: seconds,
  DialBLegHangupCauseName: empty,
  DialBLegHangupCauseCode: empty,
  DialBLegHangupSource: empty,
  STIRVerification: empty,

  ConferenceName: name,
  ConferenceUUID: () => roomId,
  ConferenceMemberID: () => '1',
  ConferenceAction: empty,
  ConferenceDigitsMatch: given('digits'),

  MPCUUID: () => roomId,
  MPCFriendlyName: name,
  MPCName: name,
  MPCDuration: seconds,
  MPCBilledDuration: empty,
  MPCBilledAmount: empty,
  MemberID: () => '1',
  ParticipantCallUUID: () => callId,
  ParticipantCoachMode: empty,
  ParticipantJoinTime: empty,
  ParticipantEndTime: empty,
  ParticipantRole: ({ element }) => element?.attributes.get('role') ?? '',
  EventName: empty,
  EventTimestamp: now,

  Event: empty,
  StreamID: () => roomId,
  Timestamp: now,

  Type: sample('Type'),
  Text: sample('Text'),
  MessageUUID: () => callId,
  Status: empty,
  Units: sample('Units'),
  TotalRate: empty,
  TotalAmount: empty,
  MCC: empty,
  MNC: empty,
  ErrorCode: empty,
  ParentMessageUUID: empty,
  PartInfo: sample('PartInfo'),
  Sequence: sample('Sequence'),
  MessageTime: empty,
  QueuedTime: empty,
  SentTime: empty,
  DeliveryReportTime: empty,
  requester_ip: empty,
  PowerpackUUID: empty,
  ConversationID: () => null,
  ConversationOrigin: () => null,
  ConversationExpirationTimestamp: () => null,
}

const nothingSent: Readonly<Record<string, string>> = {}

/** Returns what is sent under these names at the moment; `said` is what the moment itself says. */
export function parametersAt(
  names: readonly string[],
  draft: Draft,
  element: ElementNode | null,
  said: Values,
): Readonly<Record<string, string>> {
  if (names.length === 0) return nothingSent
  const situation = { draft, element }
  const sent = names.flatMap((each) => {
    if (!isParameter(each)) return []
    const value = said[each] ?? values[each](situation)
    return value === null ? [] : [[each, value] as const]
  })
  return Object.fromEntries(sent)
}

function isRecorded({ draft, element }: Situation): boolean {
  const run = element === null ? null : runOf(element)
  if (element === null || run === null) return false
  const isRecorder = run.records !== null || (run.takes.kind === 'until' && run.takes.silence !== undefined)
  return isRecorder || valueIn(element, 'record', draft.world) === 'true'
}

const isParameter = (text: string): text is Parameter => Object.hasOwn(parameters, text)

import type { ElementName } from '../index'
import type { Condition } from '../condition'
import type { Parameter } from '../parameters'
import { agreed, assumed, documented, is, saidBy, set } from '../run'
import type { Evidence, Happening, RunCondition } from '../run'

/** What parameters say at one moment. */
export type Values = Readonly<Partial<Record<Parameter, string>>>

/** When a URL of an element is called beside its ways: as it begins or ends, when something happens in it, once its recording is ready, or by no step of the call. */
export type Stage = 'begins' | 'ends' | 'ready' | 'elsewhere' | 'bridged' | Happening

/** One moment at which Plivo calls a URL that `runs` lists under `plays`, `tells` or `streams`. */
export interface Occasion {
  readonly at: Stage
  /** The attribute with the URL; null where the text is the URL. */
  readonly url: string | null
  readonly when?: readonly (Condition | RunCondition)[]
  readonly values?: Values
  readonly evidence: Evidence
}

const told = (at: Stage, url: Occasion['url'], values: Values, evidence: Evidence, when?: Occasion['when']): Occasion => ({
  at,
  url,
  values,
  evidence,
  ...(when && { when }),
})

const fetched = (at: Stage, url: Occasion['url'], evidence: Evidence, when?: Occasion['when']): Occasion =>
  told(at, url, {}, evidence, when)

const stateEvents = [{ attribute: 'statusCallbackEvents', includes: 'mpc-state-changes' }] as const
const memberEvents = [{ attribute: 'statusCallbackEvents', includes: 'participant-state-changes' }] as const
const isRecorded = [is('record', 'true')]

const connectsAgain = saidBy('docs')
const mayConnectAgain = assumed(
  'One copy of Plivo’s page says that it tries twice more after a lost connection, another does not.',
  'docs',
)

/** The moments of each element, in the order in which they come. */
export const occasions: Readonly<Partial<Record<ElementName, readonly Occasion[]>>> = {
  GetDigits: [fetched('invalid', 'invalidDigitsSound', saidBy('docs'))],
  GetInput: [told('speech', 'interimSpeechResultsCallback', {}, documented)],
  Dial: [
    fetched('begins', 'confirmSound', saidBy('engine')),
    fetched('begins', 'dialMusic', saidBy('engine')),
    told('answered', 'callbackUrl', { DialAction: 'answer', DialBLegStatus: 'answer' }, documented),
    told('bridged', 'callbackUrl', { DialAction: 'connected', DialBLegStatus: 'answer' }, documented),
    told('digits', 'callbackUrl', { DialAction: 'digits', DialBLegStatus: 'answer' }, documented),
    told(
      'talked',
      'callbackUrl',
      { DialAction: 'hangup', DialBLegStatus: 'hangup' },
      assumed('The docs do not say whether callbackUrl or action is called first.', 'docs'),
    ),
  ],
  Conference: [
    fetched('begins', 'waitSound', agreed),
    fetched('begins', 'enterSound', agreed),
    told('begins', 'callbackUrl', { ConferenceAction: 'enter' }, agreed),
    told('digits', 'callbackUrl', { ConferenceAction: 'digits' }, agreed),
    fetched('ends', 'exitSound', agreed),
    told('ends', 'callbackUrl', { ConferenceAction: 'exit' }, agreed),
    told('ready', 'transcriptionUrl', {}, documented, [...isRecorded, set('transcriptionType')]),
  ],
  MultiPartyCall: [
    told('begins', 'statusCallbackUrl', { EventName: 'MPCInitialized' }, saidBy('docs'), stateEvents),
    fetched('begins', 'waitMusicUrl', saidBy('docs')),
    told('begins', 'statusCallbackUrl', { EventName: 'ParticipantJoin' }, saidBy('docs'), memberEvents),
    fetched('begins', 'enterSound', assumed('The docs do not say whether XML or a sound is fetched.', 'docs')),
    fetched('begins', 'startRecordingAudio', saidBy('docs'), isRecorded),
    told('begins', 'recordingCallbackUrl', { EventName: 'MPCRecordingInitiated' }, saidBy('docs'), isRecorded),
    fetched('elsewhere', 'agentHoldMusicUrl', saidBy('docs')),
    fetched('elsewhere', 'customerHoldMusicUrl', saidBy('docs')),
    fetched('elsewhere', 'aiAgentStreamStatusCallbackUrl', saidBy('docs')),
    told('ends', 'statusCallbackUrl', { EventName: 'ParticipantExit' }, saidBy('docs'), memberEvents),
    fetched('ends', 'exitSound', assumed('The docs do not say whether XML or a sound is fetched.', 'docs')),
    fetched('ends', 'stopRecordingAudio', saidBy('docs'), isRecorded),
    told('ready', 'recordingCallbackUrl', { EventName: 'MPCRecordingCompleted' }, saidBy('docs'), isRecorded),
  ],
  Record: [
    told('ready', 'callbackUrl', {}, documented),
    told('ready', 'transcriptionUrl', {}, documented, [set('transcriptionType')]),
  ],
  Stream: [
    told('connected', 'statusCallbackUrl', { Event: 'StartStream' }, documented),
    fetched('digits', null, documented),
    fetched('unreachable', null, connectsAgain),
    fetched('unreachable', null, connectsAgain),
    told('unreachable', 'statusCallbackUrl', { Event: 'DroppedStream' }, documented),
    fetched('dropped', null, mayConnectAgain),
    fetched('dropped', null, mayConnectAgain),
    told('dropped', 'statusCallbackUrl', { Event: 'DroppedStream' }, documented),
    told('ends', 'statusCallbackUrl', { Event: 'StopStream' }, documented),
  ],
  Message: [
    told('queued', 'callbackUrl', { Status: 'queued' }, saidBy('older docs')),
    told('sent', 'callbackUrl', { Status: 'sent' }, saidBy('older docs')),
    told('delivered', 'callbackUrl', { Status: 'delivered' }, saidBy('older docs')),
    told('undelivered', 'callbackUrl', { Status: 'undelivered' }, saidBy('older docs')),
    told('failed', 'callbackUrl', { Status: 'failed' }, saidBy('older docs')),
  ],
}

/** What an outcome says in the parameters of its request; `hangUp` is what is said when the caller is gone. */
export const outcomeValues: Readonly<Partial<Record<ElementName, Readonly<Partial<Record<Happening | 'hangUp', Values>>>>>> = {
  GetInput: { digits: { InputType: 'dtmf' }, speech: { InputType: 'speech' } },
  Dial: {
    talked: { DialStatus: 'completed', DialRingStatus: 'true', DialHangupCause: 'NORMAL_CLEARING' },
    busy: { DialStatus: 'busy', DialRingStatus: 'false', DialHangupCause: 'USER_BUSY', DialBLegUUID: '' },
    noAnswer: { DialStatus: 'no-answer', DialRingStatus: 'true', DialHangupCause: 'NO_ANSWER', DialBLegUUID: '' },
    rejected: { DialStatus: 'failed', DialRingStatus: 'false', DialHangupCause: 'CALL_REJECTED', DialBLegUUID: '' },
    failed: { DialStatus: 'failed', DialRingStatus: 'false', DialHangupCause: 'NORMAL_TEMPORARY_FAILURE', DialBLegUUID: '' },
    hangUp: { DialStatus: 'cancel', DialRingStatus: 'false', DialHangupCause: 'ORIGINATOR_CANCEL', DialBLegUUID: '' },
  },
  Record: { silent: { RecordingDuration: '0', RecordingDurationMs: '0', Digits: '' } },
}

/** What happens in a step, and the outcome that comes of it: keys that are pressed while two talk, the longest time, the one who ends the room. */
export const leadsTo: Readonly<Partial<Record<ElementName, Readonly<Partial<Record<Happening, Happening>>>>>> = {
  Dial: { timeLimit: 'talked' },
  Conference: { moderatorLeft: 'left', timeLimit: 'left' },
  MultiPartyCall: { moderatorLeft: 'left', timeLimit: 'left' },
  Record: { timeLimit: 'recorded' },
  Stream: { timeLimit: 'done' },
}

/** The parameters of every request for XML (https://www.plivo.com/docs/voice/xml/request). */
export const callParameters: readonly string[] = ['CallUUID', 'From', 'To', 'CallStatus', 'Direction']

/** The parameters of the request of a `message_url` (an older page of the messaging docs). */
export const messageParameters: readonly string[] = ['From', 'To', 'Type', 'Text', 'MessageUUID']

const recording = [
  'RecordUrl',
  'RecordingID',
  'RecordingDuration',
  'RecordingDurationMs',
  'RecordingStartMs',
  'RecordingEndMs',
] as const

const conferenceLeft = ['ConferenceName', 'ConferenceUUID', 'ConferenceMemberID', 'RecordUrl', 'RecordingID'] as const

const transcript = [
  'transcription',
  'transcription_charge',
  'transcription_rate',
  'duration',
  'call_uuid',
  'recording_id',
  'error',
] as const

/** What Plivo sends to a URL beside the parameters of the call, by element and attribute ("Dial action"); the text of an element is "Redirect". */
export const sentParameters: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['GetDigits action', ['Digits']],
  ['GetInput action', ['InputType', 'Digits', 'Speech', 'SpeechConfidenceScore', 'BilledAmount']],
  ['GetInput interimSpeechResultsCallback', ['StableSpeech', 'UnstableSpeech', 'Stability', 'SequenceNumber']],
  ['Record action', [...recording, 'Digits']],
  ['Record callbackUrl', recording],
  ['Record transcriptionUrl', transcript],
  ['Dial action', ['DialStatus', 'DialRingStatus', 'DialHangupCause', 'DialALegUUID', 'DialBLegUUID']],
  [
    'Dial callbackUrl',
    [
      'DialAction',
      'DialBLegStatus',
      'DialALegUUID',
      'DialBLegUUID',
      'DialBLegFrom',
      'DialBLegTo',
      'DialDigitsMatch',
      'DialBLegDuration',
    ],
  ],
  ['Conference action', conferenceLeft],
  [
    'Conference callbackUrl',
    ['ConferenceAction', 'ConferenceName', 'ConferenceUUID', 'ConferenceMemberID', 'CallUUID', 'ConferenceDigitsMatch'],
  ],
  ['Conference transcriptionUrl', transcript],
  [
    'MultiPartyCall onExitActionUrl',
    [
      'MPCUUID',
      'MPCFriendlyName',
      'MemberID',
      'ParticipantCallUUID',
      'ParticipantJoinTime',
      'ParticipantEndTime',
      'ParticipantRole',
    ],
  ],
  ['MultiPartyCall statusCallbackUrl', ['EventName', 'EventTimestamp', 'MPCUUID', 'MPCName', 'MemberID', 'ParticipantRole']],
  ['MultiPartyCall recordingCallbackUrl', ['EventName', 'EventTimestamp', 'MPCUUID', 'MPCName']],
  ['Stream statusCallbackUrl', ['Event', 'CallUUID', 'StreamID', 'Timestamp', 'From', 'To', 'Direction']],
  [
    'Message callbackUrl',
    ['MessageUUID', 'To', 'From', 'Status', 'Units', 'TotalRate', 'TotalAmount', 'MCC', 'MNC', 'ErrorCode'],
  ],
])

/** A value such as Plivo sends, for requests that imitate it; parameters that are not here are sent with a word that says so. */
export const sampleValues: ReadonlyMap<string, string> = new Map([
  ['CallUUID', '00000000-0000-0000-0000-000000000000'],
  ['From', '14155550100'],
  ['To', '14155550101'],
  ['CallStatus', 'in-progress'],
  ['Direction', 'inbound'],
  ['Digits', '1'],
  ['InputType', 'dtmf'],
  ['Speech', ''],
  ['DialStatus', 'completed'],
  ['DialRingStatus', 'true'],
  ['DialAction', 'answer'],
  ['ConferenceAction', 'enter'],
  ['RecordUrl', 'https://example.com/recording.mp3'],
  ['RecordingDuration', '5'],
  ['Type', 'sms'],
  ['Text', 'Hello'],
  ['Status', 'delivered'],
  ['Units', '1'],
  ['Event', 'StartStream'],
])

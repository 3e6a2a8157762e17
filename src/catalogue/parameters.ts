/** What a parameter of a request means. */
export interface ParameterSpec {
  readonly doc: string
  /** A value such as Plivo sends, where its pages show one. */
  readonly sample?: string
  /** Calls that alone carry it; all do where it is not said. */
  readonly only?: string
  readonly source: 'docs' | 'older docs'
}

const docs = (doc: string, sample?: string): ParameterSpec => ({ doc, source: 'docs', ...(sample !== undefined && { sample }) })
const older = (doc: string, sample?: string): ParameterSpec => ({ ...docs(doc, sample), source: 'older docs' })
const only = (calls: string, spec: ParameterSpec): ParameterSpec => ({ ...spec, only: calls })

/**
 * Everything that Plivo sends to a URL of a document. Phone numbers come without a plus sign (open engine, outboundsocket.py).
 * Sources: Plivo's pages voice/xml/request, input, record, routing, conferencing, multiparty-call, audio-streaming and, older, messaging.
 */
export const parameters = {
  CallUUID: docs('The id of the call.', '00000000-0000-0000-0000-000000000000'),
  From: docs('The number that calls or writes, without a plus sign.', '14155550100'),
  To: docs('The number that is called or written to, without a plus sign.', '14155550101'),
  CallStatus: docs('The call’s status: ringing, in-progress or completed.', 'in-progress'),
  Direction: docs('The call’s direction: inbound or outbound.', 'inbound'),
  ForwardedFrom: only('forwarded calls', docs('The number that forwarded the call, if its carrier says so.', '14155550102')),
  ALegUUID: only('outbound calls', docs('The id of the first leg of the call.')),
  ALegRequestUUID: only('outbound calls', docs('The id of the API request that started the call.')),

  Digits: docs('The keys that were pressed, without the one that ended them.', '1'),
  InputType: docs('What came first: dtmf or speech.', 'dtmf'),
  Speech: docs('The words that were understood.', ''),
  SpeechConfidenceScore: docs('How sure the words are, from 0.0 to 1.0.', '0.9'),
  BilledAmount: docs('What recognizing the speech cost.'),
  StableSpeech: docs('The words so far that are not likely to change.'),
  UnstableSpeech: docs('The words so far that may change.'),
  Stability: docs('How likely the unstable words are to stay, from 0.0 to 1.0.'),
  SequenceNumber: docs('The order of the interim results.', '1'),

  RecordUrl: docs('The URL of the recording.', 'https://example.com/recording.mp3'),
  RecordingID: docs('The id of the recording.'),
  RecordingDuration: docs('The length of the recording in seconds; -1 while it is not over.', '5'),
  RecordingDurationMs: docs('The length of the recording in milliseconds; -1 while it is not over.', '5000'),
  RecordingStartMs: docs('When the recording started, in milliseconds.'),
  RecordingEndMs: docs('When the recording ended, in milliseconds.'),
  transcription: docs('The transcript.'),
  transcription_charge: docs('What the transcript cost.'),
  transcription_rate: docs('What a minute of transcript costs.'),
  duration: docs('How much was transcribed, in seconds.'),
  call_uuid: docs('The id of the call.'),
  recording_id: docs('The id of the recording.'),
  error: docs('Why there is no transcript.', ''),

  DialStatus: docs('How the dial ended: completed, busy, failed, cancel, timeout or no-answer.', 'completed'),
  DialRingStatus: docs('Whether a phone rang: true or false.', 'true'),
  DialHangupCause: docs('Why the dialed call ended.', 'NORMAL_CLEARING'),
  DialALegUUID: docs('The id of the caller’s leg.'),
  DialBLegUUID: docs('The id of the called person’s leg, empty where nobody answered.'),
  DialAction: docs('What happened: answer, connected, hangup or digits.', 'answer'),
  DialBLegStatus: docs('The status of the called person’s leg.'),
  DialBLegFrom: docs('The number that was shown to the called person.', '14155550100'),
  DialBLegTo: docs('The number that was called.', '14155550103'),
  DialDigitsMatch: docs('The keys that matched digitsMatch.'),
  DialDigitsPressedBy: docs('Who pressed the keys: the caller or the called person.'),
  DialBLegDuration: docs('How long the called person’s leg lasted, in seconds.'),
  DialBLegBillDuration: docs('How many seconds of it are billed.'),
  DialBLegHangupCauseName: docs('Why the called person’s leg ended, in words.'),
  DialBLegHangupCauseCode: docs('Why the called person’s leg ended, as a number.'),
  DialBLegHangupSource: docs('Who ended the called person’s leg.'),
  STIRVerification: docs('Whether the caller’s number was verified by its carrier.'),

  ConferenceName: docs('The name of the room.'),
  ConferenceUUID: docs('The id of the room.'),
  ConferenceMemberID: docs('The number of the member in the room.'),
  ConferenceAction: docs('What happened: enter, exit, digits, floor or record.', 'enter'),
  ConferenceDigitsMatch: docs('The keys that matched digitsMatch.'),

  MPCUUID: docs('The id of the multi-party call.'),
  MPCFriendlyName: docs('The name of the multi-party call.'),
  MPCName: docs('The name of the multi-party call.'),
  MPCDuration: docs('How long the multi-party call lasted, in seconds.'),
  MPCBilledDuration: docs('How many seconds of it are billed.'),
  MPCBilledAmount: docs('What the multi-party call cost.'),
  MemberID: docs('The number of the participant.'),
  ParticipantCallUUID: docs('The id of the participant’s call.'),
  ParticipantCoachMode: docs('Whether the participant coaches: true or false.'),
  ParticipantJoinTime: docs('When the participant joined.'),
  ParticipantEndTime: docs('When the participant left.'),
  ParticipantRole: docs('The role of the participant.'),
  EventName: docs('What happened, such as MPCStart or ParticipantJoin.', 'ParticipantJoin'),
  EventTimestamp: docs('When it happened.'),

  Event: docs('What happened: StartStream, StopStream, DroppedStream or DegradedStream.', 'StartStream'),
  StreamID: docs('The id of the stream.'),
  Timestamp: docs('When it happened.'),

  Type: older('The kind of message: sms.', 'sms'),
  Text: older('The text of the message.', 'Hello'),
  MessageUUID: older('The id of the message.'),
  Status: older('The message’s status: queued, sent, delivered, undelivered or failed.', 'delivered'),
  Units: older('How many parts the message had.', '1'),
  TotalRate: older('What a part costs.'),
  TotalAmount: older('What the message costs.'),
  MCC: older('The mobile country code of the recipient.'),
  MNC: older('The mobile network code of the recipient.'),
  ErrorCode: only('messages that failed', older('Why the message was not delivered.', '')),
  ParentMessageUUID: docs('Reserved. Older pages: the id of the first part, the same in all parts.'),
  PartInfo: docs('Reserved. Older pages: which part of the message it is.', '1 of 1'),
  Sequence: docs('The order of the reports of a message, which may arrive out of order.', '1'),
  MessageTime: docs('When the message came to Plivo; the time zone is not documented.'),
  QueuedTime: docs('When the message was queued; the time zone is not documented.'),
  SentTime: docs('When the message went to the carrier; the time zone is not documented.'),
  DeliveryReportTime: docs('When the carrier’s report came; the time zone is not documented.'),
  requester_ip: docs('The address that asked the API to send the message; for XML it is not documented.'),
  PowerpackUUID: docs('The id of the Powerpack; empty without one, and XML has none.', ''),
  ConversationID: only('WhatsApp', docs('The id of the conversation.')),
  ConversationOrigin: only('WhatsApp', docs('What kind of conversation it is.')),
  ConversationExpirationTimestamp: only('WhatsApp', docs('When the conversation ends.')),
} as const satisfies Record<string, ParameterSpec>

export type Parameter = keyof typeof parameters

/** Everything that a delivery report can hold (https://docs.plivo.com/docs/messaging/api/message/message-status-callbacks). */
export const reportParameters: readonly Parameter[] = [
  'MessageUUID',
  'Status',
  'ErrorCode',
  'From',
  'To',
  'Type',
  'Units',
  'TotalRate',
  'TotalAmount',
  'MCC',
  'MNC',
  'Sequence',
  'MessageTime',
  'QueuedTime',
  'SentTime',
  'DeliveryReportTime',
  'ParentMessageUUID',
  'PartInfo',
  'PowerpackUUID',
  'requester_ip',
  'ConversationID',
  'ConversationOrigin',
  'ConversationExpirationTimestamp',
]

/** What a delivery report means by a parameter that a request has too: it is of a message that you sent. */
const inReports: Partial<Record<Parameter, ParameterSpec>> = {
  From: docs('Your sender: the src of the Message. A number comes without a plus sign.', '14155550100'),
  To: docs('The recipient: one number of the dst, without a plus sign.', '14155550101'),
}

/** Returns what a parameter of a delivery report means; null where no page says so. */
export function reportParameter(name: string): ParameterSpec | null {
  if (!Object.hasOwn(parameters, name)) return null
  const known = name as Parameter
  return inReports[known] ?? parameters[known]
}

/** The parameters of the request of a `message_url` (an older page of the messaging docs). */
export const messageParameters: readonly Parameter[] = ['From', 'To', 'Type', 'Text', 'MessageUUID']

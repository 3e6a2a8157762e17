import type { parameters } from '../catalogue/parameters'

/** What a request is about: each has parameters of its own. */
export type Topic = 'call' | 'keys' | 'speech' | 'recording' | 'dial' | 'room' | 'message' | 'socket'

/** A parameter of a request, there and here. */
export interface ParameterRow {
  readonly theirs: string
  readonly ours: keyof typeof parameters | 'X-Plivo-Signature-V3' | null
  readonly why?: string
}

/** What the program at a URL must read by another name, by the subject of the request. */
export const serverRows = {
  call: [
    { theirs: 'CallSid', ours: 'CallUUID' },
    { theirs: 'From', ours: 'From', why: 'The number has no plus sign.' },
    { theirs: 'To', ours: 'To', why: 'The number has no plus sign.' },
    { theirs: 'CallStatus', ours: 'CallStatus', why: 'The words are the same.' },
    { theirs: 'AccountSid, ApiVersion, CallerCity and similar', ours: null, why: 'Plivo does not send them.' },
    {
      theirs: 'the header with the signature, X-Twilio-Signature at Twilio',
      ours: 'X-Plivo-Signature-V3',
      why: 'The signature is calculated in another way.',
    },
  ],
  keys: [{ theirs: 'Digits', ours: 'Digits', why: 'The name is the same.' }],
  speech: [
    { theirs: 'SpeechResult', ours: 'Speech' },
    { theirs: 'Confidence', ours: 'SpeechConfidenceScore' },
    { theirs: 'no parameter', ours: 'InputType', why: 'It says whether keys or speech came first.' },
  ],
  recording: [
    { theirs: 'RecordingUrl', ours: 'RecordUrl' },
    { theirs: 'RecordingSid', ours: 'RecordingID' },
    { theirs: 'RecordingDuration', ours: 'RecordingDuration', why: 'The name is the same.' },
  ],
  dial: [
    { theirs: 'DialCallStatus', ours: 'DialStatus', why: '“canceled” is “cancel”, and “no-answer” may be “timeout”.' },
    { theirs: 'DialCallSid', ours: 'DialBLegUUID' },
  ],
  room: [
    { theirs: 'ConferenceSid', ours: 'ConferenceUUID' },
    { theirs: 'StatusCallbackEvent', ours: 'ConferenceAction' },
  ],
  message: [
    { theirs: 'MessageSid', ours: 'MessageUUID' },
    { theirs: 'Body', ours: 'Text' },
  ],
  socket: [
    {
      theirs: 'messages on the WebSocket',
      ours: null,
      why: 'Plivo’s messages have another format: see its page on audio streaming.',
    },
  ],
} as const satisfies Readonly<Record<Topic, readonly ParameterRow[]>>

import type { ElementNode } from '../../model/node'
import { methodRow } from '../table'
import type { AttributeRow, Convert, ElementRow } from '../table'

const noChoice: AttributeRow = { kind: 'lost', why: 'Plivo does not have this setting for recordings.' }

const finishKey: Convert = (value) => {
  if (value === '') return { set: { finishOnKey: 'none' } }
  const [first = ''] = value
  return value.length <= 1 || !/^[0-9*#]+$/.test(value)
    ? { set: { finishOnKey: value } }
    : { outcome: 'changed', set: { finishOnKey: first }, why: 'On Plivo one key ends the recording.' }
}

const isTranscribed = ({ attributes }: ElementNode): boolean => attributes.get('transcribe') !== 'false'

/** A recording of the caller. */
export const record = {
  to: 'Record',
  attributes: {
    action: { kind: 'url', to: 'action', topics: ['call', 'recording'] },
    method: methodRow('method'),
    timeout: { kind: 'number', to: [{ name: 'timeout', least: 1 }] },
    maxLength: { kind: 'number', to: [{ name: 'maxLength', least: 1 }] },
    finishOnKey: { kind: 'by', convert: finishKey },
    transcribe: {
      kind: 'words',
      to: '',
      words: { false: {} },
      else: { outcome: 'changed', set: { transcriptionType: 'auto' }, why: 'Plivo transcribes only English.' },
    },
    transcribeCallback: {
      kind: 'by',
      convert: (value, element, { urlOf }) =>
        isTranscribed(element)
          ? { outcome: 'changed', set: { transcriptionUrl: urlOf(value) ?? value }, why: 'Plivo sends other parameters to it.' }
          : { outcome: 'lost', why: 'This recording is not transcribed.' },
    },
    recordingStatusCallback: {
      kind: 'url',
      to: 'callbackUrl',
      outcome: 'changed',
      why: 'Plivo sends other parameters to it.',
      topics: ['recording'],
    },
    recordingStatusCallbackMethod: methodRow('callbackMethod'),
    recordingStatusCallbackEvent: { kind: 'none', outcome: 'changed', why: 'Plivo reports when the file is ready.' },
    recordingConfigurationId: noChoice,
    trim: { kind: 'lost', why: 'Plivo keeps the silence at both ends. Trim the file on your server.' },
  },
  unsaid: [
    {
      kind: 'address',
      to: 'action',
      unless: ['action'],
      theirs: 'no action',
      why: 'In TwiML, the URL of this document gets the result. On Plivo, no URL does.',
      source: 'Twilio docs: Record',
      topics: ['call', 'recording'],
    },
    {
      kind: 'set',
      unless: ['timeout'],
      set: { timeout: '5' },
      theirs: 'timeout 5 by default',
      why: 'Plivo’s default is 15 seconds.',
      source: 'Twilio docs: Record; Plivo docs',
    },
    {
      kind: 'set',
      unless: ['maxLength'],
      set: { maxLength: '3600' },
      theirs: 'maxLength 3600 by default',
      why: 'Plivo’s default is 60 seconds.',
      source: 'Twilio docs: Record; Plivo docs',
    },
    {
      kind: 'note',
      unless: ['finishOnKey'],
      theirs: 'any key ends it',
      ours: '# ends it',
      why: 'Plivo’s older docs and its engine say any key.',
      source: 'Twilio docs: Record; Plivo docs',
    },
    {
      kind: 'note',
      theirs: 'after an empty recording no URL is requested, and the next step runs',
      ours: 'not documented',
      why: 'Plivo’s docs do not say what an empty recording does.',
      source: 'Twilio docs: Record',
    },
  ],
} as const satisfies ElementRow

/** A recording of the whole call, beside it. */
export const sessionRecording: ElementRow = {
  to: 'Record',
  always: { recordSession: 'true', maxLength: '86400' },
  why: 'The recording runs beside the next steps; maxLength is as long as a call can be.',
  attributes: {
    recordingStatusCallback: record.attributes.recordingStatusCallback,
    recordingStatusCallbackMethod: record.attributes.recordingStatusCallbackMethod,
    recordingStatusCallbackEvent: record.attributes.recordingStatusCallbackEvent,
    channels: {
      kind: 'words',
      to: 'recordChannelType',
      words: { mono: { set: { recordChannelType: 'mono' } }, dual: { set: { recordChannelType: 'stereo' } } },
      else: { outcome: 'lost', why: 'Plivo records mono or stereo only.' },
    },
    trim: record.attributes.trim,
    track: { kind: 'lost', why: 'Plivo always records both sides.' },
    recordingConfigurationId: noChoice,
  },
}

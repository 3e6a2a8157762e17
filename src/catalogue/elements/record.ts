import { common, methodOf, more } from '../attribute'
import { whenSet } from '../condition'
import { docsAndSdks, allSources, known } from '../provenance'
import { agreed, assumed, goesOnInASample, is, recording, saidBy, transcript } from '../run'
import type { Run, Sent } from '../run'
import { element, sdks } from '../spec'
import { notifiedUrl, recordKey, strictAudioFile, strictFromOne, xmlUrl, yesNo } from '../types'

/** A recording in the background knows no beep, key or silence. */
const inForeground = {
  note: 'neither recordSession nor startOnDialAnswer is true',
  rule: { attribute: 'recordSession', not: 'true' },
} as const

const outcome: Sent = { url: 'action', method: 'method', parameters: [...recording, 'Digits'] }
const finished: Sent = { url: 'callbackUrl', method: 'callbackMethod', parameters: recording }
const transcribed: Sent = { url: 'transcriptionUrl', method: 'transcriptionMethod', parameters: transcript }

/** It records beside the steps that follow; action is asked at once, before there is a recording. */
const inBackground: Run = {
  answers: 'before',
  takes: { kind: 'until', longest: 'maxLength' },
  isBeside: true,
  tells: [finished, transcribed],
  outcomes: [{ on: 'done', sends: outcome, then: 'byAction', evidence: saidBy('engine', 'plivo-java#36') }, goesOnInASample],
  afterHangUp: [{ sends: finished, evidence: saidBy('docs', 'plivo-java#36') }],
}

/** Records the caller, or the whole call in the background. */
export const Record = element({
  category: 'voice',
  picture: 'record',
  status: 'current',
  doc: 'Records the caller, or the whole call in the background.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/record',
  content: 'empty',
  children: [],
  runs: [
    { ...inBackground, when: [is('recordSession', 'true')], records: 'now' },
    { ...inBackground, when: [is('startOnDialAnswer', 'true')], records: 'bridged' },
    {
      answers: 'before',
      takes: { kind: 'until', longest: 'maxLength', silence: 'timeout', finish: 'finishOnKey', beep: 'playBeep' },
      tells: [finished, transcribed],
      outcomes: [
        { on: 'recorded', sends: outcome, then: 'byAction', evidence: agreed },
        {
          on: 'silent',
          sends: outcome,
          then: 'byAction',
          evidence: assumed('The docs do not say whether a recording without a sound is told; the engine tells it.', 'engine'),
        },
        goesOnInASample,
      ],
      afterHangUp: [
        {
          sends: finished,
          // It leaves action out on purpose; callbackUrl gets the recording.
          evidence: assumed(
            'The engine asks nobody after a hangup; the docs are silent.',
            ...(['docs', 'plivo-java#36', 'plivoframework#28'] as const),
          ),
        },
      ],
    },
  ],
  sections: {
    Common: ['action', 'method', 'redirect', 'maxLength', 'finishOnKey', 'timeout', 'playBeep'],
    Recording: ['recordSession', 'startOnDialAnswer', 'fileFormat', 'recordChannelType'],
    Callbacks: ['callbackUrl', 'callbackMethod'],
    Transcription: ['transcriptionType', 'transcriptionReportType', 'transcriptionUrl', 'transcriptionMethod'],
  },
  attributes: {
    action: common(xmlUrl, 'Action URL', 'Gets the recording when it ends; its reply can contain the next steps.', allSources),
    maxLength: common(strictFromOne, 'Maximum length', 'How many seconds to record at most; the rest is cut off.', allSources, {
      default: '60',
    }),
    finishOnKey: common(recordKey, 'Finish key', 'The key that ends the recording, or none to ignore all keys.', allSources, {
      default: '#',
      appliesWhen: inForeground,
    }),
    redirect: common(yesNo, 'Run the returned XML', 'Runs the XML that action returns instead of the next steps.', allSources, {
      default: 'true',
      appliesWhen: whenSet('action'),
    }),
    recordSession: common(
      yesNo,
      'Record whole call',
      'Records the rest of the call in the background while the next steps run.',
      docsAndSdks,
      { default: 'false' },
    ),
    callbackUrl: common(notifiedUrl, 'Recording ready URL', 'Plivo reports here once the recording file is ready.', docsAndSdks),
    method: methodOf('action', 'HTTP method', allSources),
    callbackMethod: methodOf('callbackUrl', 'Recording ready method', docsAndSdks),
    startOnDialAnswer: more(
      yesNo,
      'Start on answer',
      'Starts recording in the background when a later Dial is answered.',
      docsAndSdks,
      { default: 'false' },
    ),
    timeout: more(strictFromOne, 'Silence timeout', 'How many seconds of silence end the recording.', allSources, {
      default: '15',
      appliesWhen: inForeground,
    }),
    playBeep: more(yesNo, 'Play beep', 'Plays a beep before the recording starts.', allSources, {
      default: 'true',
      appliesWhen: inForeground,
    }),
    fileFormat: more(strictAudioFile, 'File format', 'The format of the stored audio file.', allSources, { default: 'mp3' }),
    recordChannelType: more(
      { kind: 'choice', values: ['mono', 'stereo'] },
      'Channels',
      'Keeps each side on its own channel with stereo, or mixes both with mono.',
      docsAndSdks,
      { default: 'stereo' },
    ),
    transcriptionType: more(
      { kind: 'choice', values: ['auto', 'hybrid', 'manual'] },
      'Transcription',
      'How Plivo transcribes the recording.',
      docsAndSdks,
    ),
    transcriptionUrl: more(notifiedUrl, 'Transcription URL', 'Plivo sends the transcript here once it is finished.', docsAndSdks),
    transcriptionMethod: methodOf('transcriptionUrl', 'Transcription method', known(['docs', ...sdks], 'skill')),
    transcriptionReportType: more(
      { kind: 'choice', values: ['full', 'compact'] },
      'Transcript detail',
      'How detailed the transcript is.',
      known(['docs', 'python'], 'skill'),
      { default: 'compact' },
    ),
  },
  sources: allSources.sources,
})

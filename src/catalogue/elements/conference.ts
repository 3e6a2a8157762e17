import { common, methodOf, more } from '../attribute'
import { whenIs, whenSet } from '../condition'
import { docsAndSdks, allSources, known } from '../provenance'
import { agreed, assumed, goesOnInASample, recording, saidBy, transcript } from '../run'
import type { Sent } from '../run'
import type { Parameter } from '../parameters'
import { element } from '../spec'
import { digitPatterns, lenientFromOne, name, notifiedUrl, roomSound, strictAudioFile, text, xmlUrl, yesNo } from '../types'

const fiveSdks = ['python', 'ruby', 'node', 'php', 'csharp'] as const

const outcome: Sent = {
  url: 'action',
  method: 'method',
  parameters: ['ConferenceName', 'ConferenceUUID', 'ConferenceMemberID', 'RecordUrl', 'RecordingID'],
}

const events: readonly Parameter[] = [
  'ConferenceAction',
  'ConferenceName',
  'ConferenceUUID',
  'ConferenceMemberID',
  'ConferenceDigitsMatch',
  ...recording,
]

/** Puts the caller into a named room with everyone else who joined it. */
export const Conference = element({
  category: 'voice',
  picture: 'people',
  status: 'current',
  doc: 'Puts the caller into a named room with everyone else who joined it.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/conferencing',
  content: 'text',
  text: {
    type: name,
    label: 'Text: room name',
    doc: 'The name of the room; everyone who gives the same name meets there.',
    required: true,
    whenEmpty: 'refused',
  },
  children: [],
  runs: [
    {
      answers: 'before',
      takes: { kind: 'until', longest: 'timeLimit', star: 'hangupOnStar', match: 'digitsMatch' },
      plays: [
        { url: 'waitSound', parameters: [] },
        { url: 'enterSound', parameters: [] },
        { url: 'exitSound', parameters: [] },
      ],
      tells: [
        { url: 'callbackUrl', method: 'callbackMethod', parameters: events },
        { url: 'transcriptionUrl', method: 'transcriptionMethod', parameters: transcript },
      ],
      outcomes: [
        { on: 'left', sends: outcome, then: 'byAction', evidence: agreed },
        {
          on: 'full',
          sends: outcome,
          then: 'byAction',
          evidence: assumed('The docs do not say what follows when the room takes no more members.'),
        },
        goesOnInASample,
      ],
      afterHangUp: [
        { sends: outcome, evidence: assumed('The engine asks nobody after a hangup; the docs are silent.') },
        { sends: { url: 'callbackUrl', method: 'callbackMethod', parameters: events }, evidence: saidBy('engine') },
      ],
    },
  ],
  sections: {
    Common: [
      'muted',
      'maxMembers',
      'startConferenceOnEnter',
      'endConferenceOnExit',
      'stayAlone',
      'timeLimit',
      'hangupOnStar',
      'relayDTMF',
      'action',
      'method',
      'redirect',
    ],
    Sounds: ['waitSound', 'enterSound', 'exitSound'],
    Recording: ['record', 'recordFileFormat', 'transcriptionType', 'transcriptionUrl', 'transcriptionMethod'],
    Callbacks: ['callbackUrl', 'callbackMethod', 'digitsMatch', 'floorEvent'],
    'Only in SDKs': ['recordWhenAlone', 'sendDigits', 'beep'],
  },
  attributes: {
    muted: common(yesNo, 'Muted', 'Lets the member listen but not speak.', allSources, { default: 'false' }),
    startConferenceOnEnter: common(
      yesNo,
      'Start on enter',
      'Starts the room when this member joins; otherwise the member waits for one who does.',
      allSources,
      { default: 'true' },
    ),
    endConferenceOnExit: common(yesNo, 'End on exit', 'Ends the room for everyone when this member leaves.', allSources, {
      default: 'false',
    }),
    waitSound: common(
      xmlUrl,
      'Wait sound URL',
      'Returns the Play, Speak and Wait that members hear until the room starts.',
      allSources,
    ),
    maxMembers: common(
      { ...lenientFromOne, max: 20, misread: { other: 'default', low: 'default', high: 'default' } },
      'Maximum members',
      'How many members fit in the room.',
      allSources,
      {
        default: '20',
      },
    ),
    record: common(yesNo, 'Record', 'Records the room.', docsAndSdks, { default: 'false' }),
    enterSound: more(
      roomSound,
      'Enter sound',
      'What is heard when a member joins: nothing, one or two beeps, or XML from a URL.',
      allSources,
      { default: '' },
    ),
    exitSound: more(
      roomSound,
      'Exit sound',
      'What is heard when a member leaves: nothing, one or two beeps, or XML from a URL.',
      allSources,
      { default: '' },
    ),
    stayAlone: more(yesNo, 'May stay alone', 'Lets the last member stay in the room alone.', allSources, { default: 'true' }),
    timeLimit: more(lenientFromOne, 'Time limit', 'How many seconds the room can last.', allSources, { default: '86400' }),
    hangupOnStar: more(yesNo, 'Leave on *', 'Lets the member leave with the * key.', allSources, {
      default: 'false',
    }),
    relayDTMF: more(yesNo, 'Relay key tones', 'Lets the others hear the keys this member presses.', docsAndSdks, {
      default: 'true',
    }),
    action: more(
      xmlUrl,
      'Action URL',
      'Plivo requests it when the member leaves; its reply can contain the next steps.',
      allSources,
    ),
    method: methodOf('action', 'HTTP method', allSources),
    redirect: more(yesNo, 'Run the returned XML', 'Runs the XML that action returns instead of the next steps.', docsAndSdks, {
      default: 'true',
      appliesWhen: whenSet('action'),
    }),
    callbackUrl: more(
      notifiedUrl,
      'Callback URL',
      'Plivo reports here when members join, leave, speak, press matching keys or are recorded.',
      allSources,
    ),
    callbackMethod: methodOf('callbackUrl', 'Callback method', allSources),
    digitsMatch: more(
      digitPatterns,
      'Key patterns',
      'Keys of this member to report to callbackUrl, separated by commas.',
      allSources,
      { appliesWhen: whenSet('callbackUrl') },
    ),
    floorEvent: more(yesNo, 'Report floor', 'Reports to callbackUrl when this member is the one speaking.', allSources, {
      default: 'false',
      appliesWhen: whenSet('callbackUrl'),
    }),
    recordFileFormat: more(strictAudioFile, 'File format', 'The format of the stored audio file.', allSources, {
      default: 'mp3',
      appliesWhen: whenIs('record', 'true'),
    }),
    transcriptionType: more(
      { kind: 'choice', values: ['auto'], tolerated: ['hybrid', 'manual'] },
      'Transcription',
      'How Plivo transcribes the recording.',
      known(['docs', ...fiveSdks], 'reference'),
      { appliesWhen: whenIs('record', 'true') },
    ),
    transcriptionUrl: more(
      notifiedUrl,
      'Transcription URL',
      'Plivo sends the transcript here once it is finished.',
      known(['docs', ...fiveSdks], 'reference'),
    ),
    transcriptionMethod: methodOf('transcriptionUrl', 'Transcription method', known(['docs', ...fiveSdks], 'skill')),
    recordWhenAlone: more(
      yesNo,
      'Record when alone',
      'According to five SDKs, also records while only one member is in the room; not documented.',
      known(fiveSdks),
    ),
    sendDigits: more(
      { kind: 'tones' },
      'Send digits',
      'Only the Python and C# SDKs write it; no effect is documented.',
      known(['python', 'csharp']),
    ),
    beep: more(text, 'Beep', 'An old form of enterSound and exitSound in three SDKs.', known(['ruby', 'node', 'php']), {
      deprecated: true,
    }),
  },
  sources: allSources.sources,
})

import { common, methodOf, more } from '../attribute'
import { whenIs, whenSet } from '../condition'
import { docsAlone, docsAndSdks, known } from '../provenance'
import { assumed, saidBy, set } from '../run'
import type { Sent } from '../run'
import type { Parameter } from '../parameters'
import { element } from '../spec'
import {
  audioFile,
  callSound,
  keyValueList,
  method,
  name,
  notifiedUrl,
  streamFormat,
  text,
  webSocketUrl,
  xmlUrl,
  yesNo,
} from '../types'

const exit: Sent = {
  url: 'onExitActionUrl',
  method: 'onExitActionMethod',
  parameters: [
    'MPCUUID',
    'MPCFriendlyName',
    'MemberID',
    'ParticipantCallUUID',
    'ParticipantJoinTime',
    'ParticipantEndTime',
    'ParticipantRole',
  ],
}

const events: readonly Parameter[] = [
  'EventName',
  'EventTimestamp',
  'MPCUUID',
  'MPCName',
  'MPCDuration',
  'MPCBilledDuration',
  'MPCBilledAmount',
  'MemberID',
  'ParticipantCallUUID',
  'ParticipantRole',
  'ParticipantCoachMode',
]

/** Joins a call of several people who have roles, such as agent and customer. */
export const MultiPartyCall = element({
  category: 'voice',
  status: 'current',
  doc: 'Joins a call of several people who have roles, such as agent and customer.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/multiparty-call',
  content: 'text',
  text: {
    type: name,
    label: 'Text: call name',
    doc: 'The name of the call; everyone who gives the same name meets there.',
    required: true,
  },
  children: [],
  runs: [
    {
      answers: 'before',
      takes: { kind: 'until', longest: 'maxDuration' },
      plays: [
        { url: 'waitMusicUrl', method: 'waitMusicMethod', parameters: [] },
        { url: 'agentHoldMusicUrl', method: 'agentHoldMusicMethod', parameters: [] },
        { url: 'customerHoldMusicUrl', method: 'customerHoldMusicMethod', parameters: [] },
        { url: 'enterSound', method: 'enterSoundMethod', parameters: [] },
        { url: 'exitSound', method: 'exitSoundMethod', parameters: [] },
        { url: 'startRecordingAudio', method: 'startRecordingAudioMethod', parameters: [] },
        { url: 'stopRecordingAudio', method: 'stopRecordingAudioMethod', parameters: [] },
      ],
      tells: [
        { url: 'statusCallbackUrl', method: 'statusCallbackMethod', parameters: events },
        {
          url: 'recordingCallbackUrl',
          method: 'recordingCallbackMethod',
          parameters: ['EventName', 'EventTimestamp', 'MPCUUID', 'MPCName'],
        },
        { url: 'aiAgentStreamStatusCallbackUrl', method: 'aiAgentStreamStatusCallbackMethod', parameters: [] },
      ],
      streams: [{ url: 'aiAgentStreamServiceUrl', parameters: [] }],
      outcomes: [
        { on: 'left', when: [set('onExitActionUrl')], sends: exit, then: 'takesOver', evidence: saidBy('docs') },
        {
          on: 'left',
          when: [{ attribute: 'onExitActionUrl', set: false }],
          then: 'next',
          evidence: assumed('The docs do not say what follows without onExitActionUrl.'),
        },
      ],
    },
  ],
  uncalled: ['transcriptionUrl'],
  attributes: {
    role: common(
      { kind: 'choice', values: ['Agent', 'Supervisor', 'Customer', 'ai-agent'], caseInsensitive: true },
      'Role',
      'The part this person plays in the call.',
      docsAndSdks,
      { required: true },
    ),
    maxDuration: common(
      { kind: 'integer', min: 300, max: 28800 },
      'Maximum duration',
      'The longest the call may last, in seconds.',
      docsAndSdks,
      { default: '14400' },
    ),
    maxParticipants: common(
      { kind: 'integer', min: 2, max: 10 },
      'Maximum participants',
      'The most people the call takes.',
      docsAndSdks,
      { default: '10' },
    ),
    startMpcOnEnter: common(
      yesNo,
      'Start on enter',
      'Starts the call when this person joins; otherwise the person waits.',
      docsAndSdks,
      { default: 'true' },
    ),
    endMpcOnExit: common(yesNo, 'End on exit', 'Ends the call for everyone when this person leaves.', docsAndSdks, {
      default: 'false',
    }),
    record: common(yesNo, 'Record', 'Records the call.', docsAndSdks, { default: 'false' }),
    stayAlone: more(yesNo, 'May stay alone', 'Lets this person stay when everybody else has left.', docsAndSdks, {
      default: 'false',
    }),
    mute: more(yesNo, 'Muted', 'Lets this person listen but not speak.', docsAndSdks, { default: 'false' }),
    hold: more(yesNo, 'On hold', 'Puts this person on hold on joining.', docsAndSdks, { default: 'false' }),
    coachMode: more(yesNo, 'Coach mode', 'Lets only agents hear the supervisor, not customers.', docsAndSdks, {
      default: 'true',
      appliesWhen: whenIs('role', 'Supervisor'),
    }),
    waitForAgent: more(yesNo, 'Wait for agent', 'Keeps customers waiting until an agent has joined.', docsAlone, {
      default: 'false',
    }),
    relayDTMFInputs: more(yesNo, 'Relay key tones', 'Lets the others hear the keys this person presses.', docsAndSdks, {
      default: 'false',
    }),
    waitMusicUrl: more(xmlUrl, 'Wait music URL', 'Returns the Play, Speak and Wait to hear until the call starts.', docsAndSdks),
    waitMusicMethod: methodOf('waitMusicUrl', 'Wait music method', docsAndSdks, 'GET'),
    agentHoldMusicUrl: more(xmlUrl, 'Agent music URL', 'Returns the Play, Speak and Wait for agents on hold.', docsAndSdks),
    agentHoldMusicMethod: methodOf('agentHoldMusicUrl', 'Agent music method', docsAndSdks, 'GET'),
    customerHoldMusicUrl: more(
      xmlUrl,
      'Customer music URL',
      'Returns the Play, Speak and Wait for customers on hold.',
      docsAndSdks,
    ),
    customerHoldMusicMethod: methodOf('customerHoldMusicUrl', 'Customer music method', docsAndSdks, 'GET'),
    enterSound: more(callSound, 'Enter sound', 'What is heard when this person joins.', docsAndSdks, { default: 'beep:1' }),
    enterSoundMethod: methodOf('enterSound', 'Enter sound method', docsAndSdks, 'GET'),
    exitSound: more(callSound, 'Exit sound', 'What is heard when this person leaves.', docsAndSdks, { default: 'beep:2' }),
    exitSoundMethod: methodOf('exitSound', 'Exit sound method', docsAndSdks, 'GET'),
    onExitActionUrl: more(
      xmlUrl,
      'Exit action URL',
      'Is called when this person leaves and answers with the next steps.',
      docsAndSdks,
    ),
    onExitActionMethod: methodOf('onExitActionUrl', 'Exit action method', docsAndSdks),
    statusCallbackUrl: more(
      notifiedUrl,
      'Event URL',
      'Plivo reports here the events chosen in statusCallbackEvents.',
      docsAndSdks,
    ),
    statusCallbackMethod: methodOf('statusCallbackUrl', 'Event method', docsAndSdks),
    statusCallbackEvents: more(
      {
        kind: 'wordList',
        words: [
          'mpc-state-changes',
          'participant-state-changes',
          'participant-speak-events',
          'participant-digit-input-events',
          'add-participant-api-events',
          'participant-audio-events',
        ],
      },
      'Reported events',
      'Which groups of events are reported, separated by commas.',
      docsAndSdks,
      { default: 'mpc-state-changes,participant-state-changes', appliesWhen: whenSet('statusCallbackUrl') },
    ),
    recordMinMemberCount: more(
      { kind: 'integer', min: 1, max: 2 },
      'Members before recording',
      'How many people must be there before recording starts.',
      docsAndSdks,
      { default: '1' },
    ),
    recordFileFormat: more(audioFile, 'File format', 'The kind of audio file that is stored.', docsAndSdks, { default: 'mp3' }),
    recordCoachVoice: more(yesNo, 'Coach in the recording', 'Includes the voice of the supervisor in the recording.', docsAlone),
    recordParticipantTrack: more(
      yesNo,
      'Separate track',
      'Also records this person in a file of their own.',
      known(['docs', 'python', 'node', 'go'], 'guide'),
      { default: 'false' },
    ),
    recordingCallbackUrl: more(
      notifiedUrl,
      'Recording event URL',
      'Plivo reports here when recording starts, pauses, resumes, ends or fails.',
      docsAndSdks,
    ),
    recordingCallbackMethod: methodOf('recordingCallbackUrl', 'Recording event method', docsAndSdks, 'GET'),
    startRecordingAudio: more(xmlUrl, 'Recording start URL', 'Returns XML that is played when recording starts.', docsAndSdks),
    startRecordingAudioMethod: methodOf('startRecordingAudio', 'Recording start method', docsAndSdks, 'GET'),
    stopRecordingAudio: more(xmlUrl, 'Recording stop URL', 'Returns XML that is played when recording stops.', docsAndSdks),
    stopRecordingAudioMethod: methodOf('stopRecordingAudio', 'Recording stop method', docsAndSdks, 'GET'),
    aiAgentStreamServiceUrl: more(
      webSocketUrl,
      'AI stream URL',
      'The WebSocket address at which the AI agent listens.',
      docsAlone,
      { appliesWhen: whenIs('role', 'ai-agent') },
    ),
    aiAgentStreamContentType: more(streamFormat, 'AI audio format', 'How the audio for the AI agent is encoded.', docsAlone, {
      default: 'audio/x-l16;rate=8000',
      appliesWhen: whenIs('role', 'ai-agent'),
    }),
    aiAgentStreamSamplingRate: more(text, 'AI sampling rate', 'How finely the audio for the AI agent is sampled.', docsAlone, {
      appliesWhen: whenIs('role', 'ai-agent'),
    }),
    aiAgentStreamStatusCallbackUrl: more(
      notifiedUrl,
      'AI status URL',
      'Plivo reports here how the audio stream to the AI agent is doing.',
      docsAlone,
      { appliesWhen: whenIs('role', 'ai-agent') },
    ),
    aiAgentStreamStatusCallbackMethod: more(
      method,
      'AI status method',
      'Plivo calls aiAgentStreamStatusCallbackUrl with this method.',
      docsAlone,
      { default: 'POST', appliesWhen: whenIs('role', 'ai-agent') },
    ),
    aiAgentStreamExtraHeaders: more(
      keyValueList,
      'AI extra headers',
      'Extra name=value pairs for the AI agent, separated by commas.',
      docsAlone,
      { appliesWhen: whenIs('role', 'ai-agent') },
    ),
    waitTime: more(
      { kind: 'integer' },
      'Wait time',
      'Written by the Python and Go SDKs alone, with no documented effect.',
      known(['python', 'go']),
    ),
    transcript: more(
      yesNo,
      'Transcript',
      'Written by the Python and Go SDKs alone, with no documented effect.',
      known(['python', 'go']),
      { default: 'false' },
    ),
    transcriptionUrl: more(
      notifiedUrl,
      'Transcription URL',
      'Written by the Python and Go SDKs alone, with no documented effect.',
      known(['python', 'go']),
    ),
  },
  sources: docsAndSdks.sources,
})

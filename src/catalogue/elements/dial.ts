import { common, methodOf, more } from '../attribute'
import { whenSet } from '../condition'
import { docsAlone, docsAndSdks, allSources, known } from '../provenance'
import { agreed, assumed, goesOn, goesOnInASample, is, saidBy } from '../run'
import type { Sent } from '../run'
import type { Parameter } from '../parameters'
import { element } from '../spec'
import { callerId, digitPatterns, keyValueList, lenientFromOne, notifiedUrl, oneKey, text, xmlUrl, yesNo } from '../types'

const outcome: Sent = {
  url: 'action',
  method: 'method',
  parameters: ['DialStatus', 'DialRingStatus', 'DialHangupCause', 'DialALegUUID', 'DialBLegUUID'],
}

const events: readonly Parameter[] = [
  'DialAction',
  'DialBLegStatus',
  'DialALegUUID',
  'DialBLegUUID',
  'DialBLegFrom',
  'DialBLegTo',
  'DialDigitsMatch',
  'DialDigitsPressedBy',
  'DialBLegDuration',
  'DialBLegBillDuration',
  'DialBLegHangupCauseName',
  'DialBLegHangupCauseCode',
  'DialBLegHangupSource',
  'STIRVerification',
]

/** Calls one or more people and connects the caller to the first who answers. */
export const Dial = element({
  category: 'voice',
  picture: 'outgoing call',
  status: 'current',
  doc: 'Calls one or more people and connects the caller to the first who answers.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/routing',
  content: 'elements',
  children: ['Number', 'User'],
  minChildren: 1,
  runs: [
    // Without anybody to call nothing is asked (open engine).
    {
      when: [{ children: 'none' }],
      answers: 'never',
      takes: { kind: 'none' },
      outcomes: [{ ...goesOn, evidence: saidBy('engine') }],
    },
    {
      answers: 'bridged',
      takes: {
        kind: 'until',
        longest: 'timeLimit',
        ring: 'timeout',
        confirm: { sound: 'confirmSound', key: 'confirmKey', within: 'confirmTimeout' },
        star: 'hangupOnStar',
        match: 'digitsMatch',
      },
      children: 'targets',
      plays: [
        { url: 'confirmSound', parameters: [] },
        { url: 'dialMusic', parameters: [] },
      ],
      tells: [{ url: 'callbackUrl', method: 'callbackMethod', parameters: events }],
      outcomes: [
        { on: 'noAnswer', sends: outcome, then: 'byAction', evidence: agreed },
        { on: 'talked', sends: outcome, then: 'byAction', evidence: agreed },
        { on: 'busy', sends: outcome, then: 'byAction', evidence: agreed },
        { on: 'rejected', sends: outcome, then: 'byAction', evidence: agreed },
        { on: 'failed', sends: outcome, then: 'byAction', evidence: agreed },
        goesOnInASample,
      ],
      afterHangUp: [
        { when: [is('redirect', 'false')], sends: outcome, evidence: saidBy('engine') },
        {
          when: [is('redirect', 'true')],
          sends: outcome,
          evidence: assumed('The engine asks nobody; a DialStatus of the docs, cancel, means that the caller hung up.', 'docs'),
        },
      ],
    },
  ],
  sections: {
    Common: ['action', 'method', 'redirect', 'callerId', 'callerName', 'timeout', 'timeLimit', 'dialMusic', 'hangupOnStar'],
    Confirm: ['confirmSound', 'confirmKey', 'confirmTimeout'],
    Callbacks: ['callbackUrl', 'callbackMethod', 'digitsMatch', 'digitsMatchBLeg'],
    Network: ['sipHeaders', 'callType', 'machineDetection'],
  },
  attributes: {
    action: common(
      xmlUrl,
      'Action URL',
      'Gets the outcome when the dial ends; its reply can contain the next steps.',
      allSources,
    ),
    callerId: common(
      { ...callerId, tolerated: ['none'] },
      'Caller ID',
      'The number the called person sees; without it, that of the caller.',
      allSources,
    ),
    timeout: common(lenientFromOne, 'Ring timeout', 'How many seconds the phones ring.', allSources),
    timeLimit: common(
      lenientFromOne,
      'Time limit',
      'How many seconds the two can talk; every call ends after 24 hours.',
      allSources,
      { default: '14400' },
    ),
    dialMusic: common(
      { kind: 'sound', words: ['real', 'none'], expects: 'xml' },
      'Ring sound',
      'What the caller hears while the phones ring: XML from a URL, real for the carrier’s ringing, or none for silence.',
      allSources,
    ),
    redirect: common(yesNo, 'Run the returned XML', 'Runs the XML that action returns instead of the next steps.', allSources, {
      default: 'true',
      appliesWhen: whenSet('action'),
    }),
    method: methodOf('action', 'HTTP method', allSources),
    callerName: more(
      { kind: 'text', maxLength: 50 },
      'Caller name',
      'The name the called person sees, up to 50 characters.',
      allSources,
    ),
    hangupOnStar: more(yesNo, 'Hang up on *', 'Lets the caller hang up on the called person with the * key.', allSources, {
      default: 'false',
    }),
    confirmSound: more(
      xmlUrl,
      'Confirm prompt URL',
      'Returns the Play, Speak and Wait that the called person hears on answering.',
      allSources,
    ),
    confirmKey: more(oneKey, 'Confirm key', 'The key the called person must press to take the call.', allSources, {
      appliesWhen: whenSet('confirmSound'),
    }),
    confirmTimeout: more(
      { kind: 'integer' },
      'Confirm timeout',
      'How many seconds the called person has to press confirmKey.',
      docsAndSdks,
      {
        default: '120',
        appliesWhen: { note: 'both confirmSound and confirmKey are set', rule: { attribute: 'confirmKey', set: true } },
      },
    ),
    callbackUrl: more(
      notifiedUrl,
      'Callback URL',
      'Plivo reports here when the dial is answered, connected or ended, and each matching key.',
      allSources,
    ),
    callbackMethod: methodOf('callbackUrl', 'Callback method', allSources),
    digitsMatch: more(
      digitPatterns,
      'Caller key patterns',
      'Keys of the caller to report to callbackUrl, separated by commas.',
      allSources,
      { appliesWhen: whenSet('callbackUrl') },
    ),
    digitsMatchBLeg: more(
      digitPatterns,
      'Called key patterns',
      'Keys of the called person to report to callbackUrl, separated by commas.',
      docsAndSdks,
      { appliesWhen: whenSet('callbackUrl') },
    ),
    sipHeaders: more(
      keyValueList,
      'SIP headers',
      'Extra name=value pairs sent along with the call, separated by commas.',
      docsAndSdks,
    ),
    callType: more(
      { kind: 'choice', values: ['voice', 'whatsapp'] },
      'Call type',
      'Calls over the phone network, or over WhatsApp.',
      docsAlone,
      { default: 'voice' },
    ),
    machineDetection: more(text, 'Machine detection', 'Only the Go SDK writes it; no effect is documented.', known(['go'])),
  },
  sources: allSources.sources,
})

import { common, methodOf, more } from '../attribute'
import { whenSet } from '../condition'
import { docsAndSdks, allSources } from '../provenance'
import { agreed } from '../run'
import { element, sdks } from '../spec'
import { audioUrl, countFromOne, finishKeys, fromOne, xmlUrl, yesNo } from '../types'

/** Collects key presses from the caller; GetInput is its newer replacement. */
export const GetDigits = element({
  category: 'voice',
  picture: 'digits',
  status: 'superseded',
  doc: 'Collects key presses from the caller; GetInput is its newer replacement.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/input',
  content: 'elements',
  children: ['Speak', 'Play'],
  // The Java SDK prints it as `<Speak xsi:type="wait">`.
  toleratedChildren: { Wait: ['engine', ...sdks.filter((sdk) => sdk !== 'java')] },
  runs: [
    {
      answers: 'before',
      takes: {
        kind: 'listening',
        first: 'timeout',
        between: 'digitTimeout',
        rounds: 'retries',
        most: 'numDigits',
        finish: 'finishOnKey',
        valid: 'validDigits',
        beep: 'playBeep',
      },
      children: 'prompts',
      plays: [{ url: 'invalidDigitsSound', parameters: [] }],
      outcomes: [
        { on: 'nothing', then: 'next', evidence: agreed },
        { on: 'digits', sends: { url: 'action', method: 'method', parameters: ['Digits'] }, then: 'byAction', evidence: agreed },
      ],
    },
  ],
  attributes: {
    action: common(xmlUrl, 'Action URL', 'Gets the pressed keys; its reply can contain the next steps.', allSources),
    timeout: common(
      { ...fromOne, misread: { low: 'refused' } },
      'First digit timeout',
      'How many seconds the caller may take before the first key.',
      allSources,
      {
        default: '5',
      },
    ),
    finishOnKey: common(
      finishKeys,
      'Finish key',
      'The key that ends the input and sends the digits; choose none to switch it off.',
      allSources,
      { default: '#' },
    ),
    numDigits: common(countFromOne, 'Digit count', 'How many digits at most; the last one sends them.', allSources, {
      default: '99',
    }),
    retries: common(countFromOne, 'Attempts', 'How many chances the caller gets to enter something.', allSources, {
      default: '1',
    }),
    redirect: common(yesNo, 'Run the returned XML', 'Runs the XML that action returns instead of the next steps.', docsAndSdks, {
      default: 'true',
      appliesWhen: whenSet('action'),
    }),
    method: methodOf('action', 'HTTP method', allSources),
    digitTimeout: more(fromOne, 'Pause between digits', 'How many seconds may pass between one key and the next.', docsAndSdks, {
      default: '2',
    }),
    playBeep: more(yesNo, 'Play beep', 'Plays a beep after the prompts.', allSources, { default: 'false' }),
    validDigits: more({ kind: 'keys' }, 'Allowed keys', 'The keys Plivo accepts; any other key is invalid.', allSources, {
      default: '1234567890*#',
    }),
    invalidDigitsSound: more(
      { ...audioUrl, misread: 'unheard' },
      'Invalid key sound',
      'The audio file Plivo plays after a key that isn’t allowed.',
      allSources,
    ),
    log: more(yesNo, 'Log digits', 'Plivo logs the digits; choose false for a PIN or a card number.', docsAndSdks, {
      default: 'true',
    }),
  },
  sources: allSources.sources,
})

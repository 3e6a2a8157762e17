import { common, methodOf, more } from '../attribute'
import { whenIncludes } from '../condition'
import { hintPhraseCharacters, hintPhrases, hintsCharacters } from '../limits'
import { docsAndSdks, skillAlone } from '../provenance'
import { documented, includes } from '../run'
import type { Sent } from '../run'
import { element, sdks } from '../spec'
import { finishKey, fromOne, notifiedUrl, pause, xmlUrl, yesNo } from '../types'
import { speechLanguages } from '../speech/voices'

const input: Sent = {
  url: 'action',
  method: 'method',
  parameters: ['InputType', 'Digits', 'Speech', 'SpeechConfidenceScore', 'BilledAmount'],
}

/** Listens to what the caller says or types on the keypad. */
export const GetInput = element({
  category: 'voice',
  picture: 'keypad',
  status: 'current',
  doc: 'Listens to what the caller says or types on the keypad.',
  docUrl: 'https://www.plivo.com/docs/voice/xml/input',
  content: 'elements',
  children: ['Speak', 'Play'],
  toleratedChildren: { Wait: sdks },
  runs: [
    {
      answers: 'before',
      takes: {
        kind: 'listening',
        first: 'executionTimeout',
        between: 'digitEndTimeout',
        words: 'speechEndTimeout',
        most: 'numDigits',
        finish: 'finishOnKey',
      },
      children: 'prompts',
      tells: [
        {
          url: 'interimSpeechResultsCallback',
          method: 'interimSpeechResultsCallbackMethod',
          parameters: ['StableSpeech', 'UnstableSpeech', 'Stability', 'SequenceNumber'],
        },
      ],
      outcomes: [
        { on: 'nothing', then: 'next', evidence: documented },
        { on: 'digits', when: [includes('inputType', 'dtmf')], sends: input, then: 'byAction', evidence: documented },
        { on: 'speech', when: [includes('inputType', 'speech')], sends: input, then: 'byAction', evidence: documented },
      ],
    },
  ],
  sections: {
    Common: [
      'action',
      'method',
      'inputType',
      'executionTimeout',
      'numDigits',
      'finishOnKey',
      'redirect',
      'digitEndTimeout',
      'log',
      'startInputTimeout',
      'retries',
    ],
    Speech: ['hints', 'language', 'speechModel', 'speechEndTimeout', 'profanityFilter'],
    Callbacks: ['interimSpeechResultsCallback', 'interimSpeechResultsCallbackMethod'],
  },
  attributes: {
    action: common(
      xmlUrl,
      'Action URL',
      'Gets what the caller said or typed; its reply can contain the next steps.',
      docsAndSdks,
      {
        required: true,
      },
    ),
    inputType: common(
      { kind: 'choice', values: ['dtmf', 'speech', 'dtmf speech'] },
      'Input type',
      'What to listen for; with both, whichever comes first counts.',
      docsAndSdks,
    ),
    executionTimeout: common(
      { kind: 'integer', min: 5, max: 60, misread: { low: 'open', high: 'open' } },
      'Total timeout',
      'How many seconds to listen in all, counted from the end of the prompts.',
      docsAndSdks,
      { default: '15' },
    ),
    numDigits: common(
      { kind: 'integer', min: 1, max: 32 },
      'Digit count',
      'How many digits at most; the last one sends them.',
      docsAndSdks,
      { default: '32', appliesWhen: whenIncludes('inputType', 'dtmf') },
    ),
    language: common(
      { kind: 'language', known: speechLanguages },
      'Language',
      'The language the caller is expected to speak.',
      docsAndSdks,
      { default: 'en-US', appliesWhen: whenIncludes('inputType', 'speech') },
    ),
    hints: common(
      { kind: 'phraseList', maxPhrases: hintPhrases, maxPhraseLength: hintPhraseCharacters, maxLength: hintsCharacters },
      'Hints',
      'Words and phrases the caller is likely to say, separated by commas.',
      docsAndSdks,
      { appliesWhen: whenIncludes('inputType', 'speech') },
    ),
    method: methodOf('action', 'HTTP method', docsAndSdks),
    redirect: more(yesNo, 'Run the returned XML', 'Runs the XML that action returns instead of the next steps.', docsAndSdks, {
      default: 'true',
    }),
    finishOnKey: more(
      finishKey,
      'Finish key',
      'The key that ends the input and sends the digits; choose none to switch it off.',
      docsAndSdks,
      { default: '#', appliesWhen: whenIncludes('inputType', 'dtmf') },
    ),
    digitEndTimeout: more(
      pause,
      'Pause between digits',
      'How many seconds may pass between digits, or auto to let Plivo decide.',
      docsAndSdks,
      { default: 'auto', appliesWhen: whenIncludes('inputType', 'dtmf') },
    ),
    speechEndTimeout: more(
      pause,
      'Pause after speech',
      'How many seconds of silence end the speech, or auto to let Plivo decide.',
      docsAndSdks,
      { default: 'auto', appliesWhen: whenIncludes('inputType', 'speech') },
    ),
    speechModel: more(
      { kind: 'choice', values: ['default', 'command_and_search', 'phone_call'] },
      'Speech model',
      'The kind of speech to expect: short commands, telephone quality or anything.',
      docsAndSdks,
      { default: 'default', appliesWhen: whenIncludes('inputType', 'speech') },
    ),
    profanityFilter: more(yesNo, 'Profanity filter', 'Masks swear words in what was understood.', docsAndSdks, {
      default: 'false',
      appliesWhen: whenIncludes('inputType', 'speech'),
    }),
    interimSpeechResultsCallback: more(
      notifiedUrl,
      'Interim results URL',
      'Gets what was understood so far while the caller still speaks.',
      docsAndSdks,
      { appliesWhen: whenIncludes('inputType', 'speech') },
    ),
    interimSpeechResultsCallbackMethod: methodOf('interimSpeechResultsCallback', 'Interim results method', docsAndSdks),
    log: more(yesNo, 'Log input', 'Plivo logs the input; choose false for a PIN or a card number.', docsAndSdks, {
      default: 'true',
    }),
    startInputTimeout: more(
      { kind: 'integer' },
      'Start timeout',
      'How many seconds the caller has to begin speaking or typing.',
      skillAlone,
    ),
    retries: more(fromOne, 'Attempts', 'How many chances the caller gets to enter something.', skillAlone, { default: '1' }),
  },
  sources: docsAndSdks.sources,
})

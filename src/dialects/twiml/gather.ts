import type { ElementNode } from '../../model/node'
import { newElement } from '../new-element'
import { addressQuestion } from '../questions'
import { methodRow } from '../table'
import type { AttributeRow, Converted, Convert, ElementRow, Unsaid } from '../table'

type Attributes = Readonly<Record<string, AttributeRow>>

/** Has the action asked also where nothing was entered, which Plivo does by a step of its own behind. */
const emptyResult: Convert = (value, { attributes }, { urlOf }): Converted => {
  if (value !== 'true') return {}
  const action = attributes.get('action')
  const url = urlOf(action) ?? action
  const why = 'A <Redirect> after it requests the action without the keys. The steps after that do not run.'
  if (url === undefined) return { outcome: 'decide', why, question: addressQuestion }
  const method = attributes.get('method')
  return { outcome: 'changed', why, behind: [newElement('Redirect', method === undefined ? {} : { method }, url)] }
}

const noKey = { '': { set: { finishOnKey: 'none' }, why: 'No key ends it.' } }

const shared: Attributes = {
  method: methodRow('method'),
  actionOnEmptyResult: { kind: 'by', convert: emptyResult },
  enhanced: { kind: 'words', to: '', words: { false: {} }, else: { outcome: 'lost', why: 'Plivo does not have this setting.' } },
  maxSpeechTime: { kind: 'lost', why: 'Use executionTimeout: it limits the whole time that Plivo listens.' },
  debug: { kind: 'words', to: '', words: { false: {} }, else: { outcome: 'lost', why: 'Read the logs in Plivo’s console.' } },
  bargeIn: {
    kind: 'words',
    to: '',
    words: { true: { why: 'Keys stop the prompts.' } },
    else: { outcome: 'lost', why: 'On Plivo, keys always stop the prompts.' },
  },
}

const unheard: AttributeRow = { kind: 'none', why: 'It has no effect: only keys count here.' }
const unpressed: AttributeRow = { kind: 'none', why: 'It has no effect: only speech counts here.' }

const asksItself = (topics: Extract<Unsaid, { kind: 'address' }>['topics']): Unsaid => ({
  kind: 'address',
  to: 'action',
  unless: ['action'],
  theirs: 'no action',
  why: 'In TwiML, the URL of this document gets the result. On Plivo, no URL does.',
  source: 'Twilio docs: Gather',
  topics: topics ?? [],
})

/** Only GetDigits can keep the times that Gather has for keys. */
export const gatherKeys: ElementRow = {
  to: 'GetDigits',
  why: '<GetDigits> waits as long for each key as <Gather>. <GetInput>, which Plivo recommends for new documents, has other limits.',
  attributes: {
    ...shared,
    input: { kind: 'none', why: '<GetDigits> accepts only keys.' },
    action: { kind: 'url', to: 'action', topics: ['call', 'keys'] },
    numDigits: { kind: 'number', to: [{ name: 'numDigits', least: 1 }] },
    finishOnKey: { kind: 'words', to: 'finishOnKey', words: noKey },
    timeout: {
      kind: 'number',
      to: [
        { name: 'timeout', least: 1 },
        { name: 'digitTimeout', least: 1 },
      ],
    },
    language: unheard,
    hints: unheard,
    speechTimeout: unheard,
    speechModel: unheard,
    profanityFilter: unheard,
    partialResultCallback: unheard,
    partialResultCallbackMethod: unheard,
  },
  unsaid: [
    asksItself(['call', 'keys']),
    {
      kind: 'set',
      unless: ['timeout'],
      set: { digitTimeout: '5' },
      theirs: 'timeout 5 by default, for each key',
      why: 'Plivo waits 2 seconds between keys by default.',
      source: 'Twilio docs: Gather; Plivo docs',
    },
  ],
}

const seconds = { least: 5, most: 60 } as const
const speechModels = ['default', 'phone_call', 'command_and_search'] as const

function gatherSpeech(hasKeys: boolean): ElementRow {
  const times = [{ name: 'executionTimeout', ...seconds }, ...(hasKeys ? [{ name: 'digitEndTimeout', least: 2, most: 10 }] : [])]
  return {
    to: 'GetInput',
    attributes: {
      ...shared,
      input: { kind: 'by', convert: () => ({ set: { inputType: hasKeys ? 'dtmf speech' : 'speech' } }) },
      action: { kind: 'url', to: 'action', topics: hasKeys ? ['call', 'keys', 'speech'] : ['call', 'speech'] },
      numDigits: hasKeys ? { kind: 'number', to: [{ name: 'numDigits', least: 1, most: 32 }] } : unpressed,
      finishOnKey: hasKeys ? { kind: 'words', to: 'finishOnKey', words: noKey } : unpressed,
      timeout: {
        kind: 'number',
        to: times,
        outcome: 'changed',
        why: 'Plivo limits the whole time it listens to 5 to 60 seconds, and 2 to 10 between keys. In TwiML only the silence before input counts.',
      },
      speechTimeout: { kind: 'number', to: [{ name: 'speechEndTimeout', least: 2, most: 10 }] },
      language: { kind: 'as', to: 'language' },
      hints: { kind: 'as', to: 'hints' },
      profanityFilter: { kind: 'as', to: 'profanityFilter' },
      speechModel: {
        kind: 'words',
        to: 'speechModel',
        words: Object.fromEntries(speechModels.map((speechModel) => [speechModel, { set: { speechModel } }])),
        else: { outcome: 'lost', why: 'Plivo has only default, phone_call and command_and_search. Choose one of them.' },
      },
      partialResultCallback: {
        kind: 'url',
        to: 'interimSpeechResultsCallback',
        outcome: 'changed',
        why: 'Plivo sends StableSpeech, UnstableSpeech, Stability and SequenceNumber to it.',
      },
      partialResultCallbackMethod: methodRow('interimSpeechResultsCallbackMethod'),
    },
    unsaid: [
      asksItself(hasKeys ? ['call', 'keys', 'speech'] : ['call', 'speech']),
      {
        kind: 'set',
        unless: ['timeout'],
        set: hasKeys ? { executionTimeout: '5', digitEndTimeout: '5' } : { executionTimeout: '5' },
        theirs: 'timeout 5 by default',
        why: 'Plivo listens for 15 seconds in all by default, and counts the whole time.',
        source: 'Twilio docs: Gather; Plivo docs',
      },
      {
        kind: 'note',
        when: ({ attributes }) => attributes.get('bargeIn') !== 'false',
        theirs: 'speech stops the prompts',
        ours: 'keys stop them',
        why: 'Plivo’s docs say this only of keys. Test whether speech stops your prompt.',
      },
    ],
  }
}

const [speechAlone, speechAndKeys] = [gatherSpeech(false), gatherSpeech(true)]

/** Returns the row of a Gather by what it listens for. */
export function gather({ attributes }: ElementNode): ElementRow {
  const input = (attributes.get('input') ?? 'dtmf').split(/[\s,]+/)
  if (!input.includes('speech')) return gatherKeys
  return input.includes('dtmf') ? speechAndKeys : speechAlone
}

import type { ElementNode } from '../../model/node'
import { newElement } from '../new-element'
import { addressQuestion } from '../questions'
import { methodRow } from '../table'
import type { AttributeRow, Converted, Convert, ElementRow, Unsaid } from '../table'

type Attributes = Readonly<Record<string, AttributeRow>>

/** Nothing was entered: the action is asked all the same, which Plivo does by a step of its own behind. */
const emptyResult: Convert = (value, { attributes }, { urlOf }): Converted => {
  if (value !== 'true') return {}
  const action = attributes.get('action')
  const url = urlOf(action) ?? action
  const why = 'The action is asked by a step behind, without the keys; what stands after it does not run.'
  if (url === undefined) return { outcome: 'decide', why, question: addressQuestion }
  const method = attributes.get('method')
  return { outcome: 'changed', why, behind: [newElement('Redirect', method === undefined ? {} : { method }, url)] }
}

const noKey = { '': { set: { finishOnKey: 'none' }, why: 'No key ends it.' } }

const shared: Attributes = {
  method: methodRow('method'),
  actionOnEmptyResult: { kind: 'by', convert: emptyResult },
  enhanced: { kind: 'words', to: '', words: { false: {} }, else: { outcome: 'lost', why: 'Plivo has no such choice.' } },
  maxSpeechTime: { kind: 'lost', why: 'Plivo limits the whole listening by executionTimeout.' },
  debug: { kind: 'words', to: '', words: { false: {} }, else: { outcome: 'lost', why: 'Plivo’s logs are in its console.' } },
  bargeIn: {
    kind: 'words',
    to: '',
    words: { true: { why: 'Keys stop the prompts.' } },
    else: { outcome: 'lost', why: 'At Plivo keys always stop the prompts.' },
  },
}

const unheard: AttributeRow = { kind: 'none', why: 'It has no effect while keys alone count.' }
const unpressed: AttributeRow = { kind: 'none', why: 'It has no effect while speech alone counts.' }

const asksItself = (topics: Extract<Unsaid, { kind: 'address' }>['topics']): Unsaid => ({
  kind: 'address',
  to: 'action',
  unless: ['action'],
  theirs: 'no action',
  why: 'The URL of this document is asked there, and nobody here.',
  source: 'Twilio docs: Gather',
  topics: topics ?? [],
})

/** Only GetDigits can keep the times that Gather has for keys. */
export const gatherKeys: ElementRow = {
  to: 'GetDigits',
  why: 'It waits as long for each key as it does there. GetInput, which Plivo recommends for new documents, has other limits.',
  attributes: {
    ...shared,
    input: { kind: 'none', why: 'GetDigits listens for keys alone.' },
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
      why: 'Plivo waits 2 seconds between keys unless it is said.',
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
        why: 'Plivo counts the whole listening, 5 to 60 seconds, and 2 to 10 between keys; there the silence before it counts.',
      },
      speechTimeout: { kind: 'number', to: [{ name: 'speechEndTimeout', least: 2, most: 10 }] },
      language: { kind: 'as', to: 'language' },
      hints: { kind: 'as', to: 'hints' },
      profanityFilter: { kind: 'as', to: 'profanityFilter' },
      speechModel: {
        kind: 'words',
        to: 'speechModel',
        words: Object.fromEntries(speechModels.map((speechModel) => [speechModel, { set: { speechModel } }])),
        else: { outcome: 'lost', why: 'Plivo has the models default, phone_call and command_and_search.' },
      },
      partialResultCallback: {
        kind: 'url',
        to: 'interimSpeechResultsCallback',
        outcome: 'changed',
        why: 'It gets StableSpeech, UnstableSpeech, Stability and SequenceNumber.',
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
        why: 'Plivo listens 15 seconds in all unless it is said, and counts the whole listening.',
        source: 'Twilio docs: Gather; Plivo docs',
      },
      {
        kind: 'note',
        when: ({ attributes }) => attributes.get('bargeIn') !== 'false',
        theirs: 'speech stops the prompts',
        ours: 'keys stop them',
        why: 'Plivo’s docs say so of keys alone: try whether a caller can speak into the prompt.',
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

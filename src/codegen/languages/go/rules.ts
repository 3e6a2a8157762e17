import { basicVoices, listedVoice, voicesOf } from '../../../catalogue/speech/voices'
import type { ElementNode } from '../../../model/node'
import { formOf, literalFor, textLiteral } from '../../writers/literal'
import type { Argued, Rules, Use } from '../../plan/plan'

/** Attributes that the Go SDK prints under a name that Plivo does not know. */
const misspelt: ReadonlyMap<string, string> = new Map([
  ['relayDTMFInputs', 'relayDtmfInputs'],
  ['startRecordingAudio', 'StartRecordingAudio'],
  ['startRecordingAudioMethod', 'StartRecordingAudioMethod'],
  ['stopRecordingAudio', 'StopRecordingAudio'],
  ['stopRecordingAudioMethod', 'StopRecordingAudioMethod'],
])

/** Listed voices that `SetLanguageVoice` does not know (plivo-go v7, xml/plivoxml.go). */
const unknownVoices = ['Polly.Bianca', 'Polly.Lupe-Standard']

/** What the Go SDK takes otherwise than the catalogue says. */
export const goRules: Rules = {
  sdk: 'go',
  label: 'the Go SDK',
  argument: argued,
  refusal: (element, parent) =>
    parent.name === 'Speak' && !hasSsmlVoice(parent) ? 'the Go SDK wants a Polly voice on the <Speak> around it' : null,
  text: ({ element, isFirst }) =>
    element.name !== 'Speak' || isFirst || hasSsmlVoice(element)
      ? null
      : { reason: 'the Go SDK wants a Polly voice where a text follows a tag', isLost: true },
}

/** Returns whether the SDK takes voice and language of the Speak together; at other pairs it panics. */
export function isKnownPair(voice: string, language: string): boolean {
  if (basicVoices.includes(voice)) return true
  return listedVoice(voice) === voice && voicesOf(language).includes(voice) && !unknownVoices.includes(voice)
}

function argued(use: Use): Argued {
  const { element, attribute, value, type } = use
  const spelt = misspelt.get(attribute)
  if (element.name === 'MultiPartyCall' && spelt !== undefined) {
    return {
      literal: null,
      reason: `the Go SDK prints it as ${spelt}, which Plivo does not know; correct that in the printed XML`,
    }
  }
  if (attribute === 'confirmTimeout') return { literal: textLiteral(value) }
  const literal = literalFor(type, value)
  if (attribute === 'beep' && element.name === 'Wait') {
    if (value === 'true' || value === 'false') return { literal: { kind: 'boolean', isTrue: value === 'true' } }
    return { literal: null, reason: 'the Go SDK takes true and false alone' }
  }
  if (literal.kind === formOf(type)) return { literal }
  const wanted = formOf(type) === 'boolean' ? 'true and false' : 'whole numbers'
  const hint = type.kind === 'secondsOrWord' && value === type.word ? `, and without it Plivo takes ${value} by itself` : ''
  return { literal: null, reason: `the Go SDK takes ${wanted} alone${hint}` }
}

function hasSsmlVoice(speak: ElementNode): boolean {
  const voice = speak.attributes.get('voice') ?? ''
  return voice !== '' && !basicVoices.includes(voice.toUpperCase())
}

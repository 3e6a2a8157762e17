import { basicVoices, listedVoice, voicesOf } from '../catalogue/voices'
import type { ElementNode } from '../model/node'
import { entitiesIn } from './entities'
import { formOf, literalFor, textLiteral } from './literal'
import type { Argued, Rules, Use } from './plan'

/** Listed voices that `voice` refuses (plivo-java 5.49, util/Utils.java). */
const unknownVoices = ['Polly.Marlene', 'Polly.Bianca', 'Polly.Lupe-Standard']

/** What `Response.children` takes for a URL of a MultiPartyCall (validators/Validate.java). */
const url = /^(?:https?:\/\/(?:[a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-fA-F]{2})+|None)$/

/** What the Java SDK takes otherwise than the catalogue says. */
export const javaRules: Rules = {
  sdk: 'java',
  label: 'the Java SDK',
  argument: (use) => {
    const reason = use.element.name === 'MultiPartyCall' ? callReason(use) : ownReason(use)
    return reason === null ? argued(use) : { literal: null, reason }
  },
  // The SDK prints POST where Plivo would take GET.
  additions: ({ name, attributes }) =>
    name === 'MultiPartyCall' && attributes.has('recordingCallbackUrl') && !attributes.has('recordingCallbackMethod')
      ? [['recordingCallbackMethod', 'GET']]
      : [],
  refusal: (element) =>
    element.name === 'MultiPartyCall' && !element.attributes.has('role') ? 'the Java SDK refuses one without a role' : null,
}

function argued({ element, attribute, value, type }: Use): Argued {
  if (attribute === 'confirmTimeout') return { literal: textLiteral(value) }
  if (attribute === 'beep' && element.name === 'Wait') {
    if (value === 'true' || value === 'false') return { literal: { kind: 'boolean', isTrue: value === 'true' } }
    return { literal: null, reason: 'the Java SDK takes true and false alone' }
  }
  if (attribute === 'statusCallbackEvents' && value.split(',').some((word) => word.trim() !== word)) {
    return { literal: textLiteral(value), reason: 'the Java SDK drops the blanks around the commas' }
  }
  const literal = literalFor(type, value)
  if (literal.kind === formOf(type)) return { literal }
  const wanted = formOf(type) === 'boolean' ? 'true and false' : 'whole numbers'
  const hint = type.kind === 'secondsOrWord' && value === type.word ? `, and without it Plivo takes ${value} by itself` : ''
  return { literal: null, reason: `the Java SDK takes ${wanted} alone${hint}` }
}

function ownReason({ element, attribute, value }: Use): string | null {
  if (element.name === 'prosody' && value === '') return 'the Java SDK leaves an empty value out'
  if (element.name !== 'Speak' || attribute !== 'voice') return null
  return isKnownPair(element, value) ? null : 'the Java SDK refuses this voice with this language; correct it in the printed XML'
}

function isKnownPair(speak: ElementNode, voice: string): boolean {
  if (basicVoices.includes(voice.toUpperCase())) return true
  const language = speak.attributes.get('language') ?? 'en-US'
  return listedVoice(voice) === voice && voicesOf(language).includes(voice) && !unknownVoices.includes(voice)
}

function callReason({ attribute, value, type }: Use): string | null {
  if (attribute === 'relayDTMFInputs') {
    return 'the Java SDK prints it as relayDtmfInputs, which Plivo does not know; correct that in the printed XML'
  }
  if (attribute === 'role' || attribute === 'statusCallbackEvents') return null
  if (type.kind === 'integer') {
    const isInside = Number(value) >= (type.min ?? 0) && Number(value) <= (type.max ?? Infinity)
    return isInside || Number.isNaN(Number(value)) ? null : `the Java SDK takes ${type.min ?? 0} to ${type.max ?? 'any'} alone`
  }
  if (type.kind === 'choice') return isAmong(type.values, value) ? null : `the Java SDK takes ${type.values.join(' and ')} alone`
  if (type.kind === 'boolean') return null
  const isWord = type.kind === 'sound' && isAmong(type.words, value)
  return isWord || url.test(entitiesIn(value)) ? null : 'the Java SDK wants a URL of plain characters that begins with http'
}

const isAmong = (words: readonly string[], value: string): boolean =>
  words.some((word) => word.toLowerCase() === value.toLowerCase())

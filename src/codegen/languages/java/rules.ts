import { basicVoices, languagesOf, listedVoice } from '../../../catalogue/speech/voices'
import type { ElementNode } from '../../../model/node'
import { callReason } from '../../plan/call-checks'
import { entitiesIn } from '../../writers/entities'
import { formOf, literalFor, textLiteral } from '../../writers/literal'
import type { Argued, Rules, Use } from '../../plan/plan'

const label = 'the Java SDK'

/** Listed voices that `voice` refuses (plivo-java 5.49, util/Utils.java). */
const unknownVoices = ['Polly.Marlene', 'Polly.Bianca', 'Polly.Lupe-Standard']

/** What `Response.children` takes for a URL of a MultiPartyCall (validators/Validate.java). */
const url = /^(?:https?:\/\/(?:[a-zA-Z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-fA-F]{2})+|None)$/

/** What the Java SDK takes otherwise than the catalogue says. */
export const javaRules: Rules = {
  sdk: 'java',
  label,
  argument: (use) => {
    const reason = use.element.name === 'MultiPartyCall' ? ofCall(use) : ofOthers(use)
    return reason === null ? argued(use) : { literal: null, reason }
  },
  // The SDK prints POST where Plivo would take GET.
  additions: ({ name, attributes }) =>
    name === 'MultiPartyCall' &&
    attributes.has('recordingCallbackUrl') &&
    !['GET', 'POST'].includes(attributes.get('recordingCallbackMethod') ?? '')
      ? [['recordingCallbackMethod', 'GET']]
      : [],
  refusal: (element) =>
    element.name === 'MultiPartyCall' && !element.attributes.has('role') ? `${label} refuses one without a role` : null,
}

function argued({ element, attribute, value, type }: Use): Argued {
  if (attribute === 'confirmTimeout') return { literal: textLiteral(value) }
  if (attribute === 'beep' && element.name === 'Wait') {
    if (value === 'true' || value === 'false') return { literal: { kind: 'boolean', isTrue: value === 'true' } }
    return { literal: null, reason: `${label} takes true and false alone` }
  }
  if (attribute === 'statusCallbackEvents' && /(?:^|,) | (?:,|$)/.test(value)) {
    return { literal: textLiteral(value), reason: `${label} drops the blanks around the commas` }
  }
  const literal = literalFor(type, value)
  if (literal.kind === formOf(type)) return { literal }
  const wanted = formOf(type) === 'boolean' ? 'true and false' : 'whole numbers'
  const hint = type.kind === 'secondsOrWord' && value === type.word ? `, and without it Plivo takes ${value} by itself` : ''
  return { literal: null, reason: `${label} takes ${wanted} alone${hint}` }
}

function ofOthers({ element, attribute, value }: Use): string | null {
  if (element.name === 'prosody' && value === '') return `${label} leaves an empty value out`
  return element.name === 'Speak' && attribute === 'voice' ? voiceReason(element, value) : null
}

function voiceReason(speak: ElementNode, voice: string): string | null {
  if (basicVoices.includes(voice.toUpperCase())) return null
  const isKnown = listedVoice(voice) === voice && !unknownVoices.includes(voice)
  if (!isKnown) return `${label} does not know this voice; write it into the printed XML`
  const languages = languagesOf(voice)
  if (languages.includes(speak.attributes.get('language') ?? 'en-US')) return null
  return `${label} takes this voice with the language ${languages.join(' or ')} alone, so set that`
}

function ofCall(use: Use): string | null {
  const { attribute } = use
  if (attribute === 'relayDTMFInputs') {
    return `${label} prints it as relayDtmfInputs, which Plivo does not know; correct that in the printed XML`
  }
  if (attribute === 'role' || attribute === 'statusCallbackEvents') return null
  return callReason(use, label, (value) => url.test(entitiesIn(value)))
}

import { textLiteral } from './literal'
import type { Argued, Rules, Use } from './plan'

/** Words that the SDK writes in its own way, whatever the attribute (plivo-dotnet, XML/PlivoElement.cs). */
const folded: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['get', 'GET'],
  ['post', 'POST'],
  ['man', 'MAN'],
  ['woman', 'WOMAN'],
])

/** The SDK's own copy of what a MultiPartyCall takes (XML/MultiPartyCall.cs, Utilities/MpcUtils.cs); it throws at anything else. */
const roles = ['agent', 'supervisor', 'customer']
const events = [
  'mpc-state-changes',
  'participant-state-changes',
  'participant-speak-events',
  'participant-digit-input-events',
  'add-participant-api-events',
]
const url = /^(?:https?:\/\/)?[\w\p{L}\p{N}.-]+(?:\.[\w\p{L}\p{N}.-]+)+[\w\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=]+$/iu

/** What the .NET SDK takes otherwise than the catalogue says. */
export const csharpRules: Rules = {
  sdk: 'csharp',
  label: 'the .NET SDK',
  argument: (use) => {
    const reason = reasonOf(use)
    return reason === null ? argued(use.value) : { literal: null, reason }
  },
  refusal: ({ name, attributes }) => {
    if (name === 'lang') return attributes.has('xml:lang') ? null : 'the .NET SDK refuses one without xml:lang'
    if (name !== 'MultiPartyCall') return null
    const role = attributes.get('role') ?? ''
    return roles.includes(role.toLowerCase()) ? null : 'the .NET SDK takes the roles Agent, Supervisor and Customer alone'
  },
}

function argued(value: string): Argued {
  const written = folded.get(value.toLowerCase()) ?? value
  const literal = textLiteral(value)
  return written === value ? { literal } : { literal, reason: `the .NET SDK writes it as ${written}` }
}

function reasonOf(use: Use): string | null {
  const { element, attribute, value } = use
  if (attribute === 'sendOnPreanswer') {
    return 'the .NET SDK prints it as sendOnPreAnswer, which Plivo does not know; add it to the printed XML where you need it'
  }
  if (element.name === 'MultiPartyCall') return callReason(use)
  if (element.name !== 'Stream') return null
  if (attribute === 'statusCallbackMethod' && folded.get(value.toLowerCase()) !== value.toUpperCase()) {
    return 'the .NET SDK takes GET and POST alone'
  }
  return attribute === 'audioTrack' && !['inbound', 'outbound', 'both'].includes(value)
    ? 'the .NET SDK takes inbound, outbound and both alone'
    : null
}

function callReason({ attribute, value, type }: Use): string | null {
  if (attribute === 'role') return null
  if (type.kind === 'integer') {
    const isInside = /^\d+$/.test(value) && Number(value) >= (type.min ?? 0) && Number(value) <= (type.max ?? Infinity)
    return isInside ? null : `the .NET SDK takes ${type.min ?? 0} to ${type.max ?? 'any'} alone`
  }
  if (type.kind === 'boolean') return isAmong(['true', 'false'], value) ? null : 'the .NET SDK takes true and false alone'
  if (type.kind === 'choice') return isAmong(type.values, value) ? null : `the .NET SDK takes ${type.values.join(' and ')} alone`
  if (type.kind === 'wordList') {
    return value.split(',').every((word) => isAmong(events, word.trim())) ? null : `the .NET SDK takes ${events.join(', ')} alone`
  }
  const isWord = type.kind === 'sound' && isAmong(type.words, value)
  return isWord || url.test(value) ? null : 'the .NET SDK wants a URL of letters, digits and plain marks, without %'
}

const isAmong = (words: readonly string[], value: string): boolean =>
  words.some((word) => word.toLowerCase() === value.toLowerCase())

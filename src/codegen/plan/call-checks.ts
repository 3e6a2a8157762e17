import type { ElementNode } from '../../model/node'
import type { Use } from './plan'
import { formOf } from '../writers/literal'
import { listed, lowerCase, unlisted } from '../writers/words'

/** The events that SDKs know; Plivo's docs have more. */
const events = [
  'mpc-state-changes',
  'participant-state-changes',
  'participant-speak-events',
  'participant-digit-input-events',
  'add-participant-api-events',
]

/**
 * Returns why an SDK would throw at this attribute of a MultiPartyCall, or null. All check each attribute in nearly the same way:
 * words count in whatever letters, save for booleans, and most trim the words of a list.
 */
export function callReason(use: Use, label: string, isUrl: (value: string) => boolean, areTrimmed = true): string | null {
  const { type, value, isOpen } = use
  if (isOpen && formOf(type) === 'text') return `${label} throws on an invalid value, and the whole reply would be lost`
  if (type.kind === 'boolean') return unlisted(value, ['true', 'false'], label)
  if (type.kind === 'integer') {
    const { min = 0, max = 1_000_000 } = type
    const isTaken = /^(?:0|[1-9]\d*)$/.test(value) && Number(value) >= min && Number(value) <= max
    return isTaken ? null : `${label} accepts only whole numbers from ${min} to ${max}`
  }
  if (type.kind === 'wordList') {
    const words = value.split(',').map((word) => (areTrimmed ? word.trim() : word))
    return words.every((word) => wordIn(events, word) !== null) ? null : `${label} accepts only ${listed(events)}`
  }
  if (type.kind === 'choice') return wordIn(type.values, value) === null ? `${label} accepts only ${listed(type.values)}` : null
  if (type.kind === 'sound' && wordIn(type.words, value) !== null) return null
  return isUrl(value) ? null : `${label} doesn't accept this as a URL`
}

/** Returns the word that the value is in other letters, or null. */
export function wordIn(words: readonly string[], value: string): string | null {
  return words.find((word) => lowerCase(word) === lowerCase(value)) ?? null
}

/** Returns the use for an SDK that lets a number begin with zeros. */
export function withoutZeros(use: Use): Use {
  return use.type.kind === 'integer' ? { ...use, value: use.value.replace(/^0+(?=\d)/, '') } : use
}

/** Returns why an SDK that knows these roles cannot make the MultiPartyCall, or null. */
export function roleReason(element: ElementNode, roles: readonly string[], label: string): string | null {
  const role = element.attributes.get('role')
  if (role === undefined) return `${label} needs a role`
  return roles.includes(role.toLowerCase()) ? null : unlisted(role, roles, label)
}

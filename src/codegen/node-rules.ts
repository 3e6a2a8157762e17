import type { ElementNode } from '../model/node'
import { literalFor } from './literal'
import type { Argued, Rules, Use } from './plan'

/** The Node.js SDK's own copy of what a MultiPartyCall takes (npm 4.79.0, dist/utils/plivoxml.js); it throws at anything else. */
const roles = ['agent', 'supervisor', 'customer']
const events = [
  'mpc-state-changes',
  'participant-state-changes',
  'participant-speak-events',
  'participant-digit-input-events',
  'add-participant-api-events',
]
const url = /(http(s)?:\/\/.)?(www\.)?[-a-zA-Z0-9@:%._+~#=]{2,256}\.[a-z]{2,6}\b([-a-zA-Z0-9@:%_+.~#?&//=]*)/

/** What the Node.js SDK takes otherwise than the catalogue says. */
export const nodeRules: Rules = {
  sdk: 'node',
  label: 'the Node.js SDK',
  argument: (use) => argued(use, use.element.name === 'MultiPartyCall' ? callReason(use) : speakReason(use)),
  refusal: (element, parent) => {
    if (element.name === 'phoneme' && parent.name === 'p') return 'the Node.js SDK does not take it inside <p>'
    if (element.name === 'Stream' && bodyOf(element) === '') return 'the Node.js SDK refuses one without an address'
    if (element.name !== 'MultiPartyCall') return null
    const role = element.attributes.get('role') ?? ''
    return roles.includes(role.toLowerCase()) ? null : 'the Node.js SDK takes the roles Agent, Supervisor and Customer alone'
  },
}

/** The attributes whose `false` the SDK turns into `true`, so that they are set behind its back. */
export function isSetLater({ element, attribute, value }: Pick<Use, 'element' | 'attribute' | 'value'>): boolean {
  return element.name === 'MultiPartyCall' && value === 'false' && (attribute === 'coachMode' || attribute === 'startMpcOnEnter')
}

function argued(use: Use, reason: string | null): Argued {
  return reason === null ? { literal: literalFor(use.type, use.value) } : { literal: null, reason }
}

function speakReason({ element, attribute, value }: Use): string | null {
  if (element.name !== 'Speak' || attribute !== 'voice' || /^(?:|MAN|WOMAN|Polly\.[^.]*)$/.test(value)) return null
  return 'the Node.js SDK takes MAN, WOMAN and the voices that begin with "Polly." alone'
}

function callReason({ attribute, value, type }: Use): string | null {
  if (attribute === 'role') return null
  if (value === '') return 'the Node.js SDK puts its own default in the place of an empty value'
  if (type.kind === 'boolean') return value === 'true' || value === 'false' ? null : 'the Node.js SDK takes true and false alone'
  if (type.kind === 'integer') {
    // The SDK compares, and what is no number is neither too small nor too large for it.
    const isOutside = Number(value) < (type.min ?? 0) || Number(value) > (type.max ?? Infinity)
    return isOutside ? `the Node.js SDK takes ${type.min ?? 0} to ${type.max ?? 'any'} alone` : null
  }
  if (type.kind === 'wordList') {
    const isKnown = value
      .toLowerCase()
      .split(',')
      .every((word) => events.includes(word.trim()))
    return isKnown ? null : `the Node.js SDK takes ${events.join(', ')} alone`
  }
  if (type.kind === 'choice') {
    const isListed = type.values.some((known) => known.toLowerCase() === value.toLowerCase())
    return isListed ? null : `the Node.js SDK takes ${type.values.join(' and ')} alone`
  }
  const isWord = type.kind === 'sound' && type.words.includes(value.toLowerCase())
  return isWord || url.test(value) ? null : 'the Node.js SDK wants the address of a host with a dot in its name'
}

function bodyOf(element: ElementNode): string {
  return element.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.text : '')).join('')
}

import type { NumberRole } from '../../catalogue/spec'
import { numberDigits, senderIdLength } from '../../messaging/limits'
import { entriesIn, listFrom, meantRecipients, separator } from '../../messaging/recipients/entries'
import { senderOf } from '../../messaging/senders/sender'
import { senderIdFault } from '../../messaging/senders/sender-id'
import { apiDocs } from '../engine/source-words'
import type { ValueProblem } from './value-problem'
import { quoted } from './value-problem'
import { bareNumber } from './notation'
import { expectedOf } from './expected'
import type { Check, ListCheck } from './check'

/** Accepts a number in E.164, with or without the plus. */
export const phone: Check<'phone'> = (type, value) => {
  const expected = expectedOf(type)
  if (type.tolerated?.includes(value)) {
    return {
      level: 'warning',
      expected,
      found: quoted(value),
      consequence: 'Only the open-source engine gives this word a meaning.',
    }
  }
  const { kind } = senderOf(type.role === 'sender' ? value : '')
  if (kind === 'senderId') return checkSenderId(value)
  return kind === 'shortCode' ? null : checkNumber(expected, value, type.role ?? 'target')
}

/** Accepts numbers separated by `<`, each judged by itself. */
export const phoneList: ListCheck<'phoneList'> = (type, value) => {
  const expected = expectedOf(type)
  const separated = otherwiseSeparated(value)
  if (separated !== null) {
    const consequence = 'Plivo reads this as one number, and nobody gets the message.'
    const title = `Separate the numbers with <, not with ${separatorIn(value)}`
    return [{ level: 'error', expected, found: quoted(value), title, consequence, replacement: listFrom(separated) }]
  }
  const found: ValueProblem[] = []
  for (const { text, from, to } of entriesIn(value)) {
    const problem = checkEntry(expected, text)
    if (problem !== null) found.push({ ...problem, span: { from, to } })
  }
  return found
}

/** Accepts an address `sip:user@host`; a bare number is the notation of WhatsApp calls, which the Dial around it decides. */
export const sipUri: Check<'sipUri'> = (type, value) => {
  if (/^sips?:[^\s@<>"]+@[^\s@<>"]+$/i.test(value) || checkNumber('', value, 'target') === null) return null
  const problem = {
    level: 'error',
    expected: expectedOf(type),
    found: quoted(value),
    consequence: 'Plivo cannot call this address; the dial goes on without it.',
  } as const
  if (!/^[^\s@<>":]+@[^\s@<>"]+$/.test(value)) return problem
  return { ...problem, level: 'warning', replacement: `sip:${value}` }
}

/** Returns the number in Plivo's notation, where it is written in another one and nothing is missing; else null. */
export function plainNumber(value: string): string | null {
  const plain = bareNumber(value)
  return plain !== value && isNumber(plain) && !isNational(value) ? plain : null
}

const isNumber = (value: string) => /^\+?[1-9]\d{6,14}$/.test(value)

/** Returns whether a person in the United States or Canada writes it so, or it begins with an area code in brackets. */
const isNational = (value: string) => isAmerican(value) || /^\s*\(/.test(value)
const isAmerican = (value: string) => /^\s*(?:\([2-9]\d{2}\)[\s.\-/]*|[2-9]\d{2}[\s.\-/]+)[2-9]\d{2}[\s.-]*\d{4}\s*$/.test(value)

/** What a wrong number does, by what it is for. */
const failures: { readonly [K in NumberRole]: string } = {
  target: 'Plivo can’t call this number: nobody is reached.',
  callerId: 'The called person sees another number or none, or the call does not go out.',
  sender: 'Plivo asks for one of your numbers here: with anything else the message is not sent.',
  recipient: 'Plivo can’t reach this number: this person does not get the message.',
}

/** What a number that is written wrong may do, by what it is for. */
export const risks: { readonly [K in NumberRole]: string } = {
  target: 'the call may reach nobody',
  callerId: 'the called person may see another number or none',
  sender: 'the message may not be sent',
  recipient: 'this person may not get the message',
}

/** Returns the entries of a list that another mark separates, in Plivo's notation, where each looks like a number; else null. */
function otherwiseSeparated(value: string): readonly string[] | null {
  if (value.includes(separator)) return null
  const entries = meantRecipients(value)
  return entries.length > 1 && entries.every((entry) => /^\+?[\d\s().\-/]{7,}$/.test(entry))
    ? entries.map((entry) => plainNumber(entry) ?? entry)
    : null
}

const separatorIn = (value: string): string => (value.includes(',') ? 'commas' : value.includes(';') ? 'semicolons' : '|')

function checkEntry(expected: string, part: string): ValueProblem | null {
  const number = part.trim()
  if (number === '') {
    const consequence = 'A < has no number next to it: Plivo may reject the list.'
    const title = 'Remove the extra <'
    return { level: 'warning', expected, found: 'an empty entry', title, consequence, entry: { written: part, meant: '' } }
  }
  const problem = checkNumber(expected, number, 'recipient')
  if (problem === null) {
    if (number === part) return null
    return {
      level: 'warning',
      expected: `${expected}, without spaces`,
      found: quoted(part),
      title: 'Remove the spaces around the number',
      consequence: `Plivo may read the spaces as part of the number: ${risks.recipient}.`,
      entry: { written: part, meant: number },
    }
  }
  const { replacement, ...rest } = problem
  return replacement === undefined ? rest : { ...rest, entry: { written: part, meant: replacement } }
}

function checkNumber(expected: string, value: string, role: NumberRole): ValueProblem | null {
  if (isNumber(value)) return hasTooMany(value, role) ? { ...tooMany, found: quoted(value) } : null
  const problem = { level: 'error', expected, found: quoted(value), consequence: failures[role] } as const
  if (isStandIn.test(value)) return { ...problem, level: 'warning', ...standIn }
  const bare = bareNumber(value)
  if (isNational(value) && isNumber(bare)) {
    const consequence = `Without its country code it reads as a number of another country: ${risks[role]}.`
    return { ...problem, level: 'warning', consequence, ...(isAmerican(value) ? { replacement: `+1${bare}` } : {}) }
  }
  const plain = bare.replace(/^tel:/i, '').replace(/^\+?00(?=[1-9])/, '+')
  if (plain !== value && isNumber(plain)) {
    const isOnlySpaced = plain === bare
    const consequence = `Plivo’s docs show digits only: with other characters ${risks[role]}.`
    const title = 'Write only digits, with an optional +'
    return { ...problem, title, level: isOnlySpaced ? 'warning' : 'error', consequence, replacement: plain }
  }
  const strange = /[^\d+]/.exec(bare)
  if (strange !== null) return { ...problem, ...spanOf(value, strange[0]) }
  if (/^\+?[1-9]\d{1,5}$/.test(bare)) {
    const consequence = 'Plivo can’t reach a number without its country code; a short code works only in its own country.'
    return { ...problem, level: 'warning', consequence }
  }
  if (/^\+?0/.test(bare)) return { ...problem, consequence: `No country code begins with 0. ${failures[role]}` }
  return problem
}

// Plivo's docs and examples print 1XXXXXXXXXX for a number that the reader has.
const isStandIn = /^\+?\d*[Xx]{3,}\d*$/
const standIn = { title: 'Replace this sample number with your own', consequence: 'With X in it, Plivo can’t use the number.' }

function checkSenderId(value: string): ValueProblem | null {
  const fault = senderIdFault(value)
  if (fault === null) return null
  const { consequence, meant } = fault
  return {
    level: 'warning',
    expected: `a sender ID of at most ${senderIdLength} letters and digits`,
    found: quoted(value),
    consequence,
    source: apiDocs,
    ...(meant === null ? {} : { replacement: meant }),
  }
}

const hasTooMany = (value: string, role: NumberRole): boolean =>
  (role === 'sender' || role === 'recipient') && value.replace('+', '').length > numberDigits

const tooMany = {
  level: 'warning',
  expected: `a number of at most ${numberDigits} digits`,
  consequence: `Plivo’s API takes at most ${numberDigits} digits: the message may not be sent.`,
  source: apiDocs,
} as const

function spanOf(value: string, part: string): { span: { from: number; to: number } } {
  const from = value.indexOf(part)
  return { span: { from, to: from + part.length } }
}

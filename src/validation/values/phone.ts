import type { ValueProblem } from './value-problem'
import { quoted } from './value-problem'
import { expectedOf } from './expected'
import type { Check } from './check'

const unreachable = 'Plivo cannot reach such a number: the call or message to it fails.'

/** A number in E.164, with or without the plus. */
export const phone: Check<'phone'> = (type, value) => {
  const wanted = expectedOf(type)
  if (type.tolerated?.includes(value)) {
    return {
      level: 'warning',
      wanted,
      found: quoted(value),
      consequence: 'Only the open-source engine gives this word a meaning.',
    }
  }
  return checkNumber(wanted, value)
}

/** Numbers separated by `<`, each judged by itself. */
export const phoneList: Check<'phoneList'> = (type, value) => {
  const wanted = expectedOf(type)
  const entries = otherwiseSeparated(value)
  if (entries !== null) {
    const consequence = 'Plivo takes all of it for one number, and nobody gets the message.'
    return { level: 'error', wanted, found: quoted(value), consequence, replacement: entries.join('<') }
  }
  let from = 0
  for (const part of value.split('<')) {
    const problem = checkEntry(wanted, value, part, from)
    if (problem !== null) return problem
    from += part.length + 1
  }
  return null
}

/** An address `sip:user@host`; a bare number is the notation of WhatsApp calls, which the Dial around it decides. */
export const sipUri: Check<'sipUri'> = (type, value) => {
  if (/^sips?:[^\s@<>"]+@[^\s@<>"]+$/i.test(value) || checkNumber('', value) === null) return null
  const problem = {
    level: 'error',
    wanted: expectedOf(type),
    found: quoted(value),
    consequence: 'Plivo cannot call this address; the dial goes on without it.',
  } as const
  if (!/^[^\s@<>":]+@[^\s@<>"]+$/.test(value)) return problem
  return { ...problem, level: 'warning', replacement: `sip:${value}` }
}

/** The entries of a list that another mark separates, where each looks like a number; else null. */
function otherwiseSeparated(value: string): readonly string[] | null {
  if (value.includes('<')) return null
  const entries = value
    .split(/[,;|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return entries.length > 1 && entries.every((entry) => /^\+?[\d\s().-]{7,}$/.test(entry)) ? entries : null
}

function checkEntry(wanted: string, list: string, part: string, from: number): ValueProblem | null {
  const number = part.trim()
  const to = from + part.length
  if (number === '') {
    const replacement = list
      .split('<')
      .filter((entry) => entry.trim() !== '')
      .join('<')
    const consequence = 'The separator stands without a number beside it; Plivo may refuse the list.'
    return {
      level: 'warning',
      wanted,
      found: 'an empty entry',
      consequence,
      span: { from, to },
      ...(replacement === '' ? {} : { replacement }),
    }
  }
  const problem = checkNumber(wanted, number)
  if (problem === null && number === part) return null
  const meant = problem === null ? number : problem.replacement
  const base = problem ?? { level: 'warning', wanted: `${wanted}, without blanks`, found: quoted(part), consequence: unreachable }
  return {
    ...base,
    span: { from, to },
    ...(meant === undefined ? {} : { replacement: list.slice(0, from) + meant + list.slice(to) }),
  }
}

function checkNumber(wanted: string, value: string): ValueProblem | null {
  if (/^\+?[1-9]\d{6,14}$/.test(value)) return null
  const problem = { level: 'error', wanted, found: quoted(value), consequence: unreachable } as const
  const digits = value.replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '')
  const plain = digits.replace(/^tel:/i, '').replace(/^\+?00(?=[1-9])/, '+')
  if (plain !== value && /^\+?[1-9]\d{6,14}$/.test(plain)) {
    const isOnlySpaced = plain === digits
    const consequence = 'Plivo wants digits only: with other signs in it the call or message may fail.'
    return { ...problem, level: isOnlySpaced ? 'warning' : 'error', consequence, replacement: plain }
  }
  const strange = /[^\d+]/.exec(digits)
  if (strange !== null) return { ...problem, ...spanOf(value, strange[0]) }
  if (/^\+?[1-9]\d{1,5}$/.test(digits)) {
    const consequence = 'A number without its country code is not reached; a short code works in its own country only.'
    return { ...problem, level: 'warning', consequence }
  }
  if (/^\+?0/.test(digits))
    return {
      ...problem,
      consequence: 'No country code begins with 0: Plivo cannot tell the country, and the call or message fails.',
    }
  return problem
}

function spanOf(value: string, part: string): { span: { from: number; to: number } } {
  const from = value.indexOf(part)
  return { span: { from, to: from + part.length } }
}

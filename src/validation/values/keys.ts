import { matches, quoted } from './value-problem'
import { expectedOf } from './expected'
import { engine } from '../engine/source-words'
import type { Check } from './check'

/** Accepts one key, or the word that stands for no key. A wrong one ends nothing, and the document runs. */
export const key: Check<'key'> = (type, value) => {
  if (type.keys.includes(value)) return null
  const problem = {
    level: 'warning',
    expected: expectedOf(type),
    found: value === '' ? 'an empty value' : quoted(value),
    consequence: 'Pressing a key may do nothing here: Plivo’s docs list no such key.',
  } as const
  if (type.tolerated?.includes(value)) {
    return { ...problem, consequence: 'Older Plivo docs list this key; the current ones don’t.' }
  }
  if (type.several && /^[0-9*#]+$/.test(value)) {
    return {
      ...problem,
      consequence: 'The open-source engine takes each of these keys; the docs know one key only.',
      source: engine,
    }
  }
  const word = type.keys.find((known) => known !== '' && known.toLowerCase() === value.toLowerCase())
  return word === undefined ? problem : { ...problem, replacement: word }
}

/** Accepts a set of keys without separators. */
export const keys: Check<'keys'> = (type, value) => {
  const wrong = /[^0-9*#]+/.exec(value)
  if (wrong === null) return null
  const meant = value.replace(/[\s,;|]/g, '')
  const consequence = 'Plivo may listen for different keys.'
  const problem = {
    level: 'warning',
    expected: expectedOf(type),
    found: quoted(value),
    consequence,
    span: spanOf(wrong),
  } as const
  return /^[0-9*#]+$/.test(meant) ? { ...problem, replacement: meant } : problem
}

/** Accepts keys to send, with pauses. */
export const tones: Check<'tones'> = (type, value) => {
  if (matches(type.pattern ?? '[0-9*#wW]+', value)) return null
  const meant = value.replace(/[\s\-()]/g, '').replace(/[,pP]/g, 'w')
  const wrong = /[^0-9*#wW@]+/.exec(value)
  return {
    ...(/[0-9*#]/.test(value) ? otherKeys : noKey),
    expected: expectedOf(type),
    found: quoted(value),
    ...(wrong === null ? {} : { span: spanOf(wrong) }),
    ...(meant !== '' && meant !== value && matches(type.pattern ?? '[0-9*#wW]+', meant) ? { replacement: meant } : {}),
  }
}

const otherKeys = { level: 'warning', consequence: 'Plivo may press other keys than you mean.' } as const
const noKey = { level: 'error', consequence: 'There is no key in it that Plivo could press.' } as const

/** Accepts key sequences separated by commas; Plivo's open-source engine passes over those with blanks and empty entries. */
export const digitPatterns: Check<'digitPatterns'> = (type, value) => {
  let from = 0
  for (const part of value.split(',')) {
    if (!/^[0-9*#]+$/.test(part)) {
      const meant = value
        .replace(/\s/g, '')
        .replace(/[;|]/g, ',')
        .split(',')
        .filter((entry) => entry !== '')
        .join(',')
      return {
        level: 'warning',
        expected: expectedOf(type),
        found: part.trim() === '' ? 'an empty entry' : quoted(part),
        ...(/^\s*[0-9*#]*\s*$/.test(part)
          ? { consequence: 'Plivo’s open-source engine skips it; the others still work.', source: engine }
          : { consequence: 'No caller can press these keys: the callback URL gets no report of them.' }),
        span: { from, to: from + part.length },
        ...(/^[0-9*#]+(,[0-9*#]+)*$/.test(meant) ? { replacement: meant } : {}),
      }
    }
    from += part.length + 1
  }
  return null
}

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length })

import { matches, quoted } from './value-problem'
import { expectedOf } from './expected'
import { refused } from './check'
import type { Check } from './check'

/** One key, or the word that stands for no key. */
export const key: Check<'key'> = (type, value) => {
  if (type.keys.includes(value)) return null
  const problem = {
    level: 'error',
    wanted: expectedOf(type),
    found: value === '' ? 'an empty value' : quoted(value),
    consequence: refused,
  } as const
  if (type.tolerated?.includes(value)) {
    return { ...problem, level: 'warning', consequence: 'Older Plivo documents write it so; the current ones do not know it.' }
  }
  const word = type.keys.find((known) => known !== '' && known.toLowerCase() === value.toLowerCase())
  return word === undefined ? problem : { ...problem, replacement: word }
}

/** A set of keys without separators. */
export const keys: Check<'keys'> = (type, value) => {
  const wrong = /[^0-9*#]+/.exec(value)
  if (wrong === null) return null
  const meant = value.replace(/[\s,;|]/g, '')
  const consequence = 'Plivo listens for other keys than you mean, or rejects the document.'
  const problem = { level: 'error', wanted: expectedOf(type), found: quoted(value), consequence, span: spanOf(wrong) } as const
  return /^[0-9*#]+$/.test(meant) ? { ...problem, replacement: meant } : problem
}

/** Keys to send, with pauses. */
export const tones: Check<'tones'> = (type, value) => {
  if (matches(type.pattern ?? '[0-9*#wW]+', value)) return null
  const meant = value.replace(/[\s\-()]/g, '').replace(/[,pP]/g, 'w')
  const wrong = /[^0-9*#wW@]+/.exec(value)
  const consequence = 'The keys are not sent as meant; the other side hears wrong tones or none.'
  const problem = { level: 'error', wanted: expectedOf(type), found: quoted(value), consequence } as const
  return {
    ...problem,
    ...(wrong === null ? {} : { span: spanOf(wrong) }),
    ...(meant !== '' && meant !== value && matches(type.pattern ?? '[0-9*#wW]+', meant) ? { replacement: meant } : {}),
  }
}

/** Key sequences separated by commas. */
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
        level: 'error',
        wanted: expectedOf(type),
        found: part.trim() === '' ? 'an empty entry' : quoted(part),
        consequence: 'Plivo does not report these keys to the callback URL.',
        span: { from, to: from + part.length },
        ...(/^[0-9*#]+(,[0-9*#]+)*$/.test(meant) ? { replacement: meant } : {}),
      }
    }
    from += part.length + 1
  }
  return null
}

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length })

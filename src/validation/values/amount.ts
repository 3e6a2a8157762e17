import { expectedOf } from './expected'
import type { ValueProblem } from './value-problem'
import { quoted } from './value-problem'
import { openRange, outcomeOf, outside, unlisted } from './check'
import type { Check } from './check'

const truths = new Map([
  ...['true', 'yes', '1', 'on'].map((word) => [word, 'true'] as const),
  ...['false', 'no', '0', 'off', 'none'].map((word) => [word, 'false'] as const),
])

/**
 * Accepts `true` and `false`. Plivo compares with the exact word `true`; everything else counts as false, and the document
 * runs.
 */
export const boolean: Check<'boolean'> = (type, value) => {
  if (value === 'true' || value === 'false') return null
  const meant = truths.get(value.toLowerCase())
  const about = { expected: expectedOf(type), found: quoted(value) }
  if (meant === undefined)
    return { level: 'warning', ...about, consequence: 'Plivo counts anything but the exact word "true" as "false".' }
  const consequence =
    meant === 'true'
      ? 'Plivo counts anything but the exact word "true" as "false", so the setting is off.'
      : 'Plivo happens to read it as "false"; other readers may not.'
  return { level: 'warning', ...about, consequence, replacement: meant }
}

/** Accepts digits only, with a plus, or with a minus sign where negative numbers are in range. */
export const integer: Check<'integer'> = (type, value) => {
  const { min = -Infinity, max = Infinity } = type
  const isWhole = /^[+-]?\d+$/.test(value)
  const amount = Number(value)
  if (isWhole && amount >= min && amount <= max) return null
  const { other, low, high } = type.misread ?? {}
  const misread = !isWhole ? other : amount < min ? low : high
  const outcome = misread === 'open' ? openRange : outcomeOf(misread)
  const problem = { ...outcome, expected: expectedOf(type), found: quoted(value) }
  if (!isWhole) return withWhole(problem, value, min, max)
  // Where the default counts, the smallest value would change what runs: no wait instead of a long one.
  if (misread === 'default' && amount < min) return problem
  return { ...problem, replacement: String(amount < min ? min : max) }
}

/** Accepts a word such as `auto`, or whole seconds; milliseconds are a common slip. */
export const secondsOrWord: Check<'secondsOrWord'> = (type, value) => {
  if (value === type.word) return null
  const isWhole = /^\d+$/.test(value)
  const amount = Number(value)
  if (isWhole && amount >= type.min && amount <= type.max) return null
  const problem = {
    ...(isWhole && type.misread === 'open' ? openRange : outside),
    expected: expectedOf(type),
    found: quoted(value),
  }
  if (value.toLowerCase() === type.word) return { ...problem, replacement: type.word }
  if (isWhole && amount % 1000 === 0 && amount / 1000 >= type.min && amount / 1000 <= type.max) {
    return { ...problem, consequence: 'Plivo reads seconds here, not milliseconds.', replacement: String(amount / 1000) }
  }
  if (isWhole) return { ...problem, replacement: String(amount < type.min ? type.min : type.max) }
  return withWhole(problem, value, type.min, type.max)
}

/** Accepts a number with the unit `s` or `ms`. */
export const duration: Check<'duration'> = (type, value) => {
  const problem = { level: 'warning', expected: expectedOf(type), found: quoted(value), consequence: unlisted } as const
  const parts = /^\+?(\d+(?:\.\d+)?)(s|ms)$/.exec(value)
  if (parts === null) {
    const bare = /^(\d+(?:\.\d+)?)\s*(s|ms|sec|seconds?)$/i.exec(value)
    return bare === null
      ? problem
      : { ...problem, replacement: `${bare[1] ?? ''}${bare[2]?.toLowerCase() === 'ms' ? 'ms' : 's'}` }
  }
  const seconds = Number(parts[1]) / (parts[2] === 'ms' ? 1000 : 1)
  return type.maxSeconds !== undefined && seconds > type.maxSeconds ? { ...problem, replacement: `${type.maxSeconds}s` } : null
}

/** Returns the problem with what is meant: `30s`, `4.0` and `1,000` plainly mean a whole number; `abc` means nothing. */
function withWhole(problem: ValueProblem, value: string, min = -Infinity, max = Infinity): ValueProblem {
  const plain =
    /^(\d+)(?:\.0+)?\s*(?:s|sec|secs|seconds?)?$/i.exec(value)?.[1] ??
    (/^\d{1,3}(,\d{3})+$/.test(value) ? value.replaceAll(',', '') : null)
  if (plain === null || Number(plain) < min || Number(plain) > max) return problem
  return { ...problem, replacement: plain }
}

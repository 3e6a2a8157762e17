import { nearest } from '../fixes/nearest'
import { matches, quoted } from './value-problem'
import { expectedOf, severalOf } from './expected'
import { otherLetters, outcomeOf, outside, unlisted } from './check'
import type { Check } from './check'

/** Accepts one of the known values, exactly as written unless case does not matter. */
export const choice: Check<'choice'> = (type, value) => {
  if (type.values.includes(value)) return null
  const sameWord = type.values.find((known) => known.toLowerCase() === value.toLowerCase())
  if (sameWord !== undefined && type.caseInsensitive) return null
  const about = { expected: expectedOf(type), found: quoted(value) }
  if (type.tolerated?.includes(value)) {
    const consequence = 'Only older or other Plivo pages name it, no current table does: it may not work here.'
    return { level: 'warning', ...about, consequence, ...(sameWord === undefined ? {} : { replacement: sameWord }) }
  }
  const meant = sameWord ?? otherwiseSaid(value, type.values) ?? nearest(value, type.values)
  const fix = meant === null ? {} : { replacement: meant }
  const outcome = sameWord !== undefined && type.misread === undefined ? otherLetters(sameWord) : outcomeOf(type.misread)
  return { ...outcome, ...about, ...fix }
}

/** Returns the value with the same words in another order, or with the parameter that is missing behind the `;`. */
function otherwiseSaid(value: string, known: readonly string[]): string | undefined {
  const plain = value.trim().toLowerCase()
  const words = wordsOf(plain)
  return known.find((candidate) => candidate.startsWith(`${plain};`) || wordsOf(candidate) === words)
}

const wordsOf = (value: string): string =>
  value
    .split(/[\s,;|+&]+/)
    .sort()
    .join(' ')

/** Accepts one of the words, or a value in the notation of the pattern. */
export const wordOrPattern: Check<'wordOrPattern'> = (type, value) => {
  if (type.words.includes(value) || matches(type.pattern, value)) return null
  const meant = nearest(value, type.words)
  return {
    level: 'warning',
    expected: expectedOf(type),
    found: quoted(value),
    consequence: unlisted,
    ...(meant === null ? {} : { replacement: meant }),
  }
}

/** Accepts some of the words, separated by commas. */
export const wordList: Check<'wordList'> = (type, value) => {
  const parts = value.split(',')
  let from = 0
  for (const part of parts) {
    const word = part.trim()
    if (!type.words.includes(word)) {
      const meant = nearest(word, type.words)
      const span = { from, to: from + part.length }
      const sameWord = type.words.find((known) => known.toLowerCase() === word.toLowerCase())
      return {
        ...(sameWord === undefined ? outside : otherLetters(sameWord)),
        expected: severalOf(type.words),
        found: word === '' ? 'an empty entry' : quoted(word),
        span,
        ...(meant === null ? {} : { replacement: value.slice(0, span.from) + meant + value.slice(span.to) }),
      }
    }
    from += part.length + 1
  }
  return null
}

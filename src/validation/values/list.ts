import type { ValueProblem } from './value-problem'
import { counted, lengthOf, quoted } from './value-problem'
import { jsonProblem } from './json-pairs'
import { expectedOf } from './expected'
import type { Check } from './check'

/** Accepts pairs `name=value`, separated by commas. */
export const keyValueList: Check<'keyValueList'> = (type, value) => {
  const expected = expectedOf(type)
  const json = jsonProblem(type, value)
  if (json !== null) return json
  const bytes = new TextEncoder().encode(value).length
  if (type.maxLength !== undefined && bytes > type.maxLength) {
    return {
      level: 'error',
      isUnsaid: true,
      expected,
      found: counted(bytes, 'byte'),
      title: `Shorten the pairs to ${counted(type.maxLength, 'byte')}`,
      consequence: 'Plivo’s docs allow no more: your server may not get them.',
    }
  }
  let from = 0
  for (const part of value.split(',')) {
    const problem = checkPair(expected, part)
    if (problem !== null) return { ...problem, span: { from, to: from + part.length } }
    from += part.length + 1
  }
  return null
}

/** Accepts phrases separated by commas, each short enough, not too many. */
export const phraseList: Check<'phraseList'> = (type, value) => {
  const consequence = 'Plivo’s docs allow no more: Plivo may not use the hints.'
  const problem = { level: 'error', isUnsaid: true, expected: expectedOf(type), consequence } as const
  const length = lengthOf(value)
  if (length > type.maxLength)
    return {
      ...problem,
      found: counted(length, 'character'),
      title: `Shorten the list to ${counted(type.maxLength, 'character')}`,
    }
  const phrases = value.split(',')
  if (phrases.length > type.maxPhrases)
    return { ...problem, found: counted(phrases.length, 'phrase'), title: `Enter at most ${counted(type.maxPhrases, 'phrase')}` }
  let from = 0
  for (const phrase of phrases) {
    const characters = lengthOf(phrase.trim())
    const span = { from, to: from + phrase.length }
    if (characters > type.maxPhraseLength) {
      const title = `Shorten the phrase to ${counted(type.maxPhraseLength, 'character')}`
      return { ...problem, found: `a phrase of ${counted(characters, 'character')}`, title, span }
    }
    if (characters === 0) return emptyPhrase(problem.expected, phrases, span)
    from += phrase.length + 1
  }
  return null
}

function checkPair(expected: string, part: string): ValueProblem | null {
  const equals = part.indexOf('=')
  const name = part.slice(0, equals).trim()
  if (equals < 0 || name === '') {
    const consequence = 'Plivo’s docs allow only pairs: your server may not get anything else.'
    return { level: 'error', isUnsaid: true, expected, found: part.trim() === '' ? 'an empty entry' : quoted(part), consequence }
  }
  const isPlain = /^[A-Za-z0-9]+$/.test(name) && /^[A-Za-z0-9]*$/.test(part.slice(equals + 1).trim())
  if (isPlain) return null
  const consequence = 'Plivo’s docs promise only letters and digits; Plivo may drop other characters.'
  const title = 'Use only letters and digits in names and values'
  return { level: 'warning', expected: 'letters and digits in names and values', found: quoted(part.trim()), title, consequence }
}

function emptyPhrase(expected: string, phrases: readonly string[], span: { from: number; to: number }): ValueProblem {
  const meant = phrases.filter((phrase) => phrase.trim() !== '').join(',')
  const consequence = 'The empty phrase has no effect; the others do.'
  return {
    level: 'warning',
    expected,
    found: 'an empty phrase',
    title: 'Remove the empty phrase',
    consequence,
    span,
    ...(meant === '' ? {} : { replacement: meant }),
  }
}

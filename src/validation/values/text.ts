import { counted, lengthOf, matches, quoted } from './value-problem'
import { expectedOf } from './expected'
import { outside } from './check'
import type { Check } from './check'

/** Accepts free text within its lengths. */
export const text: Check<'text'> = (type, value) => {
  const length = lengthOf(value)
  const isTooLong = type.maxLength !== undefined && length > type.maxLength
  if (isTooLong || length < (type.minLength ?? 0)) {
    const shorter = isTooLong ? { title: `Shorten it to ${counted(type.maxLength, 'character')}` } : {}
    return { ...outside, ...shorter, expected: expectedOf(type), found: counted(length, 'character') }
  }
  if (type.pattern === undefined || matches(type.pattern, value)) return null
  return { ...outside, expected: expectedOf(type), found: quoted(value) }
}

/** Accepts a secret within its lengths: it is measured and never repeated in a message. */
export const secret: Check<'secret'> = (type, value) => {
  const length = lengthOf(value)
  if (length >= (type.minLength ?? 0) && length <= (type.maxLength ?? Infinity)) return null
  return {
    ...outside,
    expected: expectedOf(type),
    found: counted(length, 'character'),
  }
}

/** Accepts any name that holds more than blanks. */
export const name: Check<'name'> = (type, value) =>
  value.trim() === '' ? { ...outside, expected: expectedOf(type), found: 'only spaces' } : null

import type { ValueKind, ValueType } from '../../catalogue/spec'
import { expectedOf } from './expected'

/** Returns what to do about a value of a type, in the words for what it takes. */
export function adviceOf(type: ValueType, wanted = expectedOf(type)): string {
  const isWholeList = type.kind === 'phoneList' && wanted === expectedOf(type)
  return `${chosen.has(type.kind) ? 'Choose' : 'Enter'} ${isWholeList ? 'phone numbers with country code' : wanted}`
}

/** What a form offers to choose; all else is typed. */
const chosen: ReadonlySet<ValueKind> = new Set<ValueKind>(['boolean', 'choice', 'language', 'voice', 'wordList'])

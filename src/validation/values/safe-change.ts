import type { ValueType } from '../../catalogue/spec'
import { isSameValue } from './notation'
import { checkValue } from './values'

/** Returns whether to write `after` for `before` changes the notation only, and makes the value right. */
export function isSafeChange(type: ValueType, before: string, after: string): boolean {
  return isSameValue(type, before, after) && checkValue(type, after) === null
}

import type { Condition } from '../../catalogue/condition'

/** Returns a condition in words, such as `bidirectional is "true"`. */
export function conditionWords(condition: Condition): string {
  if ('set' in condition) return `${condition.attribute} is set`
  if ('is' in condition) return `${condition.attribute} is "${condition.is}"`
  if ('not' in condition) return `${condition.attribute} is not "${condition.not}"`
  return `${condition.attribute} includes "${condition.includes}"`
}

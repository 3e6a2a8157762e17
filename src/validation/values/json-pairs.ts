import type { ValueType } from '../../catalogue/spec'
import { expectedOf } from './expected'
import type { ValueProblem } from './value-problem'

/** Returns what is wrong with JSON where pairs are expected; flat JSON is meant as the pairs that it holds. */
export function jsonProblem(type: Extract<ValueType, { kind: 'keyValueList' }>, value: string): ValueProblem | null {
  if (!/^\s*\{\s*["'][^]*\}\s*$/.test(value)) return null
  const replacement = pairsIn(value)
  return {
    level: 'error',
    isUnsaid: true,
    expected: expectedOf(type),
    found: 'JSON',
    title: 'Write name=value pairs instead of JSON',
    consequence: 'Plivo’s docs know pairs only: your server may not get it, or not as you mean it.',
    ...(replacement === null ? {} : { replacement }),
  }
}

function pairsIn(value: string): string | null {
  let held: unknown
  try {
    held = JSON.parse(value)
  } catch {
    return null
  }
  const pairs: string[] = []
  for (const [name, entry] of Object.entries(held as Record<string, unknown>)) {
    const isFlat = typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean'
    if (!isFlat || name.trim() === '' || /[=,]/.test(name + String(entry))) return null
    pairs.push(`${name}=${String(entry)}`)
  }
  return pairs.length === 0 ? null : pairs.join(',')
}

import type { ElementSpec } from '../../catalogue/spec'

/** Whether the attribute decides what runs around its element, so that to set or remove it is more than notation. */
export function turnsTheCall(spec: ElementSpec | undefined, name: string): boolean {
  const type = spec !== undefined && Object.hasOwn(spec.attributes, name) ? spec.attributes[name]?.type : undefined
  if (spec === undefined || type === undefined) return false
  const isWay = name === spec.handsOver?.redirect || name === spec.endsDocument?.unless || places.has(name)
  return isWay || ((type.kind === 'url' || type.kind === 'sound') && type.expects === 'xml')
}

/** Whether the value, in place of another notation of it, makes such an attribute count. */
export function isTurn(spec: ElementSpec, name: string, value: string): boolean {
  return turnsTheCall(spec, name) && (value === '0' || value === 'true')
}

// Their places among the steps are judged: what repeats until the call ends, what records in the background, what keeps the call alive.
const places: ReadonlySet<string> = new Set(['loop', 'recordSession', 'startOnDialAnswer', 'keepCallAlive'])

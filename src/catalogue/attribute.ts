import { whenSet } from './condition'
import type { Provenance } from './provenance'
import type { AttributeSpec, ValueType } from './spec'
import { method, strictMethod } from './types'

type Facts = Omit<AttributeSpec, 'type' | 'label' | 'doc' | 'group' | keyof Provenance>

/** Returns an attribute most people need; it stands first in a form. */
export function common(type: ValueType, label: string, doc: string, known: Provenance, facts: Facts = {}): AttributeSpec {
  return { type, label, doc, group: 'common', ...known, ...facts }
}

/** Returns an attribute that a form shows on demand. */
export function more(type: ValueType, label: string, doc: string, known: Provenance, facts: Facts = {}): AttributeSpec {
  return { type, label, doc, group: 'more', ...known, ...facts }
}

/** Returns the attribute with the GET or POST that goes with the URL attribute `url`. */
export function methodOf(url: string, label: string, known: Provenance, byDefault: 'GET' | 'POST' = 'POST'): AttributeSpec {
  const type = known.sources.includes('engine') ? strictMethod : method
  return more(type, label, `The HTTP method Plivo uses for ${url}.`, known, { default: byDefault, appliesWhen: whenSet(url) })
}

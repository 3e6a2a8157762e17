import { offeredAttributes, specOf } from '../../catalogue'
import type { AttributeSpec } from '../../catalogue/spec'

/** An attribute with what the catalogue says about it. */
export type Entry = readonly [name: string, spec: AttributeSpec]

/** The known attributes of an element in the order of its form: what everyone sees, and what opens on demand. */
export interface Arranged {
  readonly shown: readonly Entry[]
  readonly more: readonly Entry[]
}

/** The arrangement of an element's known attributes; the same name gives the same object. */
export function arrangedFor(element: string): Arranged {
  const known = arrangements.get(element)
  if (known) return known
  const entries = Object.entries(specOf(element)?.attributes ?? {})
  const offered = offeredAttributes(element)
  const common = entries.filter(([, spec]) => spec.group === 'common' || spec.required)
  const more = entries.filter((entry) => !common.includes(entry))
  const arranged: Arranged = {
    shown: firstThose(common, ([, spec]) => spec.required === true),
    more: firstThose(more, ([name]) => offered.includes(name)),
  }
  arrangements.set(element, arranged)
  return arranged
}

const arrangements = new Map<string, Arranged>()

function firstThose(entries: readonly Entry[], isFirst: (entry: Entry) => boolean): readonly Entry[] {
  return [...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))]
}

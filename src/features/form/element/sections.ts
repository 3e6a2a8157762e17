import { specOf } from '../../../catalogue'
import type { Named } from './arrange'
import { commonOf } from './arrange'

/** The attributes under one heading of a long form. */
export interface Section {
  readonly heading: string
  readonly all: readonly Named[]
  /** Those that everyone sees. */
  readonly common: readonly Named[]
}

/** Returns the sections of an element's form; null where it has no headings. The same name gives the same array. */
export function sectionsOf(element: string): readonly Section[] | null {
  const known = arrangements.get(element)
  if (known) return known
  const { sections, attributes = {} } = specOf(element) ?? {}
  if (!sections) return null
  const arranged = Object.entries(sections).map(([heading, names]): Section => {
    const all = names.flatMap((name): readonly Named[] => {
      const spec = attributes[name]
      return spec ? [[name, spec]] : []
    })
    return { heading, all, common: commonOf(all) }
  })
  arrangements.set(element, arranged)
  return arranged
}

const arrangements = new Map<string, readonly Section[]>()

/** Returns whether every word of the filter is in what a form says of the attribute. */
export function matches(filter: string, [name, { label, doc }]: Named): boolean {
  const text = `${name} ${label} ${doc}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

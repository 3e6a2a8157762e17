import { catalogue, elementNames, isOffered, specOf } from '../catalogue'
import type { ElementName } from '../catalogue'

/** An element that could be added at a place; `reason` says why it may not stand there, null when it may. */
export interface Choice {
  readonly name: ElementName
  readonly reason: string | null
}

/** Why `child` may not stand in `parent`, in words; null when Plivo's docs, its engine or an SDK allow it, or nobody knows the parent. */
export function refusal(parent: string, child: string): string | null {
  const spec = specOf(parent)
  if (!spec) return null
  if (spec.children.includes(child) || Object.hasOwn(spec.toleratedChildren ?? {}, child)) return null
  if (spec.children.length === 0) return `${parent} holds no elements.`
  return `${parent} accepts ${listed(spec.children.filter(isOffered))} only.`
}

/** Every offered element as a child of `parent`, the documented ones first, in the catalogue's order. */
export function choicesIn(parent: string): readonly Choice[] {
  const documented: readonly string[] = specOf(parent)?.children ?? []
  const offered = elementNames.filter((name) => isOffered(name) && catalogue[name].category !== 'root')
  const legal = offered.filter((name) => documented.includes(name) || !specOf(parent))
  legal.sort((a, b) => documented.indexOf(a) - documented.indexOf(b))
  const others = offered.filter((name) => !legal.includes(name))
  return [
    ...legal.map((name) => ({ name, reason: null })),
    ...others.map((name) => ({ name, reason: refusal(parent, name) ?? `Plivo's docs do not allow it in ${parent}.` })),
  ]
}

function listed(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

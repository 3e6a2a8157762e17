import { elementNames, isOffered, specOf } from '../catalogue'
import type { ElementName } from '../catalogue'

/** An element that could be added at a place; `reason` says why it may not stand there, null when it may. */
export interface Choice {
  readonly name: ElementName
  readonly reason: string | null
}

/** Returns why `child` may not stand in `parent`, in words; null when Plivo's docs, its engine or an SDK allow it, or nobody knows the parent. */
export function refusal(parent: string, child: string): string | null {
  const spec = specOf(parent)
  if (!spec) return null
  if (spec.children.includes(child) || Object.hasOwn(spec.toleratedChildren ?? {}, child)) return null
  if (spec.children.length === 0) return `${parent} holds no elements.`
  return `${parent} accepts ${listed(spec.children.filter(isOffered))} only.`
}

/** Returns every offered element as a child of `parent`, the documented ones first, in the catalogue's order. */
export function choicesIn(parent: string): readonly Choice[] {
  const documented: readonly string[] = specOf(parent)?.children ?? []
  const offered = elementNames.filter(isPlaceable)
  const legal = offered.filter((name) => documented.includes(name) || !specOf(parent))
  legal.sort((a, b) => documented.indexOf(a) - documented.indexOf(b))
  const others = offered.filter((name) => !legal.includes(name))
  return [
    ...legal.map((name) => ({ name, reason: null })),
    ...others.map((name) => ({ name, reason: refusal(parent, name) ?? `Plivo’s docs do not allow it in ${parent}.` })),
  ]
}

/** Returns every offered element as a wrapping of `children` inside `parent`; those that may hold them there come first. */
export function choicesAround(parent: string, children: readonly string[]): readonly Choice[] {
  return sorted(elementNames.filter(isContainer).map((name) => ({ name, reason: refusalOf(parent, name, children) })))
}

/**
 * Returns every other offered element in the place of `current` inside `parent`, keeping `children`; those that may come
 * first.
 */
export function choicesInstead(parent: string, current: string, children: readonly string[]): readonly Choice[] {
  const others = elementNames.filter((name) => name !== current && isPlaceable(name))
  return sorted(others.map((name) => ({ name, reason: refusalOf(parent, name, children) })))
}

/** Returns why `name` may not stand in `parent` or not hold all of `children`. */
function refusalOf(parent: string, name: string, children: readonly string[]): string | null {
  const place = refusal(parent, name)
  if (place) return place
  for (const child of children) {
    const reason = refusal(name, child)
    if (reason) return reason
  }
  return null
}

function isPlaceable(name: string): boolean {
  return isOffered(name) && specOf(name)?.category !== 'root'
}

function isContainer(name: string): boolean {
  return isPlaceable(name) && (specOf(name)?.children.length ?? 0) > 0
}

function sorted(choices: readonly Choice[]): readonly Choice[] {
  return [...choices.filter(({ reason }) => reason === null), ...choices.filter(({ reason }) => reason !== null)]
}

function listed(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}

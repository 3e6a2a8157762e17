import type { ElementSpec, ValueKind } from '../../catalogue/spec'

/** Returns the name of the first attribute of the element whose value is of that kind, or null. */
export function attributeOfKind(spec: ElementSpec, kind: ValueKind): string | null {
  let byKind = known.get(spec)
  if (byKind === undefined) {
    // From the last to the first, so that the first of a kind stays.
    byKind = new Map(
      Object.entries(spec.attributes)
        .reverse()
        .map(([name, attribute]) => [attribute.type.kind, name]),
    )
    known.set(spec, byKind)
  }
  return byKind.get(kind) ?? null
}

const known = new WeakMap<ElementSpec, ReadonlyMap<ValueKind, string>>()

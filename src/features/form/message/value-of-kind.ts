import { specOf } from '../../../catalogue'
import type { ValueKind } from '../../../catalogue/spec'
import type { ElementNode } from '../../../model/node'
import { attributeOfKind } from '../../../validation/values/attribute-of-kind'

/** Returns the value of the first attribute of that kind; null where there is none. */
export function valueOfKind(element: ElementNode | null, kind: ValueKind): string | null {
  const spec = element && specOf(element.name)
  const name = spec ? attributeOfKind(spec, kind) : null
  return name === null ? null : (element?.attributes.get(name) ?? null)
}

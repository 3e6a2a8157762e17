import { specOf } from '../../../catalogue'
import type { AttributeSpec, MessageLayout } from '../../../catalogue/spec'

/** An attribute with what the catalogue says about it, under the name that it has in its place. */
export interface Entry {
  readonly name: string
  readonly spec: AttributeSpec
}

/** The attributes of a message in the order of its form. */
export interface MessageArrangement {
  readonly from: Entry | null
  readonly to: Entry | null
  readonly report: readonly Entry[]
  readonly more: readonly Entry[]
}

/** Returns the arrangement of a message's known attributes; the same name gives the same object. */
export function arrangedMessage(element: string, layout: MessageLayout): MessageArrangement {
  const known = arrangements.get(element)
  if (known) return known
  const all = Object.entries(specOf(element)?.attributes ?? {}).map(([name, spec]): Entry => {
    const label = layout.labels[name]
    return { name, spec: label === undefined ? spec : { ...spec, label } }
  })
  const find = (wanted: string): Entry | null => all.find(({ name }) => name === wanted) ?? null
  const placed = [layout.from, layout.to, ...layout.report]
  const arranged: MessageArrangement = {
    from: find(layout.from),
    to: find(layout.to),
    report: layout.report.flatMap((name) => find(name) ?? []),
    more: all.filter(({ name }) => !placed.includes(name)),
  }
  arrangements.set(element, arranged)
  return arranged
}

const arrangements = new Map<string, MessageArrangement>()

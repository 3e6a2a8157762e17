import { attributeSpecOf, specOf } from './index'

/**
 * Returns where a new attribute goes among those present on an element: after the nearest that precedes it in the catalogue,
 * else first; an unknown one last.
 */
export function attributePlace(element: string, present: readonly string[], name: string): number {
  if (attributeSpecOf(element, name) === undefined) return present.length
  const order = Object.keys(specOf(element)?.attributes ?? {})
  const before = order.slice(0, order.indexOf(name))
  const nearest = before.findLast((preceding) => present.includes(preceding))
  return nearest === undefined ? 0 : present.indexOf(nearest) + 1
}

import { specOf } from '../../catalogue/index'
import { childElements } from '../../model/content'
import type { ElementNode } from '../../model/node'
import { textIn } from '../asking/filled'
import type { World } from '../types'

const known = new WeakMap<ElementNode, readonly ElementNode[]>()

/** Returns whom a dial calls: the children that its documents name. The same element gives the same answer. */
export function targetsIn(element: ElementNode): readonly ElementNode[] {
  const before = known.get(element)
  if (before !== undefined) return before
  const called = childElements(element).filter(({ name }) => specOf(element.name)?.children.includes(name))
  known.set(element, called)
  return called
}

/** Returns the number or address of one whom a dial calls, without its plus sign. */
export function numberOf(element: ElementNode, target: number, world: World): string {
  const called = targetsIn(element)[target]
  return called === undefined ? '' : textIn(called, world).replace(/^\+/, '')
}

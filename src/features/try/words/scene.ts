import { childElements } from '../../../model/content'
import type { ElementNode, NodeId } from '../../../model/node'
import type { Moment } from '../../../simulation/call/moment'
import type { Entry, World } from '../../../simulation/types'
import { targetsIn } from '../../../simulation/steps/targets'
import { textIn } from '../../../simulation/asking/filled'

/** What the words about a call look up: the elements of its documents, and to whom its messages went. */
export interface Scene {
  readonly world: World
  readonly elementOf: (id: NodeId | null) => ElementNode | null
  /** To whom the messages went, in the order in which they were sent. */
  readonly recipients: readonly string[]
}

/** Returns the scene of the call at a moment. */
export function sceneOf(world: World, moments: readonly Moment[], log: readonly Entry[]): Scene {
  const roots = [...new Set(moments.flatMap(({ document }) => document?.root ?? []))]
  const recipients = log.toReversed().flatMap((entry) => (entry.kind === 'sends' ? [entry.to] : []))
  return { world, recipients, elementOf: (id) => (id === null ? null : firstOf(roots, (root) => elementsOf(root).get(id))) }
}

/** Returns whom a step calls: the number or address, with its placeholders filled in by their samples. */
export function calledBy(element: ElementNode | null, target: number | undefined, world: World): string | null {
  const called = element === null || target === undefined ? undefined : targetsIn(element)[target]
  return called === undefined ? null : textIn(called, world)
}

const known = new WeakMap<ElementNode, ReadonlyMap<NodeId, ElementNode>>()

/** Returns the elements of a document by their ids. */
function elementsOf(root: ElementNode): ReadonlyMap<NodeId, ElementNode> {
  const before = known.get(root)
  if (before !== undefined) return before
  const all = new Map<NodeId, ElementNode>()
  const rest = [root]
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    all.set(element.id, element)
    for (const child of childElements(element)) rest.push(child)
  }
  known.set(root, all)
  return all
}

function firstOf<T, R>(list: readonly T[], of: (each: T) => R | undefined): R | null {
  for (const each of list) {
    const found = of(each)
    if (found !== undefined) return found
  }
  return null
}

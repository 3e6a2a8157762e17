import { isText } from '../content'
import type { ElementNode, Node } from '../node'
import type { Work } from '../work'

/** A node before and what became of it; `isMoved` when it stands at another place among its siblings or below another parent. */
export interface Pair {
  readonly from: Node
  readonly to: Node
  readonly isMoved: boolean
}

/** What became of each node: pairs, and the topmost nodes that went and came. */
export interface Pairing {
  readonly pairs: readonly Pair[]
  readonly removed: readonly Node[]
  readonly added: readonly Node[]
}

/**
 * Pairs the nodes of two trees, whose ids say nothing about each other: among the children of a pair the equal ones, then those
 * of one name in their order, then equal ones anywhere. Text belongs to its element and is paired with it.
 */
export function* pairNodes(before: ElementNode, after: ElementNode): Work<Pairing> {
  const keys = keying()
  const pairs: Pair[] = [{ from: before, to: after, isMoved: false }]
  const removed: Node[] = []
  const added: Node[] = []
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index]
    if (pair?.from.kind !== 'element' || pair.to.kind !== 'element') continue
    const found = yield* pairSiblings(ownNodes(pair.from), ownNodes(pair.to), keys)
    for (const one of found.pairs) pairs.push(one)
    for (const node of found.removed) removed.push(node)
    for (const node of found.added) added.push(node)
    yield
  }
  return yield* withMoves({ pairs, removed, added }, keys)
}

/** Returns the children that are shown by themselves: all but text. */
export function ownNodes(element: ElementNode): readonly Node[] {
  return element.children.filter((child) => !isText(child))
}

type Keys = (node: Node) => number

/** Gives nodes that say the same the same number, in one walk over them. */
function keying(): Keys {
  const known = new Map<Node, number>()
  const numbers = new Map<string, number>()
  const keyOf = (node: Node): number => {
    const found = known.get(node)
    if (found !== undefined) return found
    const content = node.kind === 'element' ? [[...node.attributes].sort(), node.children.map(keyOf)] : [node.text]
    const said = JSON.stringify([nameOf(node), content])
    const key = numbers.get(said) ?? numbers.size
    numbers.set(said, key)
    known.set(node, key)
    return key
  }
  return keyOf
}

function nameOf(node: Node): string {
  if (node.kind === 'element') return node.name
  return node.kind === 'instruction' ? `?${node.target}` : `!${node.kind}`
}

function* pairSiblings(old: readonly Node[], now: readonly Node[], keys: Keys): Work<Pairing> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const said of [keys, nameOf]) {
    const waiting = new Queues<string | number, number>()
    for (const [index, node] of old.entries()) {
      if (!taken.has(index)) waiting.add(said(node), index)
      yield
    }
    for (const [index, node] of now.entries()) {
      const partner = partners.has(index) ? undefined : waiting.take(said(node))
      yield
      if (partner === undefined) continue
      partners.set(index, partner)
      taken.add(partner)
    }
  }
  const stay = longestRise(now.flatMap((_, index) => partners.get(index) ?? []))
  const pairs = now.flatMap((to, index): readonly Pair[] => {
    const partner = partners.get(index)
    const from = partner === undefined ? undefined : old[partner]
    return from && partner !== undefined ? [{ from, to, isMoved: !stay.has(partner) }] : []
  })
  return { pairs, removed: old.filter((_, index) => !taken.has(index)), added: now.filter((_, index) => !partners.has(index)) }
}

/** Finds what went from one parent to another, also where a parent came between or went. */
function* withMoves({ pairs, removed, added }: Pairing, keys: Keys): Work<Pairing> {
  const gone = new Queues<number, Node>()
  const collect = function* (node: Node): Work<void> {
    gone.add(keys(node), node)
    yield
    if (node.kind === 'element') for (const child of ownNodes(node)) yield* collect(child)
  }
  for (const node of removed) yield* collect(node)
  const moves: Pair[] = []
  const isFound = function* (node: Node): Work<boolean> {
    const from = gone.take(keys(node))
    yield
    if (from) moves.push({ from, to: node, isMoved: true })
    else if (node.kind === 'element') for (const child of ownNodes(node)) yield* isFound(child)
    return from !== undefined
  }
  const stillAdded: Node[] = []
  for (const node of added) if (!(yield* isFound(node))) stillAdded.push(node)
  const moved = new Set(moves.map(({ from }) => from))
  return { pairs: [...pairs, ...moves], removed: removed.filter((node) => !moved.has(node)), added: stillAdded }
}

/** What waits under each key, first come, first served. To shift an array would move all that is left in it. */
class Queues<K, V> {
  private readonly queues = new Map<K, { readonly values: V[]; next: number }>()

  add(key: K, value: V): void {
    const queue = this.queues.get(key)
    if (queue) queue.values.push(value)
    else this.queues.set(key, { values: [value], next: 0 })
  }

  take(key: K): V | undefined {
    const queue = this.queues.get(key)
    const value = queue?.values[queue.next]
    if (queue && value !== undefined) queue.next += 1
    return value
  }
}

/** Returns the members of a longest rising subsequence. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const number of numbers) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous.set(number, ends[low - 1])
    ends[low] = number
  }
  const rise = new Set<number>()
  for (let last = ends.at(-1); last !== undefined; last = previous.get(last)) rise.add(last)
  return rise
}

import type { ElementNode, Node } from './node'

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
export function pairNodes(before: ElementNode, after: ElementNode): Pairing {
  const keys = keying()
  const pairs: Pair[] = [{ from: before, to: after, isMoved: false }]
  const removed: Node[] = []
  const added: Node[] = []
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index]
    if (pair?.from.kind !== 'element' || pair.to.kind !== 'element') continue
    const found = pairSiblings(ownNodes(pair.from), ownNodes(pair.to), keys)
    pairs.push(...found.pairs)
    removed.push(...found.removed)
    added.push(...found.added)
  }
  return withMoves({ pairs, removed, added }, keys)
}

/** The children that are shown by themselves: all but text. */
export function ownNodes(element: ElementNode): readonly Node[] {
  return element.children.filter((child) => child.kind !== 'text' && child.kind !== 'cdata')
}

/** What an element says itself, between its children too. */
export function ownText(element: ElementNode): string {
  return element.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.text : '')).join('')
}

type Keys = (node: Node) => number

/** Gives nodes that say the same the same number, in one walk over them. */
function keying(): Keys {
  const known = new WeakMap<Node, number>()
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

function pairSiblings(old: readonly Node[], now: readonly Node[], keys: Keys): Pairing {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const said of [keys, nameOf]) {
    const waiting = new Map<string | number, number[]>()
    old.forEach((node, index) => {
      if (!taken.has(index)) waiting.set(said(node), [...(waiting.get(said(node)) ?? []), index])
    })
    now.forEach((node, index) => {
      const partner = partners.has(index) ? undefined : waiting.get(said(node))?.shift()
      if (partner === undefined) return
      partners.set(index, partner)
      taken.add(partner)
    })
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
function withMoves({ pairs, removed, added }: Pairing, keys: Keys): Pairing {
  const gone = new Map<number, Node[]>()
  const collect = (node: Node): void => {
    gone.set(keys(node), [...(gone.get(keys(node)) ?? []), node])
    if (node.kind === 'element') ownNodes(node).forEach(collect)
  }
  removed.forEach(collect)
  const moves: Pair[] = []
  const isFound = (node: Node): boolean => {
    const from = gone.get(keys(node))?.shift()
    if (from) moves.push({ from, to: node, isMoved: true })
    else if (node.kind === 'element') ownNodes(node).forEach(isFound)
    return from !== undefined
  }
  const stillAdded = added.filter((node) => !isFound(node))
  const moved = new Set(moves.map(({ from }) => from))
  return { pairs: [...pairs, ...moves], removed: removed.filter((node) => !moved.has(node)), added: stillAdded }
}

/** The members of a longest rising subsequence. */
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

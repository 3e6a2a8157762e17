import { describe, expect, it } from 'vitest'
import type { ElementNode, Node } from '../../model/node'
import { changeSince } from './change-since'
import { placeOf, textIn } from './wide-elements'

/** Returns an element with a text as its second child, and how often it was asked what its children are. */
function wide(id: number): { readonly element: ElementNode; readonly reads: () => number } {
  let reads = 0
  const seen = (node: Node): Node =>
    new Proxy(node, { get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown) })
  const step = (index: number): Node => ({
    kind: 'element',
    id: id + 1 + index,
    name: 'Wait',
    attributes: new Map(),
    children: [],
  })
  const children = Array.from({ length: 500 }, (_, index) =>
    seen(index === 1 ? { kind: 'text', id: id + 1 + index, text: 'Hello' } : step(index)),
  )
  return { element: { kind: 'element', id, name: 'Response', attributes: new Map(), children }, reads: () => reads }
}

const text = (id: number, content: string): Node => ({ kind: 'text', id, text: content })
const spliced = (element: ElementNode, at: number, gone: number, ...come: readonly Node[]): ElementNode => {
  const children = [...element.children]
  children.splice(at, gone, ...come)
  const after = { ...element, children }
  changeSince(after)
  return after
}

describe('of an element with many children', () => {
  it('the place of a child is asked where an edit leaves it', () => {
    const { element, reads } = wide(1_000_000)
    changeSince(element)
    const last = 1_000_500
    expect(placeOf(element, last)).toBe(499)
    const before = reads()
    expect(placeOf(spliced(element, 3, 0, text(1, 'a')), last)).toBe(500)
    expect(reads() - before).toBeLessThan(10)
  })

  it('a child that an edit took or moved is not where it was', () => {
    const { element } = wide(3_000_000)
    changeSince(element)
    const [third, fourth] = [3_000_003, 3_000_004]
    expect([placeOf(element, third), placeOf(element, fourth)]).toEqual([2, 3])
    expect(placeOf(spliced(element, 3, 1), fourth)).toBe(-1)
    expect(placeOf(spliced(element, 2, 2, ...element.children.slice(2, 4).toReversed()), third)).toBe(3)
  })

  it('the text is read again only where an edit took or brought some', () => {
    const { element, reads } = wide(2_000_000)
    changeSince(element)
    expect(textIn(element)).toBe('Hello')
    const before = reads()
    const shorter = spliced(element, 400, 1)
    expect(textIn(shorter)).toBe('Hello')
    expect(reads() - before).toBeLessThan(10)
    expect(textIn(spliced(shorter, 300, 1, text(2, '!')))).toBe('Hello!')
    expect(textIn(spliced(element, 1, 1))).toBe('')
  })
})

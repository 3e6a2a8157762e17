import { expect, it } from 'vitest'
import { seeded } from '../../test/random'
import { flowOf, parse } from '../core'
import type { Flow } from '../core'
import { layoutOf } from './layout'
import { shapeOf } from './shape'

/** Returns a flow of documents that lead to one another by chance. */
function flowBy(seed: number): Flow {
  const chance = seeded(seed)
  const count = 2 + Math.floor(chance() * 14)
  const step = (): string => {
    const to = `/d${Math.floor(chance() * (count + 2))}x`
    return chance() < 0.5 ? `<GetDigits action="${to}"/>` : `<Record callbackUrl="${to}"/>`
  }
  const documents = Array.from({ length: count }, (_, index) => {
    const steps = Array.from({ length: Math.floor(chance() * 3) }, step).join('')
    const read = parse(`<Response>${steps}</Response>`)
    if (!read.ok) throw new Error(steps)
    return { id: `#${index}`, name: `d${index}x`, kind: 'voice', document: read.document } as const
  })
  return flowOf(documents)
}

const sizeOf = (id: string) => ({ width: 100, height: 40 + id.length * 5 })

it('lays cards over no other, each document once, and leads lines to the right with room for words', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const flow = flowBy(seed)
    const shape = shapeOf(flow, null)
    const cards = layoutOf(shape, sizeOf, 200)
    expect(layoutOf(shape, sizeOf, 200)).toEqual(cards)
    const ids = cards.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, kind } of flow.places) if (kind === 'document') expect(ids).toContain(id)
    for (const [index, a] of cards.entries()) {
      for (const b of cards.slice(index + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(isApart, `${seed}: ${a.id} ${b.id}`).toBe(true)
      }
    }
    const byId = new Map(cards.map((card) => [card.id, card]))
    for (const { from, to } of shape.lines) {
      const [left, right] = [byId.get(from)!, byId.get(to)!]
      expect(right.x - left.x - left.width, `${seed}: ${from} ${to}`).toBeGreaterThanOrEqual(200)
    }
  }
})

it('says on its card what leads back to where a call was', () => {
  const read = (steps: string) => {
    const parsed = parse(`<Response>${steps}</Response>`)
    if (!parsed.ok) throw new Error(steps)
    return parsed.document
  }
  const document = (name: string, steps: string) => ({ id: name, name, kind: 'voice', document: read(steps) }) as const
  const shape = shapeOf(
    flowOf([
      document('menu', '<GetDigits action="/sales"/><Redirect>/menu</Redirect>'),
      document('sales', '<Redirect>/menu</Redirect>'),
    ]),
    null,
  )
  expect(shape.lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['menu sales'])
  expect([...shape.returns].map(([from, lines]) => [from, ...lines.map(({ to }) => to)])).toEqual([
    ['menu', 'menu'],
    ['sales', 'menu'],
  ])
})

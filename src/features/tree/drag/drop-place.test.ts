import { describe, expect, it } from 'vitest'
import { parse } from '../../../core'
import { nodeAt } from '../../../model/edit'
import { placeOf, scrollSpeed, whereAt } from './drop-place'

const read = parse('<Response><GetInput><Speak/><Play/></GetInput><!-- x --></Response>')
if (!read.ok) throw new Error('not well-formed')
const { document } = read

describe('a drop', () => {
  it.each([
    [[0], 0.1, 'before'],
    [[0], 0.5, 'inside'],
    [[0], 0.9, 'after'],
    [[1], 0.4, 'before'],
    [[1], 0.6, 'after'],
    [[], 0.1, 'inside'],
  ] as const)('on the row at %j, %d down, is %s', (path, part, where) => {
    const node = nodeAt(document, path)
    expect(node && whereAt(node, path.length === 0, part)).toBe(where)
  })

  it.each([
    [[0], 'before', true, { parent: [], index: 0 }],
    [[0], 'inside', false, { parent: [0], index: 2 }],
    [[0], 'after', false, { parent: [], index: 1 }],
    [[0], 'after', true, { parent: [0], index: 0 }],
    [[0, 1], 'after', false, { parent: [0], index: 2 }],
    [[0, 1], 'end', false, { parent: [], index: 2 }],
  ] as const)('at %j, %s, open %s', (path, where, isOpen, place) => {
    expect(placeOf(document, path, where, isOpen)).toEqual(place)
  })

  it('scrolls the faster the nearer it is to an edge', () => {
    expect([1, 20, 35, 200, 370, 385, 399].map((y) => scrollSpeed(y, 400))).toEqual([-1200, -400, -200, 0, 200, 400, 1200])
  })
})

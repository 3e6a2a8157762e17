import { describe, expect, test, vi } from 'vitest'
import { edits, parse, rangeOf, serialise, validate } from '../../../core'
import { elementAt, locate } from '../../../model/edit'
import type { Document } from '../../../model/node'
import type { Problem } from '../../../model/problem'
import { problemsByNode } from '../../../validation/engine/validate'
import { placeOf } from '../../../editor/problems/place'
import { problemsBetween } from './problem-places'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

/** Returns a problem of the first element of the Response, as far as its place goes. */
const problem = (place: Pick<Problem, 'attribute' | 'inText' | 'span'>): Problem => ({
  rule: 'made-up',
  level: 'error',
  message: '',
  consequence: '',
  source: '',
  nodeId: 0,
  ...place,
})

describe('the place of a problem', () => {
  test.each<[string, Pick<Problem, 'attribute' | 'inText' | 'span'>, string]>([
    ['<Speak loop="25">Hi there</Speak>', {}, 'Speak'],
    ['<Speak loop="25">Hi there</Speak>', { attribute: 'loop' }, '25'],
    ['<Speak loop="25">Hi there</Speak>', { attribute: 'loop', span: { from: 1, to: 2 } }, '5'],
    ['<Speak loop="">Hi there</Speak>', { attribute: 'loop' }, 'loop=""'],
    ['<Speak lop="25">Hi there</Speak>', { attribute: 'lop' }, 'lop'],
    ['<Speak>Hi there</Speak>', { attribute: 'voice' }, 'Speak'],
    ["<Message dst = '1&lt;2'>Hi</Message>", { attribute: 'dst', span: { from: 2, to: 3 } }, '1&lt;2'],
    ['<Speak>Hi there</Speak>', { inText: true, span: { from: 3, to: 8 } }, 'there'],
    ['<Speak>Hi &amp; there</Speak>', { inText: true, span: { from: 3, to: 4 } }, 'Hi &amp; there'],
    ['<Speak/>', { inText: true }, 'Speak'],
  ])('in %s of %j is %j', (element, place, expected) => {
    const text = `<Response>\n  ${element}\n</Response>`
    const { from, to } = placeOf(read(text), [0], problem(place), (a, b) => text.slice(a, b))
    expect(text.slice(from, to)).toBe(expected)
  })
})

describe('the problems between two offsets', () => {
  const text = `<Response>\n${'  <Dial><Number>x</Number></Dial>\n  <Speak voice="NOBODY">Hi</Speak>\n'.repeat(20)}</Response>\n`
  const document = read(text)
  const problems = validate(document)
  const between = (from: number, to: number) =>
    problemsBetween(document, problemsByNode(problems), from, to, (a, b) => text.slice(a, b))

  test('are all of them for the whole text', () => {
    expect(between(0, text.length).map((placed) => placed.problem)).toEqual(problems)
  })

  test('are those of the nodes there, in document order', () => {
    const [from, to] = [text.indexOf('<Speak', 300), text.indexOf('</Speak>', 420)]
    const expected = problems.filter(({ nodeId }) => {
      const range = rangeOf(document, locate(document, nodeId) ?? [])
      return range.from < to && range.to > from
    })
    expect(expected.length).toBeGreaterThan(2)
    expect(between(from, to).map((placed) => placed.problem)).toEqual(expected)
  })
})

test('are placed up to a number, also where one element has more', () => {
  const attributes = Array.from({ length: 1000 }, (_, index) => `a${index}="1"`).join(' ')
  const text = `<Response><Wait ${attributes}/></Response>`
  const document = read(text)
  const placed = problemsBetween(document, problemsByNode(validate(document)), 0, text.length, (a, b) => text.slice(a, b))
  expect(placed.length).toBe(300)
})

test('the places of many attributes of one element that was edited print its tag once', () => {
  const readsFor = (count: number): number => {
    const attributes = Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ')
    const document = edits.setAttribute(read(`<Response><Wait ${attributes}/></Response>`), [0], 'length', '1')
    const reads = vi.spyOn(elementAt(document, [0])!.attributes, 'keys')
    const text = serialise(document)
    const slice = (from: number, to: number): string => text.slice(from, to)
    const placed = problemsBetween(document, problemsByNode(validate(document)), 0, text.length, slice)
    const unknown = placed.filter((each) => each.problem.attribute?.startsWith('a'))
    expect(unknown.map(({ from, to }) => slice(from, to))).toEqual(unknown.map((each) => each.problem.attribute))
    expect(unknown.length).toBe(count)
    return reads.mock.calls.length
  }
  expect(readsFor(200)).toBe(readsFor(100))
})

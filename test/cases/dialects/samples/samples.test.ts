import { expect, it } from 'vitest'
import { dialectOf, parse, serialise, translate } from '../../../../src/core'
import type { Document, NodeId } from '../../../../src/model/node'
import { samples } from './samples'

function read(steps: string): Document {
  const parsed = parse(`<Response>${steps}</Response>`)
  if (!parsed.ok) throw new Error(`${steps} is not well-formed`)
  return parsed.document
}

const tried = samples.map(({ shape, dialect, steps }) => {
  const input = read(steps)
  return { shape, dialect, input, ...translate(input, dialect) }
})

function namesIn({ root }: Document): ReadonlyMap<NodeId, string> {
  const names = new Map<NodeId, string>()
  const open = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    names.set(element.id, element.name)
    for (const child of element.children) if (child.kind === 'element') open.push(child)
  }
  return names
}

it('are at least thirty, each well-formed Plivo XML when it is converted', () => {
  expect(samples.length).toBeGreaterThanOrEqual(30)
  for (const { shape, document } of tried) expect(parse(serialise(document)).ok, shape).toBe(true)
})

it('are known by their words as the language that they are in, save those that Plivo reads too', () => {
  const others = tried.filter(({ dialect, input }) => dialectOf(input)?.dialect !== dialect)
  expect(others.map(({ shape, input }) => `${shape}: ${dialectOf(input)?.dialect ?? 'Plivo XML'}`)).toMatchInlineSnapshot(`
    [
      "Play: a file, repeated: Plivo XML",
      "Dial: several at once: Plivo XML",
    ]
  `)
})

it('have a sentence for each thing that is lost', () => {
  for (const { shape, remarks } of tried)
    for (const { outcome, theirs, why } of remarks)
      if (outcome === 'lost') expect(why, `${theirs} in ${shape}`).toMatch(/^\S.*\.$/)
})

it('become, element by element, what the table says', async () => {
  const counts = new Map<string, Map<string, number>>()
  for (const { input, remarks } of tried) {
    const names = namesIn(input)
    for (const { outcome, about, nodeId } of remarks) {
      if (about === 'server') continue
      const name = names.get(nodeId) ?? ''
      const row = counts.get(name) ?? new Map<string, number>()
      counts.set(name, row.set(outcome, (row.get(outcome) ?? 0) + 1))
    }
  }
  const outcomes = ['same', 'changed', 'decide', 'lost']
  const rows = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => `| ${[name, ...outcomes.map((outcome) => row.get(outcome) ?? '')].join(' | ')} |`)
  const table = ['| element | same | changed | decide | lost |', '|---|---|---|---|---|', ...rows, ''].join('\n')
  await expect(table).toMatchFileSnapshot('outcomes.txt')
})

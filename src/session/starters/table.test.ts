import { expect, it } from 'vitest'
import { differenceOf, format, parse, readScenarioFile, serialise, trying, validate } from '../../core'
import { doAll } from '../../model/work'
import { placeholdersInUse } from '../../validation/in-use/placeholders-in-use'
import { starters } from './table'

it('has 25, each with its own name, title and one sentence', () => {
  expect(starters).toHaveLength(25)
  for (const key of ['name', 'title', 'about'] as const) expect(new Set(starters.map((one) => one[key])).size).toBe(25)
  for (const { about } of starters) expect(about).toMatch(/^[A-Z][^.]{10,100}\.$/)
})

it.each(starters)('$name is as the format prints it, and has at most a note', ({ xml, kind }) => {
  const read = parse(xml)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  expect(read.notes).toEqual([])
  const wrong = validate(read.document, { kind }).filter(({ level }) => level !== 'info')
  expect(wrong.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  expect(serialise(format(read.document))).toBe(xml)
})

it.each(starters)('$name has a sample for each of its placeholders', ({ xml, samples }) => {
  const read = parse(xml)
  const used = read.ok ? placeholdersInUse(read.document.root).map(({ text }) => text) : []
  expect(Object.keys(samples).sort()).toEqual(used.sort())
})

it.each(starters)('$name has two scenarios, which pass', ({ xml, kind, samples, scenarios }) => {
  const read = parse(xml)
  const file = readScenarioFile(scenarios)
  if (!read.ok || 'refusal' in file) throw new Error(xml)
  expect(file.others).toEqual([])
  expect(file.scenarios).toHaveLength(2)
  for (const scenario of file.scenarios) {
    const trial = doAll(trying(scenario, { document: read.document, kind, samples }))
    expect([scenario.name, differenceOf(trial), trial.unfit]).toEqual([scenario.name, null, null])
    expect(trial.run.moments.at(-1)?.phase).toBe('over')
  }
})

it.each(starters.filter(({ xml }) => xml.includes('keepCallAlive="true"')))(
  '$name says what happens when its server cannot be reached, and that this is assumed',
  ({ about }) => {
    expect(about).toMatch(/when the agent ends or \(assumed\) can’t be reached\.$/)
  },
)

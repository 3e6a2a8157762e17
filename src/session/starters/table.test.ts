import { expect, it } from 'vitest'
import { differenceOf, format, parse, readScenarioFile, serialise, trying, validate } from '../../core'
import { doAll } from '../../model/work'
import { placeholdersInUse } from '../../validation/in-use/placeholders-in-use'
import { starters } from './table'

it('has twenty, each with its own name, title and one sentence', () => {
  expect(starters).toHaveLength(20)
  for (const key of ['name', 'title', 'about'] as const) expect(new Set(starters.map((one) => one[key])).size).toBe(20)
  for (const { about } of starters) expect(about).toMatch(/^[A-Z][^.]{10,70}\.$/)
})

it.each(starters)('$name is as the format prints it, and nothing is wrong with it', ({ xml, kind }) => {
  const read = parse(xml)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  expect(read.notes).toEqual([])
  expect(validate(read.document, { kind }).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
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

import { expect, it } from 'vitest'
import { format, parse, serialise, validate } from '../../core'
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

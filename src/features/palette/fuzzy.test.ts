import { expect, it } from 'vitest'
import { fit } from './fuzzy'

const rank = (query: string, labels: readonly string[]): readonly string[] =>
  labels
    .map((label) => ({ label, score: fit(query, label) }))
    .filter((entry): entry is { label: string; score: number } => entry.score !== null)
    .sort((a, b) => a.score - b.score)
    .map((entry) => entry.label)

it('puts a label that begins with the query before one that holds it', () => {
  expect(rank('mo', ['Remove', 'Move up'])).toEqual(['Move up', 'Remove'])
})

it('puts the beginning of a word before the middle of one', () => {
  expect(rank('up', ['Duplicate', 'Move up'])).toEqual(['Move up', 'Duplicate'])
})

it('finds letters that stand apart, in their order', () => {
  expect(rank('fxml', ['Format XML', 'Copy XML'])).toEqual(['Format XML'])
})

it('leaves out what misses a letter', () => {
  expect(fit('q', 'Copy XML')).toBeNull()
})

import { expect, it } from 'vitest'
import { breakMerge, historyOf, mostSteps, record, redo, redoLabel, undo, undoLabel } from './history'

it('goes back to the same objects and forward again', () => {
  const states = [{ n: 0 }, { n: 1 }, { n: 2 }] as const
  const first = historyOf<{ n: number }>(states[0])
  const last = record(record(first, states[1], { label: 'one', now: 0 }), states[2], { label: 'two', now: 1 })
  expect(undo(last).present).toBe(states[1])
  expect(undo(undo(last)).present).toBe(states[0])
  expect(redo(redo(undo(undo(last)))).present).toBe(states[2])
})

it('names the step that undo and redo take', () => {
  const history = record(record(historyOf('a'), 'b', { label: 'add Speak', now: 0 }), 'c', { label: 'delete Wait', now: 1 })
  expect(undoLabel(history)).toBe('delete Wait')
  expect(redoLabel(undo(history))).toBe('delete Wait')
  expect(undoLabel(undo(history))).toBe('add Speak')
  expect(undoLabel(historyOf('a'))).toBe(null)
  expect(redoLabel(history)).toBe(null)
})

it('stays the same where there is nothing to undo, to redo or to record', () => {
  const history = historyOf('a')
  expect(undo(history)).toBe(history)
  expect(redo(history)).toBe(history)
  expect(record(history, 'a', { label: 'nothing', now: 0 })).toBe(history)
  expect(breakMerge(history)).toBe(history)
})

it('forgets what was undone when something new happens', () => {
  const history = record(undo(record(historyOf('a'), 'b', { label: 'b', now: 0 })), 'c', { label: 'c', now: 1 })
  expect(redo(history)).toBe(history)
  expect(undo(history).present).toBe('a')
})

it.each([
  ['the same field within a second', { mergeKey: 'x', now: 999 }, 1],
  ['the same field after a second', { mergeKey: 'x', now: 1000 }, 2],
  ['another field', { mergeKey: 'y', now: 1 }, 2],
  ['no field', { now: 1 }, 2],
])('counts steps in %s', (_, next, steps) => {
  const first = record(historyOf('a'), 'b', { label: 'type', mergeKey: 'x', now: 0 })
  expect(record(first, 'c', { label: 'type', ...next }).past.length).toBe(steps)
})

it('merges while each pause is short, however long it goes on', () => {
  let history = historyOf('0')
  for (let i = 1; i <= 20; i += 1) history = record(history, `${i}`, { label: 'type', mergeKey: 'x', now: i * 900 })
  expect(history.past.length).toBe(1)
  expect(undo(history).present).toBe('0')
})

it('begins a new step after a break, an undo or a redo', () => {
  const typed = record(historyOf('a'), 'b', { label: 'type', mergeKey: 'x', now: 0 })
  const next = { label: 'type', mergeKey: 'x', now: 1 }
  expect(record(breakMerge(typed), 'c', next).past.length).toBe(2)
  expect(record(redo(undo(typed)), 'c', next).past.length).toBe(2)
})

it('keeps a bounded number of steps', () => {
  let history = historyOf(0)
  for (let i = 1; i <= mostSteps + 10; i += 1) history = record(history, i, { label: 'step', now: i })
  expect(history.past.length).toBe(mostSteps)
})

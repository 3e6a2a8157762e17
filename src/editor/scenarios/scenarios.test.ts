import { beforeEach, expect, it } from 'vitest'
import { simulate, usualPace } from '../../core'
import type { World } from '../../core'
import type { Event } from '../../model/scenario'
import { addText } from '../../session/workspace'
import { currentDocument } from '../document/current'
import { redoStep, undoStep } from '../document/steps'
import { changeMetadata, currentMetadata } from '../metadata'
import { state, update } from '../store'
import { acceptRun, currentScenarios, deleteScenario, importScenarios, renameScenario, saveScenario } from './scenarios'

const menu =
  '<Response><GetDigits action="https://a.com/a" numDigits="1" redirect="false"><Speak>Press</Speak></GetDigits></Response>'
const events: readonly Event[] = [{ on: 'digits', digits: '1' }]

beforeEach(() => addText('menu', menu))

function runNow(taken = events) {
  const world: World = {
    call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' },
    start: { url: '/answer' },
    documents: new Map([['open', currentDocument()!]]),
    answer: ({ nodeId }) => (nodeId === null ? { kind: 'document', id: 'open' } : { kind: 'ask' }),
    pace: usualPace,
  }
  return { world, events: taken, moments: simulate(world, taken) }
}

function kept() {
  const now = currentScenarios()
  if ('refusal' in now) throw new Error(now.refusal)
  return now.scenarios
}

const names = () => kept().map(({ name }) => name)

it('keeps a run under a name that says what happens in it, as a step that undo takes back', () => {
  expect(saveScenario(runNow())).toBe('Presses 1')
  expect(saveScenario(runNow())).toBe('Presses 1 (2)')
  expect(names()).toEqual(['Presses 1', 'Presses 1 (2)'])
  undoStep()
  expect(names()).toEqual(['Presses 1'])
  undoStep()
  expect(currentMetadata()).toEqual({ ignored: [], samples: {} })
  redoStep()
  expect(names()).toEqual(['Presses 1'])
})

it('renames, and gives no name twice', () => {
  saveScenario(runNow())
  saveScenario(runNow([]))
  renameScenario(kept()[0]!, ' Sales ')
  renameScenario(kept()[1]!, 'Sales')
  renameScenario(kept()[1]!, '  ')
  expect(names()).toEqual(['Sales', 'Sales (2)'])
})

it('takes what happens now as what is expected, without decisions that no longer fit', () => {
  saveScenario(runNow())
  const run = runNow([...events, { on: 'recorded' }])
  acceptRun(kept()[0]!, run)
  expect(kept()[0]!.events).toHaveLength(1)
  acceptRun(kept()[0]!, runNow([]))
  expect(kept()[0]!).toMatchObject({ name: 'Presses 1', events: [], expects: [{ asks: '/answer' }, { hears: 'Press' }] })
})

it('deletes, and leaves nothing behind of the last', () => {
  saveScenario(runNow())
  deleteScenario(kept()[0]!)
  expect(currentMetadata()).toEqual({ ignored: [], samples: {} })
})

it('adds the scenarios of a file beside those that are there', () => {
  saveScenario(runNow())
  const file = currentMetadata().scenarios!
  expect(importScenarios(file)).toBe('Added 1 scenario.')
  expect(names()).toEqual(['Presses 1', 'Presses 1 (2)'])
  expect(importScenarios('{')).toBe('No scenarios were added: it is not JSON.')
  expect(importScenarios('{"scenarios":[1]}')).toBe('No scenarios were added: the file holds none that this page can read.')
})

it.each(['{', '{"format":9,"scenarios":[]}'])('writes nothing over scenarios that it cannot read: %s', (scenarios) => {
  changeMetadata({ scenarios })
  expect(saveScenario(runNow())).toBeNull()
  expect(currentMetadata().scenarios).toBe(scenarios)
  expect(state().view.notice?.text).toMatch(/^The scenarios of this document cannot be changed/)
})

it('keeps what it cannot read of a file beside what it saves', () => {
  changeMetadata({ scenarios: '{"scenarios":[{"name":7}]}' })
  saveScenario(runNow())
  expect(currentScenarios()).toMatchObject({ scenarios: [{ name: 'Presses 1' }], others: [{ name: 7 }] })
})

it('changes nothing of a document that is locked', () => {
  update({ lockReason: 'Another tab has it.' })
  expect(saveScenario(runNow())).toBeNull()
  update({ lockReason: null })
  expect(currentMetadata().scenarios).toBeUndefined()
})

import { expect, it } from 'vitest'
import { addText } from '../../session/workspace'
import { state, update } from '../store'
import { startChecking } from './checking'
import { currentProblems } from './problems'

it('knows no problem before the rules are there, and all of them from then on', async () => {
  addText('test', '<Response><Wait length="x"/></Response>')
  update({ checking: 'starting' })
  expect(currentProblems()).toEqual([])
  await startChecking()
  expect(state().checking).toBe('on')
  expect(currentProblems().map(({ rule }) => rule)).toEqual(['attribute-value'])
})

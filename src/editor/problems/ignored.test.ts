import { beforeEach, describe, expect, it } from 'vitest'
import { currentDocument } from '../document/current'
import { undoStep } from '../document/steps'
import { select } from '../document/selected'
import { currentProblems } from './problems'
import { readIgnored, writeIgnored } from './ignored'
import { currentMetadata, heedAgain, ignore } from '../metadata'
import { deleteSelected } from '../nodes/selected'
import { insertNodes } from '../nodes/insert'
import { makeElement } from '../../core'
import { selectionOf } from '../snapshot'
import { addText } from '../../session/workspace'

const rules = () => currentProblems().map(({ rule }) => rule)
const child = (index: number) => currentDocument()!.root.children[index]!

beforeEach(() => addText('test', '<Response><Wait length="x"/><Wait length="y"/><Say>Hi</Say></Response>'))

describe('what is ignored', () => {
  it('is a rule at one place, or a rule anywhere, until it is heeded again', () => {
    ignore('attribute-value', child(1).id)
    expect(currentMetadata().ignored).toEqual(['attribute-value 1'])
    expect(rules()).toEqual(['attribute-value', 'unknown-element'])
    ignore('attribute-value', null)
    expect(rules()).toEqual(['unknown-element'])
    heedAgain('attribute-value')
    heedAgain('attribute-value 1')
    expect(rules()).toEqual(['attribute-value', 'attribute-value', 'unknown-element'])
  })

  it('moves with its node, and comes back with it', () => {
    ignore('attribute-value', child(1).id)
    insertNodes('add', [makeElement('Hangup')], { parent: [], index: 0 })
    expect(currentMetadata().ignored).toEqual(['attribute-value 2'])
    undoStep()
    expect(currentMetadata().ignored).toEqual(['attribute-value 1'])
    select(selectionOf([child(1).id]))
    deleteSelected()
    undoStep()
    expect(rules()).toEqual(['attribute-value', 'unknown-element'])
  })

  it.each([['after-end'], ['after-end 0/2'], ['root ']])('is written and read as %j', (entry) => {
    const { rule, path } = readIgnored(entry)
    expect(writeIgnored(rule, path)).toBe(entry)
  })
})

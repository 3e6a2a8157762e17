import { beforeEach, describe, expect, it } from 'vitest'
import { currentDocument } from '../document/current'
import { reveal, dropJustAdded } from '../document/selected'
import { undoStep } from '../document/steps'
import { addElement } from '../nodes/insert'
import { setAttributeOf } from '../nodes/one'
import { addText, createBlank, createMessage } from '../../session/workspace'
import { state } from '../store'
import { applyFix } from './fixes'
import { currentProblems, problemsOf } from './problems'
import { nextStepOf } from './unfinished'

const said = (): readonly string[] => currentProblems().map(({ rule }) => rule)
const next = (): string | null => nextStepOf(problemsOf(state().open).unfinished)
const root = () => currentDocument()!.root

describe('a new document', () => {
  it('has no problem while it is empty, and says what comes next', () => {
    createBlank()
    expect(said()).toEqual([])
    expect(next()).toBe('No steps yet. Add the first one.')
    addElement('Speak', { parent: [], index: 0 })
    undoStep()
    expect(said()).toEqual([])
  })

  it('with an empty message says which fields it lacks, and counts what is wrong with those that are written', () => {
    createMessage()
    expect(said()).toEqual([])
    expect(next()).toBe('Next: fill in src, dst, and the text.')
    setAttributeOf(root().children[0]!.id, 'src', 'a@bc')
    expect(said()).toEqual(['attribute-value'])
    expect(next()).toBe('Next: fill in dst and the text.')
  })
})

describe('a new element', () => {
  beforeEach(() => addText('test', '<Response><Speak>Hi</Speak></Response>'))

  it('lacks nothing before the focus goes elsewhere', () => {
    addElement('Dial', { parent: [], index: 1 })
    expect(said()).toEqual([])
    expect(next()).toMatch(/^Next: add an empty <Number>/)
    reveal(root().children[0]!.id)
    expect(said()).toEqual(['min-children'])
    expect(next()).toBe(null)
    reveal(root().children[1]!.id)
    expect(said()).toEqual(['min-children'])
  })

  it('lacks what it lacks once the document is taken as it is', () => {
    addElement('GetInput', { parent: [], index: 1 })
    expect(said()).toEqual([])
    dropJustAdded()
    expect(said()).toEqual(['no-fallback', 'required-attribute'])
  })

  it('says at once what is wrong with its place', () => {
    addText('test', '<Response><Hangup/></Response>')
    addElement('Hangup', { parent: [], index: 1 })
    expect(said()).toContain('after-end')
  })

  it('of a repair lacks nothing either', () => {
    addText('test', '<Response><Dial/></Response>')
    const [problem] = currentProblems()
    applyFix(problem!.nodeId, problem!.fix!)
    expect(said()).toEqual([])
    expect(next()).toBe('Next: fill in the text.')
  })
})

it('says what an element lacks that came with a text', () => {
  addText('test', '<Response><Message/></Response>')
  expect(said()).toEqual(['required-attribute', 'required-attribute', 'required-text'])
})

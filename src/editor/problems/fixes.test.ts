import { describe, expect, it } from 'vitest'
import { serialise } from '../../core'
import { addText } from '../../session/workspace'
import { currentDocument } from '../document/current'
import { focusedNode } from '../document/selected'
import { fixOne } from './fixes'
import { currentProblems } from './problems'

describe('a fix that adds something to fill in', () => {
  it('selects it, so that the next key writes there', () => {
    addText('test', '<Response><Dial/></Response>')
    const [problem] = currentProblems()
    if (problem?.fix) fixOne(problem, problem.fix)
    expect(serialise(currentDocument()!)).toBe('<Response><Dial><Number/></Dial></Response>')
    expect(focusedNode()?.node).toMatchObject({ name: 'Number' })
  })
})

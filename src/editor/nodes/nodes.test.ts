import { waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { currentDocument, currentSnapshot } from '../document/current'
import { redoStep, undoStep } from '../document/steps'
import { select, selectedNodes } from '../document/selected'
import { addElement, duplicateSelected, insertingNodes, pasteText } from './insert'
import { deleteSelected, selectAll, unwrapFocused, replaceFocused, wrapSelected } from './selected'
import { focusedXPath } from './describe'
import { placesToAdd } from './places'
import { setAttributeOf } from './one'
import { fragmentOf } from '../../core'
import { doAll } from '../../model/work'
import { moveIn, moveOut, moveSelected } from './moves'
import { selectionOf } from '../snapshot'
import { state } from '../store'
import { currentText } from '../text'
import { addText } from '../../session/workspace'

const at = (...path: readonly number[]): number => {
  let node: { readonly id: number; readonly children?: readonly unknown[] } | undefined = currentDocument()?.root
  for (const index of path) node = node?.children?.[index] as typeof node
  if (!node) throw new Error(`Nothing at ${path.join(' ')}`)
  return node.id
}
const choose = (...paths: readonly (readonly number[])[]): void => select(selectionOf(paths.map((path) => at(...path))))
const body = (): string => currentText().replace(/<\/?Response>|\n\s*/g, '')
const notice = (): string => state().view.notice?.text ?? ''

beforeEach(() => {
  addText(
    'test',
    '<Response>\n  <Speak>One</Speak>\n  <GetInput>\n    <Speak>Two</Speak>\n  </GetInput>\n  <Hangup/>\n</Response>\n',
  )
})

describe('structure', () => {
  it('takes all that is selected as the outermost nodes', () => {
    selectAll()
    expect(selectedNodes().map(({ path }) => path)).toEqual([[0], [1], [2]])
    deleteSelected()
    expect(currentDocument()?.root.children).toEqual([])
  })

  it('says where the focused node stands', () => {
    choose([1, 0])
    expect(focusedXPath()).toBe('/Response/GetInput/Speak')
    select(selectionOf([at(0, 0)]))
    expect(focusedXPath()).toBe('/Response/Speak/text()')
    choose([0])
    duplicateSelected()
    expect(focusedXPath()).toBe('/Response/Speak[2]')
  })

  it('selects the next sibling after a deletion, else the previous one, else the parent', () => {
    choose([1])
    deleteSelected()
    expect(currentSnapshot()?.selection?.focus).toBe(at(1))
    choose([1])
    deleteSelected()
    expect(currentSnapshot()?.selection?.focus).toBe(at(0))
    deleteSelected()
    expect(currentSnapshot()?.selection?.focus).toBe(at())
    expect(currentText()).not.toContain('<Speak')
  })

  it('does not delete the root, and says so', () => {
    const before = currentText()
    choose([])
    deleteSelected()
    expect(currentText()).toBe(before)
    expect(notice()).toBe('Response can’t be deleted.')
  })

  it('deletes a selection of several nodes in one step', () => {
    const before = currentText()
    choose([0], [2])
    deleteSelected()
    expect(body()).toBe('<GetInput><Speak>Two</Speak></GetInput>')
    undoStep()
    expect(currentText()).toBe(before)
  })

  it('duplicates with new ids and selects the copy', () => {
    choose([1])
    duplicateSelected()
    expect(body()).toBe(
      '<Speak>One</Speak><GetInput><Speak>Two</Speak></GetInput><GetInput><Speak>Two</Speak></GetInput><Hangup/>',
    )
    expect(currentSnapshot()?.selection?.focus).toBe(at(2))
    expect(at(2, 0)).not.toBe(at(1, 0))
  })

  it('moves up and down among siblings and says where to', () => {
    choose([0])
    moveSelected('down')
    expect(body()).toBe('<GetInput><Speak>Two</Speak></GetInput><Speak>One</Speak><Hangup/>')
    expect(notice()).toBe('Speak moved to position 2 of 3 in Response.')
    moveSelected('up')
    moveSelected('up')
    expect(notice()).toBe('Cannot move: it is already the first one.')
  })

  it('moves into the container before it and out again', () => {
    choose([0])
    moveSelected('down')
    moveIn()
    expect(body()).toBe('<GetInput><Speak>Two</Speak><Speak>One</Speak></GetInput><Hangup/>')
    moveOut()
    expect(body()).toBe('<GetInput><Speak>Two</Speak></GetInput><Speak>One</Speak><Hangup/>')
  })

  it('refuses a move that Plivo does not allow, with the reason', () => {
    const before = currentText()
    choose([2])
    moveIn()
    expect(currentText()).toBe(before)
    expect(notice()).toMatch(/^Cannot move: GetInput accepts /)
  })

  it('wraps the selection and unwraps it again without a trace', () => {
    const before = currentText()
    choose([0])
    wrapSelected('PreAnswer')
    expect(body()).toContain('<PreAnswer><Speak>One</Speak></PreAnswer>')
    unwrapFocused()
    expect(currentText()).toBe(before)
  })

  it('adds inside and after, and asks for the focus in the new form', () => {
    choose([1])
    const { inside } = placesToAdd()
    if (inside) addElement('Play', inside)
    expect(body()).toContain('<Speak>Two</Speak><Play/></GetInput>')
    expect(state().view.focusRequest).toMatchObject({ pane: 'properties', nodeId: at(1, 1) })
  })

  it('pastes XML after the focused node and says why other text is not pasted', () => {
    choose([0])
    pasteText('<Wait length="3"/>')
    expect(body()).toMatch(/^<Speak>One<\/Speak><Wait length="3"\/>/)
    const before = currentText()
    pasteText('<Wait')
    expect(currentText()).toBe(before)
    expect(notice()).toMatch(/^Nothing pasted: /)
  })

  it('gives the same document objects back by undo and redo', () => {
    const first = currentDocument()
    choose([0])
    deleteSelected()
    const second = currentDocument()
    undoStep()
    expect(currentDocument()).toBe(first)
    redoStep()
    expect(currentDocument()).toBe(second)
  })
})

describe('an edit that would make the XML not well-formed', () => {
  const text = '<Response><GetInput xmlns:q="u"><Speak q:r="1">1</Speak></GetInput><Hangup/></Response>'
  beforeEach(() => addText('test', text))

  const edits: readonly (readonly [what: string, edit: () => void, says: RegExp])[] = [
    [
      'removes a prefix that is used',
      () => setAttributeOf(at(0), 'xmlns:q', null),
      /^Cannot clear xmlns:q: The prefix q: isn’t declared/,
    ],
    ['gives a prefix no address', () => setAttributeOf(at(0), 'xmlns:q', ' '), /^Cannot set xmlns:q: /],
    ['unwraps what declares a prefix', unwrapFocused, /^Cannot unwrap GetInput: The prefix q: isn’t declared/],
    ['wraps in a reserved prefix', () => wrapSelected('xmlns:x'), /^Cannot wrap in xmlns:x: /],
    ['renames to no name', () => replaceFocused('a b'), /^Cannot replace GetInput with a b: .*found "a b"/],
    ['pastes a prefix', () => pasteText('<q:x/>'), /^Nothing pasted: The prefix q: isn’t declared/],
  ]

  it.each(edits)('is refused with the reason when it %s', (_, run, says) => {
    choose([0])
    const before = currentDocument()
    run()
    expect(notice()).toMatch(says)
    expect(currentDocument()).toBe(before)
  })

  it('is refused with the reason when it moves an element away from its prefix', () => {
    choose([0, 0])
    moveOut()
    expect(notice()).toMatch(/^Cannot move Speak: The prefix q: isn’t declared/)
    expect(currentText()).toBe(text)
  })

  it('is none where the prefix is declared around the place', () => {
    choose([0, 0])
    duplicateSelected()
    pasteText('<Speak q:s="2">2</Speak>')
    expect(currentText()).toContain('<Speak q:r="1">1</Speak><Speak q:r="1">1</Speak><Speak q:s="2">2</Speak>')
  })
})

describe('a paste of a very long text', () => {
  it('goes in slices with a line that stops it', async () => {
    const before = currentSnapshot()
    const length = before!.document!.root.children.length
    const long = '<Wait length="1"/>'.repeat(20_000)
    const paste = () => {
      choose([2])
      pasteText(long)
    }
    paste()
    expect(currentDocument()).toBe(before?.document)
    const { progress } = state().view.notice!
    progress!.cancel()
    await waitFor(() => expect(state().view.notice).toBeNull())
    expect(currentDocument()).toBe(before?.document)
    paste()
    await waitFor(() => expect(notice()).toBe('Pasted 20000 steps.'))
    expect(currentDocument()!.root.children).toHaveLength(length + 20_000)
  })

  it('says why it is refused', async () => {
    pasteText(`${'<Wait/>'.repeat(20_000)}<Wait`)
    await waitFor(() => expect(notice()).toMatch(/^Nothing pasted: /))
  })
})

describe('nodes that are inserted in slices', () => {
  const place = { parent: [], index: 1 }
  const work = () => {
    const read = fragmentOf('<Wait/>'.repeat(1000))
    if (!read.ok) throw new Error('not read')
    return insertingNodes('import', read.nodes, place)
  }

  it('are in the document only when all is done, as one step', () => {
    const before = currentSnapshot()
    const inserting = work()
    for (let step = 0; step < 1500; step += 1) expect(inserting.next().done).toBe(false)
    expect(currentSnapshot()).toBe(before)
    const insert = doAll(inserting)
    expect(currentSnapshot()).toBe(before)
    expect(insert()).toBe(true)
    expect(body().match(/<Wait\/>/g)).toHaveLength(1000)
    undoStep()
    expect(currentDocument()).toBe(before?.document)
  })

  it('leave a document alone that was edited meanwhile', () => {
    const insert = doAll(work())
    choose([0])
    expect(setAttributeOf(at(0), 'voice', 'MAN')).toBeNull()
    const text = currentText()
    expect(insert()).toBe(false)
    expect(currentText()).toBe(text)
    expect(notice()).toMatch(/changed/)
  })

  it('go where they were asked for though something else was selected meanwhile', () => {
    const insert = doAll(work())
    choose([2])
    expect(insert()).toBe(true)
    expect(body()).toMatch(/^<Speak>One<\/Speak><Wait\/>/)
  })
})

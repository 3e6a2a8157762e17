import '../../../test/rules-in-force'
import { expect, it } from 'vitest'
import { actions } from '../../commands/actions'
import { currentDocument } from '../../editor/document/current'
import { select } from '../../editor/document/selected'
import { selectionOf } from '../../editor/snapshot'
import { currentText } from '../../editor/text'
import { addText } from '../../session/workspace'
import { entriesFor } from './entries'
import { synonyms } from './synonyms'

const labels = (query: string): readonly string[] => entriesFor(query, [], []).map(({ label }) => label)

it.each([
  ['help', ['Keyboard shortcuts', 'About Plivo XML Composer']],
  ['dark', ['Switch theme']],
  ['light', ['Switch theme']],
  ['theme', ['Switch theme']],
  ['settings', ['Rules', 'Switch theme']],
  ['rename', ['Replace with…', 'Documents']],
  ['history', ['Versions']],
  ['undo all', ['Versions']],
  ['convert', ['Replace with…', 'Import']],
  ['trash', ['Delete', 'Documents']],
  ['delete', ['Delete', 'Documents']],
  ['sms', ['New message', 'Add Message']],
  ['text message', ['New message']],
])('finds for %s: %j', (query, expected) => {
  const found = labels(query).slice(0, 8)
  expect(expected.filter((label) => !found.includes(label))).toEqual([])
})

it('knows other words for commands alone that there are', () => {
  const ids = actions.map(({ id }) => id)
  expect(Object.keys(synonyms).filter((id) => !ids.includes(id))).toEqual([])
})

it('adds an element where it may go: after the parent of what is selected, if nowhere nearer', () => {
  addText('test', '<Response><GetInput><Speak/></GetInput></Response>')
  const speak = currentDocument()!.root.children[0]!
  select(selectionOf([speak.kind === 'element' ? speak.children[0]!.id : -1]))
  const [first] = entriesFor('add dial', [], [])
  expect([first?.label, first?.refusal()]).toEqual(['Add Dial', null])
  first?.run()
  expect(currentText()).toContain('</GetInput><Dial/></Response>')
})

it('finds documents by name, but not the open one, and problems by their words', () => {
  addText('test', '<Response><Dial/></Response>')
  const menu = { id: 'x', name: 'main-menu', kind: 'voice', changed: 0 } as unknown as Parameters<typeof entriesFor>[1][number]
  for (const query of ['main', 'open main']) {
    expect(entriesFor(query, [menu], []).map(({ label }) => label)).toContain('Open main-menu')
  }
  const problems = entriesFor('dial', [], []).filter(({ group }) => group === 'Problem')
  expect(problems.length).toBeGreaterThan(0)
})

it('lists with nothing typed the commands alone, those used last first', () => {
  const found = entriesFor('', [], ['theme', 'import'])
  expect(found.slice(0, 3).map(({ id }) => id)).toEqual(['theme', 'import', 'undo'])
  expect(found).toHaveLength(actions.length - 1)
})

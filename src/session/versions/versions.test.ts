import { expect, it } from 'vitest'
import { currentKind, redoStep, undoStep } from '../../editor/document'
import { changeKept, changeKind, currentKept } from '../../editor/kept'
import { state } from '../../editor/store'
import { useSession } from '../store'
import { currentText } from '../../editor/text'
import { restoreVersion } from './versions'
import { addText } from '../workspace'

const NOW = '<Response><Hangup/></Response>'
const THEN = '<Response><Message src="14155550100" dst="14155550101">Hi</Message></Response>'

const all = (): unknown => [currentText(), currentKind(), currentKept(), useSession.getState().list[0]?.kind]

it('restores the kind and what is kept beside the text in the same step, and undo takes all of it back', async () => {
  addText('menu', NOW)
  changeKept({ samples: { '{{a}}': '1' } })
  const kept = { ignored: ['after-end'], samples: { '{{b}}': '2' } }
  const documentId = state().open!.id
  await restoreVersion({ id: 'v', documentId, at: 1, name: null, text: THEN, kind: 'message', ...kept }, '“first”')
  expect(all()).toEqual([THEN, 'message', kept, 'message'])
  expect(state().view.notice?.text).toBe('Restored “first”, as a message reply.')
  undoStep()
  expect(all()).toEqual([NOW, 'voice', { ignored: [], samples: { '{{a}}': '1' } }, 'voice'])
  redoStep()
  expect(all()).toEqual([THEN, 'message', kept, 'message'])
})

it('leaves the kind as it was set since when another step is undone', async () => {
  addText('menu', NOW)
  const documentId = state().open!.id
  const version = { id: 'v', documentId, at: 1, name: null, text: THEN, kind: 'message', ignored: [], samples: {} } as const
  await restoreVersion(version, 'one')
  await restoreVersion({ ...version, text: NOW }, 'another')
  undoStep()
  changeKind('voice')
  expect(currentText()).toBe(THEN)
  undoStep()
  expect([currentText(), currentKind()]).toEqual([NOW, 'voice'])
})

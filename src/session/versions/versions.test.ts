import { expect, it } from 'vitest'
import { currentKind } from '../../editor/document/current'
import { redoStep, undoStep } from '../../editor/document/steps'
import { changeMetadata, chooseKind, currentMetadata } from '../../editor/metadata'
import { state } from '../../editor/store'
import { useSession } from '../store'
import { currentText } from '../../editor/text'
import { restoreVersion } from './versions'
import { addText } from '../workspace'

const now = '<Response><Hangup/></Response>'
const then = '<Response><Message src="14155550100" dst="14155550101">Hi</Message></Response>'

const all = (): unknown => [currentText(), currentKind(), currentMetadata(), useSession.getState().list[0]?.kind]

it('restores the kind and what is kept beside the text in the same step, and undo takes all of it back', async () => {
  addText('menu', now)
  changeMetadata({ samples: { '{{a}}': '1' } })
  const kept = { ignored: ['after-end'], samples: { '{{b}}': '2' }, scenarios: '{"format":1}' }
  const documentId = state().open!.id
  await restoreVersion({ id: 'v', documentId, at: 1, name: null, text: then, kind: 'message', ...kept }, '“first”')
  expect(all()).toEqual([then, 'message', kept, 'message'])
  // Nothing can be stored here.
  expect(state().view.notice?.text).toBe(
    'Restored “first”, checked as: SMS reply. What was there before is in Undo only, not in the versions: this browser blocks storage (a private window, or site data is off).',
  )
  expect(state().view.notice?.undoes).toBe(state().open?.history.present.document)
  undoStep()
  expect(all()).toEqual([now, 'voice', { ignored: [], samples: { '{{a}}': '1' } }, 'voice'])
  redoStep()
  expect(all()).toEqual([then, 'message', kept, 'message'])
})

it('leaves the kind as it was set since when another step is undone', async () => {
  addText('menu', now)
  const documentId = state().open!.id
  const version = { id: 'v', documentId, at: 1, name: null, text: then, kind: 'message', ignored: [], samples: {} } as const
  await restoreVersion(version, 'one')
  await restoreVersion({ ...version, text: now }, 'another')
  undoStep()
  chooseKind('voice')
  expect(currentText()).toBe(then)
  undoStep()
  expect([currentText(), currentKind()]).toEqual([now, 'voice'])
})

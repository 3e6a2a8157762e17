import { currentDocument, isLocked, isReadOnly } from '../editor/document/current'
import { focusedNode, setClosed } from '../editor/document/selected'
import { currentProblems } from '../editor/problems/problems'
import { unwrapFocused } from '../editor/nodes/selected'
import { focusedXPath } from '../editor/nodes/describe'
import { fixableIn } from '../validation/fixes/fixable'
import { collapseAll } from '../editor/view/collapse'
import { copyPath } from '../editor/clipboard'
import { state } from '../editor/store'
import { tryFromHere } from '../editor/try/tried'
import { changeSettings, openDialog, openFixes, requestFocus } from '../editor/view/view'
import { createBlank, createMessage, duplicateDocument } from '../session/workspace'
import type { Action } from './action'
import { actionIn, asking, everywhere, inTree, opening } from './action'
import { copyXml } from './files'
import { exportAll, hasFiles, openFile, saveFile } from './later-files'
import { firstActions } from './first-actions'

const always = (): boolean => true
const canEdit = (): boolean => !isReadOnly()
const canUnwrap = (): boolean => canEdit() && focusedNode()?.node.kind === 'element' && focusedNode()?.path.length !== 0

/** The commands without keys, which nobody can reach before menus and palette are there. */
const laterActions: readonly Action[] = [
  inTree('unwrap', 'Unwrap', [], unwrapFocused, canUnwrap),
  inTree(
    'copy-path',
    'Copy path',
    [],
    () => void copyPath(),
    () => focusedXPath() !== null,
  ),
  inTree('try-here', 'Try from here', [], tryFromHere, always),
  inTree('expand-all', 'Expand all', [], () => setClosed(new Set()), always),
  inTree('collapse-all', 'Collapse all', [], collapseAll, always),
  everywhere('copy-xml', 'Copy XML', 'XML', [], () => void copyXml(), always),
  opening(everywhere('copy-link', 'Copy link', 'Document', [], () => openDialog('share'), always)),
  opening(
    everywhere(
      'repair-xml',
      'Repair XML',
      'XML',
      [],
      () => openDialog('repair'),
      () => !isLocked(),
    ),
  ),
  opening(
    everywhere(
      'convert',
      'Convert to Plivo XML',
      'XML',
      [],
      () => openDialog('convert'),
      () => currentDocument() !== null && !isLocked(),
    ),
  ),
  asking(everywhere('go-to-line', 'Go to line', 'XML', [], () => requestFocus({ pane: 'xml', open: 'line' }), always)),
  everywhere('new', 'New document', 'Document', [], createBlank, always),
  everywhere('new-message', 'New message', 'Document', [], createMessage, always),
  opening(everywhere('starters', 'New document from an example', 'Document', [], () => openDialog('starters'), always)),
  opening(everywhere('documents', 'Documents', 'Document', [], () => openDialog('documents'), always)),
  opening(everywhere('flow', 'Flow map', 'Document', [], () => openDialog('flow'), always)),
  opening(
    everywhere(
      'placeholders',
      'Placeholders',
      'Document',
      [],
      () => openDialog('placeholders'),
      () => currentDocument() !== null,
    ),
  ),
  opening(everywhere('versions', 'Versions', 'Document', [], () => openDialog('versions'), always)),
  everywhere('export-all', 'Export all documents', 'Document', [], () => void exportAll(), always),
  asking(everywhere('open-file', 'Edit a file in place', 'Document', [], () => void openFile(), hasFiles)),
  asking(everywhere('save-file', 'Save to file', 'Document', [], () => void saveFile(), hasFiles)),
  everywhere('duplicate-document', 'Duplicate document', 'Document', [], duplicateDocument, always),
  opening(
    everywhere(
      'fix-safe',
      'Fix all safe problems',
      'XML',
      [],
      () => openFixes('safe'),
      () => canEdit() && fixableIn(currentProblems(), 'safe').length > 0,
    ),
  ),
  opening(everywhere('ignored', 'Ignored problems', 'View', [], () => openDialog('ignored'), always)),
  opening(everywhere('rules', 'Rules', 'View', [], () => openDialog('rules'), always)),
  opening(everywhere('missing', 'What Plivo doesn’t have', 'View', [], () => openDialog('missing'), always)),
  opening(everywhere('codes', 'Message statuses and codes', 'View', [], () => openDialog('codes'), always)),
  opening(
    everywhere(
      'live',
      'Before you go live',
      'XML',
      [],
      () => openDialog('live'),
      () => currentDocument() !== null,
    ),
  ),
  everywhere(
    'toggle-problems',
    'Show or hide problems',
    'View',
    [],
    () => changeSettings({ areProblemsOpen: !state().view.settings.areProblemsOpen }),
    always,
  ),
  opening(everywhere('about', 'About Plivo XML Composer', 'View', [], () => openDialog('about'), always)),
]

const groups: readonly Action['group'][] = ['Edit', 'Structure', 'XML', 'Document', 'View']

/** Every command, in the order in which palette and sheet list them. */
export const actions: readonly Action[] = groups.flatMap((group) =>
  [...firstActions, ...laterActions].filter((each) => each.group === group),
)

/** The command with this id; unknown ids are a mistake in the program. */
export function action(id: string): Action {
  return actionIn(actions, id)
}

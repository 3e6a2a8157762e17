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
import { actionIn, asking, globalAction, inTree, opening } from './action'
import { copyXml } from './files'
import { exportAll, hasFiles, openFile, saveFile } from './lazy-files'
import { firstActions } from './first-actions'

const always = (): boolean => true
const canEdit = (): boolean => !isReadOnly()
const canUnwrap = (): boolean => canEdit() && focusedNode()?.node.kind === 'element' && focusedNode()?.path.length !== 0

/** The commands without keys, which nobody can reach before menus and palette are there. */
const lazyActions: readonly Action[] = [
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
  globalAction('copy-xml', 'Copy XML', 'XML', [], () => void copyXml(), always),
  opening(globalAction('copy-link', 'Copy link', 'Document', [], () => openDialog('share'), always)),
  opening(
    globalAction(
      'repair-xml',
      'Repair XML',
      'XML',
      [],
      () => openDialog('repair'),
      () => !isLocked(),
    ),
  ),
  opening(
    globalAction(
      'convert',
      'Convert to Plivo XML',
      'XML',
      [],
      () => openDialog('convert'),
      () => currentDocument() !== null && !isLocked(),
    ),
  ),
  asking(globalAction('go-to-line', 'Go to line', 'XML', [], () => requestFocus({ pane: 'xml', open: 'line' }), always)),
  globalAction('new', 'New document', 'Document', [], createBlank, always),
  globalAction('new-message', 'New message', 'Document', [], createMessage, always),
  opening(globalAction('starters', 'New document from an example', 'Document', [], () => openDialog('starters'), always)),
  opening(globalAction('documents', 'Documents', 'Document', [], () => openDialog('documents'), always)),
  opening(globalAction('flow', 'Flow map', 'Document', [], () => openDialog('flow'), always)),
  opening(
    globalAction(
      'placeholders',
      'Placeholders',
      'Document',
      [],
      () => openDialog('placeholders'),
      () => currentDocument() !== null,
    ),
  ),
  opening(globalAction('versions', 'Versions', 'Document', [], () => openDialog('versions'), always)),
  globalAction('export-all', 'Export all documents', 'Document', [], () => void exportAll(), always),
  asking(globalAction('open-file', 'Edit a file in place', 'Document', [], () => void openFile(), hasFiles)),
  asking(globalAction('save-file', 'Save to file', 'Document', [], () => void saveFile(), hasFiles)),
  globalAction('duplicate-document', 'Duplicate document', 'Document', [], duplicateDocument, always),
  opening(
    globalAction(
      'fix-safe',
      'Fix all safe problems',
      'XML',
      [],
      () => openFixes('safe'),
      () => canEdit() && fixableIn(currentProblems(), 'safe').length > 0,
    ),
  ),
  opening(globalAction('ignored', 'Ignored problems', 'View', [], () => openDialog('ignored'), always)),
  opening(globalAction('rules', 'Rules', 'View', [], () => openDialog('rules'), always)),
  opening(globalAction('missing', 'What Plivo doesn’t have', 'View', [], () => openDialog('missing'), always)),
  opening(globalAction('codes', 'Message statuses and codes', 'View', [], () => openDialog('codes'), always)),
  globalAction(
    'toggle-problems',
    'Show or hide problems',
    'View',
    [],
    () => changeSettings({ areProblemsOpen: !state().view.settings.areProblemsOpen }),
    always,
  ),
  opening(globalAction('about', 'About Plivo XML Composer', 'View', [], () => openDialog('about'), always)),
]

const groups: readonly Action['group'][] = ['Edit', 'Structure', 'XML', 'Document', 'View']

/** Every command, in the order in which palette and sheet list them. */
export const actions: readonly Action[] = groups.flatMap((group) =>
  [...firstActions, ...lazyActions].filter((each) => each.group === group),
)

/** Returns the command with this id; unknown ids are a mistake in the program. */
export function action(id: string): Action {
  return actionIn(actions, id)
}

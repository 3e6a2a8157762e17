import { currentDocument, isLocked, isReadOnly } from '../editor/document/current'
import { focusedNode, selectedNodes, setClosed } from '../editor/document/selected'
import { redoStep, undoStep } from '../editor/document/steps'
import { currentProblems, currentRows } from '../editor/problems/problems'
import { deleteSelected, selectAll, unwrapFocused } from '../editor/nodes/selected'
import { duplicateSelected } from '../editor/nodes/insert'
import { focusedXPath, selectedText } from '../editor/nodes/describe'
import { moveIn, moveOut, moveSelected } from '../editor/moves'
import { askToFix, fixableIn } from '../editor/problems/fixes'
import { collapseAll } from '../editor/view/collapse'
import { copyPath, copySelected, cutSelected, paste } from '../editor/clipboard'
import { goToProblem } from '../editor/problems/problem-walk'
import { state } from '../editor/store'
import { formatText, minifyText } from '../editor/text'
import { changeSettings, nextTheme, openDialog, requestFocus } from '../editor/view/view'
import { createBlank, createMessage, duplicateDocument } from '../session/workspace'
import type { Action, Shortcut } from './action'
import { asking, everywhere, inTree, opening } from './action'
import { copyXml, downloadXml, exportAll, hasFiles, openFile, saveFile } from './files'
import { isMac } from './shortcuts'
import { aboutField, nextPane, showArrivedLink } from './panes'

const always = (): boolean => true
const canWrite = (): boolean => !isLocked()
const canEdit = (): boolean => !isReadOnly()
const canEditNode = (): boolean => canEdit() && selectedNodes().some(({ path }) => path.length > 0)
const canEditElement = (): boolean => canEditNode() && focusedNode()?.node.kind === 'element'

/** Apple's keyboards have no Insert. */
const insert: Shortcut = { key: 'insert' }
const modEnter: Shortcut = { key: 'enter', mod: true, isGlobal: true }
const addKeys = isMac ? [modEnter, insert] : [insert, modEnter]

/** Every command, in the order in which palette and sheet list them. */
export const actions: readonly Action[] = [
  everywhere('undo', 'Undo', 'Edit', [{ key: 'z', mod: true }], undoStep, () => (state().open?.history.past.length ?? 0) > 0),
  everywhere(
    'redo',
    'Redo',
    'Edit',
    [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    redoStep,
    () => (state().open?.history.future.length ?? 0) > 0,
  ),
  opening(inTree('add', 'Add element', addKeys, () => openDialog('add'), canEdit)),
  opening(inTree('wrap', 'Wrap in…', [], () => openDialog('wrap'), canEditNode)),
  inTree('unwrap', 'Unwrap', [], unwrapFocused, canEditElement),
  opening(inTree('replace', 'Replace with…', [{ key: 'f2' }], () => openDialog('replace'), canEditElement)),
  inTree('duplicate', 'Duplicate', [{ key: 'd', mod: true }], duplicateSelected, canEditNode),
  inTree('cut', 'Cut', [{ key: 'x', mod: true, byBrowser: true }], () => void cutSelected(), canEditNode),
  inTree(
    'copy',
    'Copy element',
    [{ key: 'c', mod: true, byBrowser: true }],
    () => void copySelected(),
    () => selectedText() !== null,
  ),
  inTree(
    'copy-path',
    'Copy path',
    [],
    () => void copyPath(),
    () => focusedXPath() !== null,
  ),
  inTree('paste', 'Paste', [{ key: 'v', mod: true, byBrowser: true }], () => void paste(), canEdit),
  inTree('move-up', 'Move up', [{ key: 'arrowup', alt: true }], () => moveSelected('up'), canEditNode),
  inTree('move-down', 'Move down', [{ key: 'arrowdown', alt: true }], () => moveSelected('down'), canEditNode),
  inTree('move-into', 'Move into', [{ key: 'arrowright', alt: true }], moveIn, canEditNode),
  inTree('move-out', 'Move out of', [{ key: 'arrowleft', alt: true }], moveOut, canEditNode),
  inTree('delete', 'Delete', [{ key: 'delete' }, { key: 'backspace' }], () => deleteSelected(), canEditNode),
  inTree('select-all', 'Select all', [{ key: 'a', mod: true }], selectAll, always),
  inTree('expand-all', 'Expand all', [], () => setClosed(new Set()), always),
  inTree('collapse-all', 'Collapse all', [], collapseAll, always),
  everywhere('copy-xml', 'Copy XML', 'XML', [], () => void copyXml(), always),
  everywhere('download-xml', 'Download XML', 'XML', [{ key: 'e', mod: true, shift: true }], downloadXml, always),
  opening(everywhere('copy-link', 'Copy link', 'Document', [], () => openDialog('share'), always)),
  everywhere('format-xml', 'Format XML', 'XML', [], formatText, canEdit),
  opening(everywhere('repair-xml', 'Repair XML', 'XML', [], () => openDialog('repair'), canWrite)),
  everywhere('minify-xml', 'Minify XML', 'XML', [], minifyText, canEdit),
  asking(
    everywhere(
      'find-xml',
      'Find in the XML',
      'XML',
      [{ key: 'f', mod: true }],
      () => requestFocus({ pane: 'xml', open: 'find' }),
      always,
    ),
  ),
  asking(everywhere('go-to-line', 'Go to line', 'XML', [], () => requestFocus({ pane: 'xml', open: 'line' }), always)),
  asking(
    everywhere(
      'explain-xml',
      'Explain this place of the XML',
      'XML',
      [{ key: '.', mod: true }],
      () => requestFocus({ pane: 'xml', open: 'note' }),
      always,
    ),
  ),
  opening(everywhere('import', 'Import', 'Document', [{ key: 'o', mod: true }], () => openDialog('import'), always)),
  everywhere('new', 'New document', 'Document', [], createBlank, always),
  everywhere('new-message', 'New message', 'Document', [], createMessage, always),
  opening(
    everywhere(
      'shared',
      'Show the shared document',
      'Document',
      [{ key: 's', shift: true, alt: true }],
      showArrivedLink,
      () => state().view.arrivedLink !== null,
    ),
  ),
  opening(everywhere('starters', 'New document from an example', 'Document', [], () => openDialog('starters'), always)),
  opening(everywhere('documents', 'Documents', 'Document', [], () => openDialog('documents'), always)),
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
  opening(
    everywhere(
      'name-version',
      'Name this version',
      'Document',
      [{ key: 's', mod: true }],
      () => openDialog('name-version'),
      canWrite,
    ),
  ),
  opening(everywhere('versions', 'Versions', 'Document', [], () => openDialog('versions'), always)),
  everywhere('export-all', 'Export all documents', 'Document', [], () => void exportAll(), always),
  asking(everywhere('open-file', 'Open a file to edit it there', 'Document', [], () => void openFile(), hasFiles)),
  asking(everywhere('save-file', 'Save to file', 'Document', [], () => void saveFile(), hasFiles)),
  everywhere('duplicate-document', 'Duplicate document', 'Document', [], duplicateDocument, always),
  everywhere(
    'next-problem',
    'Next problem',
    'View',
    [{ key: 'f8' }],
    () => goToProblem(1),
    () => currentRows().length > 0,
  ),
  everywhere(
    'previous-problem',
    'Previous problem',
    'View',
    [{ key: 'f8', shift: true }],
    () => goToProblem(-1),
    () => currentRows().length > 0,
  ),
  opening(
    everywhere(
      'fix-safe',
      'Fix everything that is safe',
      'XML',
      [],
      () => askToFix('safe'),
      () => canEdit() && fixableIn(currentProblems(), 'safe').length > 0,
    ),
  ),
  opening(everywhere('ignored', 'Show what is ignored', 'View', [], () => openDialog('ignored'), always)),
  opening(everywhere('rules', 'Rules', 'View', [], () => openDialog('rules'), always)),
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
  everywhere('about-field', 'About this field', 'View', [{ key: 'f1' }], aboutField, () => state().view.field !== null),
  everywhere('next-pane', 'Next pane', 'View', [{ key: 'f6' }], () => nextPane(1), always),
  everywhere('previous-pane', 'Previous pane', 'View', [{ key: 'f6', shift: true }], () => nextPane(-1), always),
  everywhere(
    'toggle-problems',
    'Show or hide problems',
    'View',
    [],
    () => changeSettings({ areProblemsOpen: !state().view.settings.areProblemsOpen }),
    always,
  ),
  everywhere('theme', 'Switch the theme', 'View', [{ key: 'd', shift: true, alt: true }], nextTheme, always),
  opening(
    everywhere('commands', 'Find or run a command', 'View', [{ key: 'k', mod: true }], () => openDialog('commands'), always),
  ),
  opening({
    ...inTree('shortcuts', 'Keyboard shortcuts', [{ key: '?', shift: true }], () => openDialog('shortcuts'), always),
    group: 'View',
  }),
  opening(everywhere('about', 'About Plivo XML Composer', 'View', [], () => openDialog('about'), always)),
]

/** The action with this id; unknown ids are a mistake in the program. */
export function action(id: string): Action {
  const found = actions.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No action ${id}`)
  return found
}

import { currentDocument, isReadOnly, isLocked } from '../editor/document/current'
import { focusedNode, selectedNodes } from '../editor/document/selected'
import { redoStep, undoStep } from '../editor/document/steps'
import { currentRows } from '../editor/problems/problems'
import { deleteSelected, selectAll } from '../editor/nodes/selected'
import { duplicateSelected } from '../editor/nodes/insert'
import { selectedText } from '../editor/nodes/describe'
import { moveIn, moveOut, moveSelected } from '../editor/nodes/moves'
import { copySelected, cutSelected, paste } from '../editor/clipboard'
import { goToProblem } from '../editor/problems/problem-walk'
import { state } from '../editor/store'
import { formatText, minifyText } from '../editor/text'
import { nextTheme, openDialog, requestFocus } from '../editor/view/view'
import type { Action, Shortcut } from './action'
import { actionIn, asking, globalAction, inTree, opening } from './action'
import { downloadXml } from './files'
import { isMac } from '../editor/words/keys'
import { shown } from './shortcuts'
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

/** The commands that have keys, or a button that is there from the beginning: what the first load needs of `actions`. */
export const firstActions: readonly Action[] = [
  globalAction('undo', 'Undo', 'Edit', [{ key: 'z', mod: true }], undoStep, () => (state().open?.history.past.length ?? 0) > 0),
  globalAction(
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
  inTree('paste', 'Paste', [{ key: 'v', mod: true, byBrowser: true }], () => void paste(), canEdit),
  inTree('move-up', 'Move up', [{ key: 'arrowup', alt: true }], () => moveSelected('up'), canEditNode),
  inTree('move-down', 'Move down', [{ key: 'arrowdown', alt: true }], () => moveSelected('down'), canEditNode),
  inTree('move-into', 'Move into', [{ key: 'arrowright', alt: true }], moveIn, canEditNode),
  inTree('move-out', 'Move out of', [{ key: 'arrowleft', alt: true }], moveOut, canEditNode),
  inTree('delete', 'Delete', [{ key: 'delete' }, { key: 'backspace' }], () => deleteSelected(), canEditNode),
  inTree('select-all', 'Select all', [{ key: 'a', mod: true }], selectAll, always),
  globalAction('download-xml', 'Download XML', 'XML', [{ key: 'e', mod: true, shift: true }], downloadXml, always),
  globalAction('format-xml', 'Format XML', 'XML', [], formatText, canEdit),
  globalAction('minify-xml', 'Minify XML', 'XML', [], minifyText, canEdit),
  asking(
    globalAction(
      'find-xml',
      'Find in the XML',
      'XML',
      [{ key: 'f', mod: true }],
      () => requestFocus({ pane: 'xml', open: 'find' }),
      always,
    ),
  ),
  asking(
    globalAction(
      'explain-xml',
      'Explain XML at the caret',
      'XML',
      [{ key: '.', mod: true }],
      () => requestFocus({ pane: 'xml', open: 'note' }),
      always,
    ),
  ),
  opening(globalAction('import', 'Import', 'Document', [{ key: 'o', mod: true }], () => openDialog('import'), always)),
  opening(
    globalAction(
      'shared',
      'Show the shared document',
      'Document',
      [{ key: 's', shift: true, alt: true }],
      showArrivedLink,
      () => state().view.arrivedLink !== null,
    ),
  ),
  opening(
    globalAction(
      'live',
      'Before you go live',
      'XML',
      [],
      () => openDialog('live'),
      () => currentDocument() !== null,
    ),
  ),
  opening(
    globalAction(
      'name-version',
      'Name this version',
      'Document',
      [{ key: 's', mod: true }],
      () => openDialog('name-version'),
      canWrite,
    ),
  ),
  globalAction(
    'next-problem',
    'Next problem',
    'View',
    [{ key: 'f8' }],
    () => goToProblem(1),
    () => currentRows().length > 0,
  ),
  globalAction(
    'previous-problem',
    'Previous problem',
    'View',
    [{ key: 'f8', shift: true }],
    () => goToProblem(-1),
    () => currentRows().length > 0,
  ),
  globalAction('about-field', 'About this field', 'View', [{ key: 'f1' }], aboutField, () => state().view.field !== null),
  globalAction('next-pane', 'Next pane', 'View', [{ key: 'f6' }], () => nextPane(1), always),
  globalAction('previous-pane', 'Previous pane', 'View', [{ key: 'f6', shift: true }], () => nextPane(-1), always),
  globalAction('theme', 'Switch theme', 'View', [{ key: 'd', shift: true, alt: true }], nextTheme, always),
  opening(
    globalAction('commands', 'Find or run a command', 'View', [{ key: 'k', mod: true }], () => openDialog('commands'), always),
  ),
  opening({
    ...inTree('shortcuts', 'Keyboard shortcuts', [{ key: '?', shift: true }], () => openDialog('shortcuts'), always),
    group: 'View',
  }),
]

/** Returns the one of these commands with this id; unknown ids are a mistake in the program. */
export function firstAction(id: string): Action {
  return actionIn(firstActions, id)
}

/** Returns the first key of one of these commands, as it is written; '' where it has none. */
export function keysOf(id: string): string {
  const [first] = firstAction(id).shortcuts
  return first ? shown(first) : ''
}

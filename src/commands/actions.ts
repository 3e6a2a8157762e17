import {
  currentDocument,
  currentSnapshot,
  focusedNode,
  isLocked,
  isReadOnly,
  redoStep,
  selectedNodes,
  setClosed,
  undoStep,
} from '../editor/document'
import { currentProblems, currentRows } from '../editor/problems/problems'
import { deleteSelected, duplicateSelected, selectAll, unwrapFocused, focusedXPath, selectedText } from '../editor/nodes'
import { moveIn, moveOut, moveSelected } from '../editor/moves'
import { askToFix, fixableIn } from '../editor/problems/fixes'
import { collapseAll } from '../editor/view/collapse'
import { copyPath, copySelected, cutSelected, paste } from '../editor/clipboard'
import { download, writeClipboard } from '../editor/browser-io'
import { fileNameOf } from '../model/names/file-name'
import { countWords } from '../editor/words/count-words'
import { countLevels } from '../editor/problems/problem-order'
import { goToProblem } from '../editor/problems/problem-walk'
import { loaded } from '../editor/load-part'
import { state } from '../editor/store'
import { currentText, formatText, minifyText } from '../editor/text'
import type { Pane } from '../editor/view/view'
import {
  announce,
  changeSettings,
  holdKeys,
  nextTheme,
  openDialog,
  openLink,
  toggleAbout,
  requestFocus,
} from '../editor/view/view'
import { createBlank, currentName, duplicateDocument } from '../session/workspace'
import { otherEncoding } from '../validation/engine/declared-encoding'

/** Keys, by `event.key` in lower case; `mod` is Ctrl, or Cmd on a Mac. */
export interface Shortcut {
  readonly key: string
  readonly mod?: true
  readonly shift?: true
  readonly alt?: true
  /** The browser makes an event of its own of these keys, which the tree answers. */
  readonly byBrowser?: true
}

/** A command: toolbar, menus, palette, shortcut sheet and key handling read the same table. */
export interface Action {
  readonly id: string
  readonly label: string
  readonly group: 'Edit' | 'Structure' | 'XML' | 'Document' | 'View'
  readonly shortcuts: readonly Shortcut[]
  /** `tree`: its keys act only while the focus is in the tree. */
  readonly scope: 'everywhere' | 'tree'
  readonly isEnabled: () => boolean
  readonly run: () => void
  /** It opens something that takes the keys: a dialog of the page, or else a search in a pane or what the browser asks. */
  readonly opens?: 'dialog' | 'other'
}

/** Downloads everything; the part of the page that does it is fetched then. */
export const exportAll = async (): Promise<void> =>
  (await loaded(import('../session/archive/export-all'), 'Nothing exported'))?.exportAll()
const openFile = (): Promise<void> =>
  holdKeys(loaded(import('../session/files'), 'No file opened').then((files) => files?.openFile()))
const saveFile = (): Promise<void> =>
  holdKeys(loaded(import('../session/files'), 'Not saved to a file').then((files) => files?.saveFile()))
/** Only some browsers let a page write to a file of the user's. */
const hasFiles = (): boolean => 'showSaveFilePicker' in window

const always = (): boolean => true
const canWrite = (): boolean => !isLocked()
const canEdit = (): boolean => !isReadOnly()
const canEditNode = (): boolean => canEdit() && selectedNodes().some(({ path }) => path.length > 0)
const canEditElement = (): boolean => canEditNode() && focusedNode()?.node.kind === 'element'

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
  opening(inTree('add', 'Add element', [{ key: 'insert' }], () => openDialog('add'), canEdit)),
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
  opening(inTree('shortcuts', 'Keyboard shortcuts', [{ key: '?', shift: true }], () => openDialog('shortcuts'), always)),
]

/** The action with this id; unknown ids are a mistake in the program. */
export function action(id: string): Action {
  const found = actions.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No action ${id}`)
  return found
}

/** Copies the XML as it is shown; resolves to whether the browser let it. */
export async function copyXml(): Promise<boolean> {
  const isCopied = await writeClipboard(currentText())
  const draft = currentSnapshot()?.draft
  if (!isCopied) announce('The browser refused the clipboard. The XML is selected: press Ctrl+C.')
  if (!isCopied) requestFocus({ pane: 'xml', at: { from: 0, to: currentText().length } })
  if (isCopied && draft) announce('Copied. This text is not well-formed: Plivo will refuse it.')
  const errors = countLevels(currentProblems()).error
  if (isCopied && !draft && errors > 0) announce(`Copied. The XML has ${countWords(errors, 'error')}: see Problems.`)
  if (isCopied && !draft && errors === 0) announce('Copied the XML.', { isSeen: true })
  return isCopied
}

/** Downloads the XML as it is shown, under the document's name. */
export function downloadXml(): void {
  const fileName = fileNameOf(currentName())
  download(currentText(), fileName)
  const { draft, document } = currentSnapshot() ?? {}
  const named = otherEncoding(document?.declaration ?? null)
  const written = named === null ? '' : ` It is written as UTF-8, though its declaration says ${named}.`
  announce(`Downloaded ${fileName}.${draft ? ' It is not well-formed: Plivo will refuse it.' : written}`)
}

/** The panes that F6 walks through, in reading order. */
const panes: readonly Pane[] = ['structure', 'properties', 'xml', 'problems']

function nextPane(step: 1 | -1): void {
  const now = panes.findIndex((pane) => document.activeElement?.closest(`[data-pane="${pane}"]`))
  const pane = panes[(now + step + panes.length) % panes.length] ?? 'structure'
  if (pane !== 'properties') return requestFocus({ pane })
  const nodeId = currentSnapshot()?.selection?.focus
  if (nodeId !== undefined) requestFocus({ pane, nodeId })
}

function aboutField(): void {
  const { field } = state().view
  if (field) toggleAbout(field)
}

function showArrivedLink(): void {
  const { arrivedLink } = state().view
  if (arrivedLink !== null) openLink(arrivedLink)
}

function opening(command: Action): Action {
  return { ...command, opens: 'dialog' }
}

function asking(command: Action): Action {
  return { ...command, opens: 'other' }
}

function everywhere(
  id: string,
  label: string,
  group: Action['group'],
  shortcuts: readonly Shortcut[],
  run: () => void,
  isEnabled: () => boolean,
): Action {
  return { id, label, group, shortcuts, scope: 'everywhere', isEnabled, run }
}

function inTree(id: string, label: string, shortcuts: readonly Shortcut[], run: () => void, isEnabled: () => boolean): Action {
  return { id, label, group: 'Structure', shortcuts, scope: 'tree', isEnabled, run }
}

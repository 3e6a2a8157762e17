import { clsx } from 'clsx'
import { defaultKeymap } from '@codemirror/commands'
import { xml } from '@codemirror/lang-xml'
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language'
import { search, searchKeymap } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { endStep, redoStep, undoStep } from '../../editor/document/steps'
import { reportField } from '../../editor/view/view'
import { typeOverAutoText } from './typing/auto-text'
import { closeTags } from './typing/close-tags'
import { highlight } from './marks/highlight'
import { linkedTags } from './typing/linked-tags'
import { showMarks } from './marks/marks'
import { notes } from './marks/notes'
import { problemGutter } from './marks/problem-gutter'
import { suggestions } from './typing/suggestions'
import { showUnderlines } from './marks/underlines'
import css from './marks/xml-help.module.css'

/** How the editor looks and which keys it takes. It keeps no history, since the document's is the only one, and lets Tab go. */
export const editorExtensions: Extension = [
  problemGutter,
  lineNumbers(),
  foldGutter({ openText: '▾', closedText: '▸' }),
  codeFolding(),
  highlightActiveLine(),
  highlightSpecialChars(),
  EditorView.lineWrapping,
  EditorView.editorAttributes.of({ class: clsx(css.help) }),
  // Ours lets those who write the end tag out go over it.
  xml({ autoCloseTags: false }),
  typeOverAutoText,
  closeTags,
  linkedTags,
  suggestions,
  highlight,
  search({ top: true }),
  showMarks,
  showUnderlines,
  notes,
  keymap.of([
    { key: 'Mod-z', run: done(undoStep), preventDefault: true },
    { key: 'Mod-Shift-z', run: done(redoStep), preventDefault: true },
    { key: 'Mod-y', run: done(redoStep), preventDefault: true },
    ...searchKeymap,
    ...foldKeymap,
    ...defaultKeymap,
  ]),
  EditorView.domEventHandlers({ beforeinput: undoOfBrowser, blur: leave }),
]

function leave(): void {
  endStep()
  reportField(null)
}

/**
 * Undoes or redoes a step of the document instead of the browser's own undo, from its menus, which would not know the
 * document's.
 */
function undoOfBrowser(event: InputEvent): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
  event.preventDefault()
  if (event.inputType === 'historyUndo') undoStep()
  else redoStep()
  return true
}

function done(run: () => void): () => boolean {
  return () => {
    run()
    return true
  }
}

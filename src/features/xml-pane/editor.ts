import { defaultKeymap } from '@codemirror/commands'
import { xml } from '@codemirror/lang-xml'
import { search, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState } from '@codemirror/state'
import type { Extension, TransactionSpec } from '@codemirror/state'
import type { ViewUpdate } from '@codemirror/view'
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { pathAt, spliceBetween } from '../../core'
import { nodeAt } from '../../model/edit'
import type { Document, LineEnd } from '../../model/node'
import type { Problem } from '../../model/problem'
import { problemsByNode } from '../../validation/validate'
import type { Draft, Selection } from '../../store/document'
import { currentSnapshot, endStep, redoStep, reveal, undoStep } from '../../store/document'
import { changeText, difference, textIn } from '../../store/text'
import type { TextChange } from '../../store/text'
import { highlight } from './highlight'
import type { MarkedField } from './marked-ranges'
import { fieldRange, rowPath, selectedRanges } from './marked-ranges'
import type { Marks, Span } from './marks'
import { setMarks, showMarks } from './marks'
import type { Positions, ShownChange } from './positions'
import { changedPositions, hasMerged, offsetOf, positionOf, positionsOf, shownChange, shownText, textBetween } from './positions'
import { problemsBetween } from './problem-places'
import type { Underline } from './underlines'
import { setUnderlines, showUnderlines } from './underlines'

/** Everything that the editor shows. */
export interface Shown {
  readonly id: string | null
  readonly document: Document | null
  readonly draft: Draft | null
  readonly selection: Selection | null
  readonly field: MarkedField | null
  readonly problems: readonly Problem[]
  /** True when the document is open in another tab. */
  readonly isReadOnly: boolean
}

/** The editor of the XML. It holds the same text as the open document; what is typed goes to the document at once. */
export interface Editor {
  /** Shows this from now on. */
  show(next: Shown): void
  /** Takes the focus, and selects what stands between two offsets of the text. */
  focus(at?: Span): void
  destroy(): void
}

/** A changed line shines for this many milliseconds. */
const FLASH = 600
/** Underlines wait for this many milliseconds without a change. */
const PAUSE = 60

/** Marks what comes from the document, so that it is not told to it again. */
const fromDocument = Annotation.define<true>()

/** Puts an editor into `host`. */
export function createEditor(host: HTMLElement, first: Shown, describedBy: string): Editor {
  let shown = first
  let positions: Positions = positionsOf(textIn(first))
  let flashTimer: ReturnType<typeof setTimeout> | undefined
  let underlineTimer: ReturnType<typeof setTimeout> | undefined

  const extensions: Extension = [
    lineNumbers(),
    highlightActiveLine(),
    highlightSpecialChars(),
    EditorView.lineWrapping,
    xml({ autoCloseTags: false }),
    highlight,
    search({ top: true }),
    showMarks,
    showUnderlines,
    keymap.of([
      { key: 'Mod-z', run: always(undoStep), preventDefault: true },
      { key: 'Mod-Shift-z', run: always(redoStep), preventDefault: true },
      { key: 'Mod-y', run: always(redoStep), preventDefault: true },
      ...searchKeymap,
      ...defaultKeymap,
    ]),
    EditorView.domEventHandlers({ beforeinput: ownHistory, blur: () => endStep() }),
    EditorView.contentAttributes.of(() => ({
      'aria-label': 'XML',
      'aria-describedby': describedBy,
      'aria-invalid': shown.draft ? 'true' : 'false',
    })),
    EditorView.updateListener.of(onUpdate),
  ]
  const view = new EditorView({ parent: host, state: stateOf(first) })
  show(first)
  return { show, focus, destroy }

  function stateOf(next: Shown): EditorState {
    const readOnly = EditorState.readOnly.of(next.isReadOnly)
    return EditorState.create({ doc: shownText(textIn(next)), extensions: [extensions, readOnly] })
  }

  /** Shows the whole text anew. */
  function showAnew(next: Shown): void {
    shown = next
    positions = positionsOf(textIn(next))
    view.setState(stateOf(next))
    view.dispatch({ effects: setMarks.of(marksOf(next)), annotations: fromDocument.of(true) })
    scheduleUnderlines()
  }

  function show(next: Shown): void {
    const before = shown
    if (next.id !== before.id || next.isReadOnly !== before.isReadOnly) return showAnew(next)
    shown = next
    const change = changeOf(before, next)
    const made = change && shownChange(positions, view.state.doc, change)
    if (change && !made) return showAnew(next)
    if (made) positions = made.after
    const isSame = before.selection === next.selection && before.field === next.field && before.document === next.document
    if (!made && isSame && before.draft === next.draft) {
      if (before.problems !== next.problems) scheduleUnderlines()
      return
    }
    const flash = made ? { from: made.change.from, to: made.change.from + made.change.insert.length } : null
    if (flash) endFlashLater()
    const found = { ...marksOf(next), ...(flash && { flash }) }
    view.dispatch({
      ...(made && { changes: made.change }),
      effects: setMarks.of(found),
      annotations: fromDocument.of(true),
      ...caretFor(before, next, found, made?.change ?? null),
    })
    scheduleUnderlines()
  }

  /** With the focus here the caret goes to what changed, as undo wants it; else to the node that was selected elsewhere. */
  function caretFor(before: Shown, next: Shown, found: Partial<Marks>, change: ShownChange | null): TransactionSpec {
    if (view.hasFocus) {
      return change ? { selection: { anchor: change.from + change.insert.length }, scrollIntoView: true } : {}
    }
    const start = found.selected?.[0]?.from
    if (start === undefined || before.selection?.focus === next.selection?.focus) return {}
    return { selection: { anchor: start }, scrollIntoView: true }
  }

  function marksOf({ document, draft, selection, field }: Shown): Partial<Marks> {
    if (!document || draft) return { selected: [], field: null }
    const range = fieldRange(document, field)
    return { selected: selectedRanges(document, selection).map(spanOf), field: range && spanOf(range) }
  }

  function spanOf({ from, to }: Span): Span {
    return { from: positionOf(positions, from), to: positionOf(positions, to) }
  }

  function onUpdate(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) scheduleUnderlines()
    if (update.transactions.some((transaction) => transaction.annotation(fromDocument))) return
    if (update.docChanged) tell(update)
    const isOwn = update.transactions.some((each) => each.isUserEvent('select') || each.docChanged)
    const isPoint = view.state.selection.main.empty || update.transactions.some((each) => each.isUserEvent('select.search'))
    if (isOwn && isPoint) followCaret()
  }

  /** Tells the document what was changed here: several changes as the one that spans them. */
  function tell(update: ViewUpdate): void {
    const eol = lineEndOf(shown)
    const changes: { readonly change: ShownChange; readonly toB: number; readonly fromB: number }[] = []
    update.changes.iterChanges((from, to, fromB, toB, inserted) => {
      changes.push({ change: { from, to, insert: inserted.toString() }, fromB, toB })
    })
    const [start, end] = [changes[0], changes.at(-1)]
    if (!start || !end) return
    const before = positions
    positions = changes.reduceRight((result, { change }) => changedPositions(result, change, eol), positions)
    const insert = textBetween(positions, view.state.doc, start.fromB, end.toB)
    changeText({ from: offsetOf(before, start.change.from), to: offsetOf(before, end.change.to), insert })
    const now = currentSnapshot()
    const isRefused = now?.document === shown.document && now.draft === shown.draft
    shown = { ...shown, document: now?.document ?? null, draft: now?.draft ?? null, selection: now?.selection ?? null }
    if (isRefused || hasMerged(positions, view.state.doc, start.fromB, end.toB)) showAnew(shown)
  }

  /** Selects in the tree what the caret is in. */
  function followCaret(): void {
    const { document, draft, selection } = currentSnapshot() ?? {}
    if (!document || draft) return
    const path = rowPath(document, pathAt(document, offsetOf(positions, view.state.selection.main.head)))
    const id = nodeAt(document, path)?.id
    if (id !== undefined && (selection?.focus !== id || selection.ids.size > 1)) reveal(id)
  }

  function focus(at?: Span): void {
    view.focus()
    if (!at) return
    const { from, to } = spanOf(at)
    const { length } = view.state.doc
    view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(Math.min(from, length), { y: 'center' }),
    })
  }

  function endFlashLater(): void {
    clearTimeout(flashTimer)
    flashTimer = setTimeout(
      () => view.dispatch({ effects: setMarks.of({ flash: null }), annotations: fromDocument.of(true) }),
      FLASH,
    )
  }

  function scheduleUnderlines(): void {
    clearTimeout(underlineTimer)
    underlineTimer = setTimeout(
      () => view.dispatch({ effects: setUnderlines.of(underlinesIn(shown)), annotations: fromDocument.of(true) }),
      PAUSE,
    )
  }

  /** What is wrong with the text, or with the nodes in the lines that are seen. */
  function underlinesIn({ document, draft, problems }: Shown): readonly Underline[] {
    const { doc } = view.state
    if (draft) {
      return draft.problems.map(({ level, message, from, to }) => {
        const at = Math.min(positionOf(positions, from), Math.max(0, doc.length - 1))
        return { level, message, from: at, to: Math.min(doc.length, Math.max(at + 1, positionOf(positions, to))) }
      })
    }
    if (!document || problems.length === 0) return []
    const from = offsetOf(positions, firstContent(view))
    const slice = (start: number, end: number): string =>
      doc.sliceString(positionOf(positions, start), positionOf(positions, end))
    const placed = problemsBetween(document, problemsByNode(problems), from, offsetOf(positions, view.viewport.to), slice)
    return placed.map(({ problem, ...range }) => ({ level: problem.level, message: problem.message, ...spanOf(range) }))
  }

  function destroy(): void {
    clearTimeout(flashTimer)
    clearTimeout(underlineTimer)
    view.destroy()
  }
}

/** The one change of the text between two states, or null. */
function changeOf(before: Shown, next: Shown): TextChange | null {
  if (before.document === next.document && before.draft === next.draft) return null
  if (before.document && next.document && !before.draft && !next.draft) return spliceBetween(before.document, next.document)
  const [a, b] = [textIn(before), textIn(next)]
  return a === b ? null : difference(a, b)
}

/** The line end that new lines get. */
function lineEndOf({ document, draft }: Shown): LineEnd {
  if (document) return document.eol
  const found = /\r\n?|\n/.exec(draft?.text ?? '')?.[0]
  return found === '\r\n' || found === '\r' ? found : '\n'
}

/** The first position in view at which a node begins, since a line of white space or an end tag stands in its parent only. */
function firstContent(view: EditorView): number {
  const { doc } = view.state
  let line = doc.lineAt(view.viewport.from)
  while (/^\s*(<\/.*)?$/.test(line.text) && line.to < view.viewport.to) line = doc.line(line.number + 1)
  return line.from + Math.max(0, line.text.search(/\S/))
}

/** The browser's own undo would not know the document's. */
function ownHistory(event: InputEvent): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
  event.preventDefault()
  if (event.inputType === 'historyUndo') undoStep()
  else redoStep()
  return true
}

const always =
  (run: () => void): (() => boolean) =>
  () => {
    run()
    return true
  }

import { gotoLine, openSearchPanel } from '@codemirror/search'
import { Annotation, Compartment, EditorState } from '@codemirror/state'
import type { TransactionSpec } from '@codemirror/state'
import type { ViewUpdate } from '@codemirror/view'
import { EditorView } from '@codemirror/view'
import { nodeAt } from '../../model/edit'
import type { NodeId } from '../../model/node'
import { currentSnapshot } from '../../editor/document/current'
import { reveal } from '../../editor/document/selected'
import { catchUp, withNextPicture } from '../../editor/store'
import { announce, reportField } from '../../editor/view/view'
import type { TypedText } from '../../ui/loading/typed-ahead'
import { withTyped } from '../../ui/loading/typed-ahead'
import { changeText, textIn } from '../../editor/text'
import { difference } from '../../syntax/text-change'
import type { TextChange } from '../../syntax/text-change'
import { caretPlace, fieldAt } from './caret'
import { editorExtensions } from './editor-extensions'
import { pathOfCaret } from './marks/marked-ranges'
import type { Marks, Span } from './marks/marks'
import { setMarks } from './marks/marks'
import { deadMarks, marksOf, spanOf } from './marks/marks-of'
import { openNote } from './marks/notes'
import type { Positions } from './positions'
import { offsetOf, positionsOf, shownChange, shownText, textBetween } from './positions'
import { areMarksOld, lengthIn } from './shown'
import type { Shown } from './shown'
import { changeBetween, changeTyped, lineEndOf } from './text-changes'
import { setUnderlines } from './marks/underlines'
import { visibleProblems } from './marks/visible-problems'

/** The editor of the XML. It holds the same text as the open document; what is typed goes to the document at once. */
export interface Editor {
  /** Shows this from now on. */
  show(next: Shown): void
  /** Takes the focus, and selects what stands between two offsets of the text. */
  focus(at?: Span): void
  /** Opens something over the text: the search, the question for a line, or what is to say about the place of the caret; and
   * puts into its field what was typed for it already. */
  open(what: Opened, typed?: TypedText | null): void
  destroy(): void
}

export type Opened = 'find' | 'line' | 'note'

/** A changed line shines for this many milliseconds. */
const flashTime = 600
/** Underlines wait for this many milliseconds without a change. */
const pause = 60

/** What a user begins to work here with. */
const taking = ['focusin', 'pointerdown', 'drop'] as const
/** What a user begins to work elsewhere with. */
const leaving = ['focusout', 'pointerdown', 'drop'] as const

/** Marks what comes from the document, so that it is not told to it again. */
const fromDocument = Annotation.define<true>()

/**
 * Puts an editor into `host`; `describedBy` is the id of its description. One function, since all of it keeps three things in step:
 * the view, what is shown, and the positions between both.
 */
export function createEditor(host: HTMLElement, first: Shown, describedBy: string): Editor {
  let shown = first
  let positions: Positions = positionsOf(textIn(first))
  /** What was selected in the tree because the caret went there. */
  let followed: NodeId | null = null
  let flashTimer: ReturnType<typeof setTimeout> | undefined
  let underlineTimer: ReturnType<typeof setTimeout> | undefined
  /** What the marks were made for, while they wait for the next picture. */
  let marked: Shown | null = null
  let marking = 0
  /** What is shown with the next picture. */
  let waiting: Shown | null = null
  let showing = 0

  const readOnlyPart = new Compartment()
  const extensions = [
    editorExtensions,
    EditorView.contentAttributes.of(() => ({
      'aria-label': 'XML',
      tabindex: '0',
      'aria-describedby': describedBy,
      'aria-invalid': shown.draft ? 'true' : 'false',
    })),
    EditorView.updateListener.of(onUpdate),
  ]
  const view = new EditorView({ parent: host })
  showAnew(first)
  // Before anything here can be pointed at, typed or dropped into an older text.
  for (const type of taking) host.addEventListener(type, showWaiting, true)
  for (const type of leaving) window.addEventListener(type, catchUp, true)
  return { show, focus, open, destroy }

  /**
   * Shows what changes elsewhere with the next picture, once for all keys before it: the editor has the browser lay out the
   * page.
   */
  function show(next: Shown): void {
    if (view.hasFocus || next.id !== shown.id) {
      waiting = null
      return showNow(next)
    }
    waiting = next
    cancelAnimationFrame(showing)
    showing = requestAnimationFrame(showWaiting)
  }

  function showWaiting(): void {
    const next = waiting
    waiting = null
    if (next) showNow(next)
  }

  function showNow(next: Shown): void {
    const before = shown
    if (next.id !== before.id) return showAnew(next)
    shown = next
    if (next.isReadOnly !== before.isReadOnly)
      dispatch({ effects: readOnlyPart.reconfigure(EditorState.readOnly.of(next.isReadOnly)) })
    const change = changeBetween(before, next)
    const made = change && shownChange(positions, view.state.doc, change)
    if (change && !made) return showAnew(next)
    if (made) positions = made.after
    if (made || (view.hasFocus && areMarksOld(before, next))) dispatchShown(marked ?? before, next, made?.change ?? null)
    else if (areMarksOld(before, next)) markLater(before)
    if (made || before.problems !== next.problems || before.kind !== next.kind || before.draft !== next.draft)
      scheduleUnderlines()
  }

  /** Marks what is selected when the next picture is made: where keys move the selection faster, not each time. */
  function markLater(before: Shown): void {
    marked ??= before
    cancelAnimationFrame(marking)
    marking = requestAnimationFrame(() => marked && dispatchShown(marked, shown, null))
  }

  function endMarking(): void {
    marked = null
    cancelAnimationFrame(marking)
  }

  /** Shows the whole text anew. */
  function showAnew(next: Shown): void {
    endMarking()
    shown = next
    positions = positionsOf(textIn(next))
    view.setState(emptyState(next))
    // An editor that begins with a long line takes what it leaves out of it for as wide as that is, and then draws all of it.
    dispatch({ changes: { from: 0, insert: shownText(textIn(next)) }, effects: setMarks.of(marksHere(next)) })
    scheduleUnderlines()
  }

  function emptyState(next: Shown): EditorState {
    const readOnly = readOnlyPart.of(EditorState.readOnly.of(next.isReadOnly))
    return EditorState.create({ extensions: [extensions, readOnly] })
  }

  function dispatchShown(before: Shown, next: Shown, change: TextChange | null): void {
    endMarking()
    const flash = change && { from: change.from, to: change.from + change.insert.length }
    if (flash) endFlashLater()
    const marks = { ...marksHere(next), ...(flash && { flash }) }
    const focused = next.selection?.focus
    const hasNewFocus = before.selection?.focus !== focused && focused !== followed
    if (focused !== followed) followed = null
    const caret = view.hasFocus ? flash?.to : hasNewFocus ? marks.selected?.[0]?.from : undefined
    dispatch({
      ...(change && { changes: change }),
      ...(caret !== undefined && { selection: { anchor: caret }, scrollIntoView: true }),
      effects: setMarks.of(marks),
    })
  }

  function marksHere(of: Shown): Partial<Marks> {
    return marksOf(of, positions, view.hasFocus)
  }

  function dispatch(spec: TransactionSpec): void {
    view.dispatch({ ...spec, annotations: fromDocument.of(true) })
  }

  function onUpdate(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) scheduleUnderlines()
    if (!update.transactions.some((each) => each.annotation(fromDocument))) withNextPicture(() => reportAll(update))
  }

  /** Tells the document what was done here. The text stands here already, so all else follows with the next picture. */
  function reportAll(update: ViewUpdate): void {
    if (update.docChanged) reportChange(update)
    const isMoved = update.docChanged || update.selectionSet
    const isFound = update.transactions.some((each) => each.isUserEvent('select.search'))
    if (isMoved && (isFound || view.state.selection.main.empty)) followCaret()
  }

  /** Tells the document what was changed here. */
  function reportChange(update: ViewUpdate): void {
    const typed = changeTyped(update.changes, view.state.doc, positions, lineEndOf(shown))
    if (!typed) return
    positions = typed.after
    changeText(typed.change)
    // It is older than what was typed, which is shown by whoever follows the document.
    waiting = null
    const now = currentSnapshot()
    shown = { ...shown, document: now?.document ?? null, draft: now?.draft ?? null }
    if (typed.isMerged) return showAnew(shown)
    if (lengthIn(shown) !== offsetOf(positions, view.state.doc.length)) showTaken()
  }

  /** Shows the document's text where it did not take what was typed here. */
  function showTaken(): void {
    const here = textIn(shown).slice(0, positions.lead) + textBetween(positions, view.state.doc, 0, view.state.doc.length)
    const made = shownChange(positions, view.state.doc, difference(here, textIn(shown)))
    if (!made) return showAnew(shown)
    positions = made.after
    dispatch({ changes: made.change, effects: setMarks.of(marksHere(shown)) })
  }

  /** Selects in the tree what the caret is in, and points out the field of the attribute or the text. */
  function followCaret(): void {
    const { document, draft, selection } = currentSnapshot() ?? {}
    if (!document || draft) return reportField(null)
    const path = pathOfCaret(document, offsetOf(positions, caretPlace(view.state)))
    const node = nodeAt(document, path)
    if (!node) return
    const { id } = node
    if (selection?.focus !== id || selection.ids.size > 1) {
      followed = id
      reveal(id)
    }
    if (view.hasFocus) reportField(fieldAt(view.state, id))
  }

  function focus(at?: Span): void {
    showWaiting()
    view.focus()
    if (!at) return
    const { length } = view.state.doc
    const { from, to } = spanOf(at, positions)
    const anchor = Math.min(from, length)
    dispatch({
      selection: { anchor, head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
  }

  function open(what: Opened, typed?: TypedText | null): void {
    showWaiting()
    if (what === 'find') openSearchPanel(view)
    else if (what === 'line') gotoLine(view)
    else if (!openNote(view, view.state.selection.main.head)) announce('Nothing to explain here.')
    const field = document.activeElement
    if (!typed || !(field instanceof HTMLInputElement)) return
    withTyped(field, typed)
    // The search goes by what the field says it was given.
    field.dispatchEvent(new Event('change'))
  }

  function endFlashLater(): void {
    clearTimeout(flashTimer)
    flashTimer = setTimeout(() => dispatch({ effects: setMarks.of({ flash: null }) }), flashTime)
  }

  function scheduleUnderlines(): void {
    clearTimeout(underlineTimer)
    underlineTimer = setTimeout(
      () =>
        dispatch({
          effects: [
            setUnderlines.of(visibleProblems(view, positions, shown)),
            setMarks.of({ dead: deadMarks(shown, positions) }),
          ],
        }),
      pause,
    )
  }

  function destroy(): void {
    endMarking()
    cancelAnimationFrame(showing)
    for (const type of taking) host.removeEventListener(type, showWaiting, true)
    for (const type of leaving) window.removeEventListener(type, catchUp, true)
    clearTimeout(flashTimer)
    clearTimeout(underlineTimer)
    view.destroy()
  }
}

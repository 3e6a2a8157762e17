import { clsx } from 'clsx'
import type { Extension } from '@codemirror/state'
import type { EditorView, Tooltip } from '@codemirror/view'
import { activateHover, closeHoverTooltips, hoverTooltip } from '@codemirror/view'
import { cursorIn } from '../../../completion/cursor'
import type { Cursor } from '../../../completion/cursor'
import type { Fix } from '../../../model/problem'
import type { NodeId } from '../../../model/node'
import { fixOne } from '../../../editor/problems/fixes'
import { catalogueCard, problemCard } from './cards'
import type { Span } from './marks'
import { surroundings } from '../typing/surroundings'
import { underlinesIn } from './underlines'
import css from './xml-help.module.css'

/** Pointing at a place says what is wrong there, with what repairs it, and what the element or the attribute does. */
export const notes: Extension = hoverTooltip(noteAt, { hideOnChange: true, hoverTime: 250 })

/** Shows the note of a position and gives it the focus, which Escape gives back; Tab goes to its buttons, so that no key presses one unseen. False where there is none. */
export function openNote(view: EditorView, position: number): boolean {
  for (const side of [1, -1] as const) {
    if (!noteAt(view, position, side)) continue
    activateHover(view, position, side, { until: (transaction) => transaction.docChanged || transaction.selection !== undefined })
    view.dom.querySelector<HTMLElement>('[data-note]')?.focus()
    return true
  }
  return false
}

function noteAt(view: EditorView, position: number, side: -1 | 1): Tooltip | null {
  const sign = side > 0 ? { from: position, to: position + 1 } : { from: position - 1, to: position }
  const problems = underlinesIn(view.state, { from: position, to: position }).filter(
    ({ from, to }) => from < sign.to && to > sign.from,
  )
  const word = wordAt(view, sign)
  const card = word && catalogueCard(word.element, word.attribute)
  const first = problems[0] ?? (card ? word : null)
  if (!first) return null
  const create = () => {
    const dom = document.createElement('div')
    dom.className = clsx(css.note)
    dom.dataset['note'] = ''
    dom.tabIndex = -1
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', 'About this place')
    for (const { nodeId, ...problem } of problems) {
      dom.append(problemCard(problem, view.state.readOnly || nodeId === null ? null : (fix) => repairFrom(view, nodeId, fix)))
    }
    if (card) dom.append(card)
    dom.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close(view)
    })
    return { dom }
  }
  return { pos: first.from, end: first.to, above: true, create }
}

/** Returns the name that a sign of the text belongs to, and what the catalogue knows it by; a value belongs to its attribute. */
function wordAt(view: EditorView, sign: Span): (Span & { readonly element: string; readonly attribute?: string }) | null {
  if (sign.from < 0 || sign.to > view.state.doc.length) return null
  const { text, start, at } = surroundings(view.state, sign.to)
  const cursor = cursorIn(text, at)
  if (!cursor || cursor.from === cursor.to || at === cursor.from) return null
  return { from: cursor.from + start, to: cursor.to + start, ...namesOf(cursor, text) }
}

function namesOf(cursor: Cursor, text: string): { readonly element: string; readonly attribute?: string } {
  if (cursor.kind === 'attribute') return { element: cursor.tag.name, attribute: text.slice(cursor.from, cursor.to) }
  if (cursor.kind === 'value') return { element: cursor.tag.name, attribute: cursor.attribute }
  return { element: text.slice(cursor.from, cursor.to) }
}

function repairFrom(view: EditorView, nodeId: NodeId, fix: Fix): void {
  close(view)
  fixOne({ nodeId }, fix)
}

function close(view: EditorView): void {
  view.dispatch({ effects: closeHoverTooltips })
  view.focus()
}

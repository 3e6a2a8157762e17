import { clsx } from 'clsx'
import type { ChangeDesc, Extension, Range as Placed } from '@codemirror/state'
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view'
import { Decoration, ViewPlugin } from '@codemirror/view'
import editor from '../../../ui/reading/editor-host.module.css'
import css from '../xml-pane.module.css'

/** Positions in the editor. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What is marked: the lines of the selected nodes, the value of the focused field, the lines that just changed. */
export interface Marks {
  readonly selected: readonly Span[]
  readonly field: Span | null
  readonly flash: Span | null
  /** What never runs, with the reason. */
  readonly dead: readonly DeadSpan[]
}

/** A place of which the reader is told why it never runs. */
export interface DeadSpan extends Span {
  readonly reason: string
}

/** Marks something else; what is left out stays as it is. */
export const setMarks = StateEffect.define<Partial<Marks>>()

/** What is marked now. */
export const marks = StateField.define<Marks>({
  create: () => ({ selected: [], field: null, flash: null, dead: [] }),
  update(before, transaction) {
    let now = before
    if (transaction.docChanged) now = moved(now, transaction.changes)
    for (const effect of transaction.effects) if (effect.is(setMarks)) now = { ...now, ...effect.value }
    return now
  },
})

/** Shows the marks, in the lines that are seen only. */
export const showMarks: Extension = [
  marks,
  ViewPlugin.define(
    (view) => ({
      decorations: decorationsOf(view),
      update(update: ViewUpdate) {
        const isSame = update.state.field(marks) === update.startState.field(marks)
        if (!isSame || update.docChanged || update.viewportChanged) this.decorations = decorationsOf(update.view)
      },
    }),
    { decorations: (plugin: { decorations: DecorationSet }) => plugin.decorations },
  ),
]

const selectedLine = Decoration.line({ class: clsx(editor.selected), attributes: { 'data-mark': 'selected' } })
const flashedLine = Decoration.line({ class: clsx(css.flashed), attributes: { 'data-mark': 'flashed' } })
const deadLine = (reason: string) =>
  Decoration.line({ class: clsx(css.unreachable), attributes: { title: reason, 'data-mark': 'unreachable' } })
const fieldMark = Decoration.mark({ class: clsx(css.field), attributes: { 'data-mark': 'field' } })

function decorationsOf(view: EditorView): DecorationSet {
  const { selected, field, flash, dead } = view.state.field(marks)
  const found: Placed<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at)
      if (selected.some((span) => span.from <= line.to && span.to >= line.from)) found.push(selectedLine.range(line.from))
      if (flash && flash.from <= line.to && flash.to >= line.from) found.push(flashedLine.range(line.from))
      const reason = dead.find((span) => span.from <= line.to && span.to >= line.from)?.reason
      if (reason !== undefined) found.push(deadLine(reason).range(line.from))
      at = line.to + 1
    }
  }
  if (field && field.from < field.to) found.push(fieldMark.range(field.from, field.to))
  return RangeSet.of(found, true)
}

function moved({ selected, field, flash, dead }: Marks, changes: ChangeDesc): Marks {
  // What is typed right before or behind a node does not belong to it.
  const move = ({ from, to }: Span): Span => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) })
  return {
    selected: selected.map(move),
    field: field && move(field),
    flash: flash && move(flash),
    dead: dead.map((span) => ({ ...span, ...move(span) })),
  }
}

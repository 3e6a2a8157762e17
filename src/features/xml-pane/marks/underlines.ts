import { clsx } from 'clsx'
import type { EditorState, Extension } from '@codemirror/state'
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'
import { Decoration, EditorView } from '@codemirror/view'
import type { NodeId } from '../../../model/node'
import type { Level } from '../../../model/problem'
import { allLevels } from '../../../editor/problems/problem-order'
import type { ProblemWords } from './cards'
import type { Span } from './marks'
import css from '../xml-pane.module.css'

/** A place with a wavy line below it, and what is wrong there; `nodeId` is the element that a fix repairs. */
export interface Underline extends Span, ProblemWords {
  readonly nodeId: NodeId | null
}

/** Underlines these places and no others. */
export const setUnderlines = StateEffect.define<readonly Underline[]>()

const field = StateField.define<DecorationSet>({
  create: () => RangeSet.empty,
  update(before, transaction) {
    let now = transaction.docChanged ? before.map(transaction.changes) : before
    for (const effect of transaction.effects) if (effect.is(setUnderlines)) now = decorationsOf(effect.value)
    return now
  },
  provide: (value) => EditorView.decorations.from(value),
})

/** Shows the underlines; they move with the text until they are set anew. */
export const showUnderlines: Extension = field

/** The underlines that touch a span of the text, with where they stand now. */
export function underlinesIn(state: EditorState, { from, to }: Span): readonly Underline[] {
  const found: Underline[] = []
  state.field(field).between(from, to, (start, end, { spec }) => {
    const { underline } = spec as { readonly underline: Underline }
    found.push({ ...underline, from: start, to: end })
  })
  return found
}

/** The worst level of the problems in a line; null in a line without any. */
export function levelOfLine(state: EditorState, line: Span): Level | null {
  const levels = underlinesIn(state, line).map(({ level }) => level)
  return allLevels.find((level) => levels.includes(level)) ?? null
}

function decorationsOf(underlines: readonly Underline[]): DecorationSet {
  const placed = underlines.filter(({ from, to }) => from < to)
  return RangeSet.of(
    placed.map((underline) =>
      Decoration.mark({
        class: clsx(css.problem),
        attributes: { 'data-mark': 'problem', 'data-level': underline.level },
        underline,
      }).range(underline.from, underline.to),
    ),
    true,
  )
}

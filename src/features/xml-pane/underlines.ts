import type { Extension } from '@codemirror/state'
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'
import { Decoration, EditorView } from '@codemirror/view'
import type { Level } from '../../model/problem'
import type { Span } from './marks'

/** A place with a wavy line below it; pointing at it shows the message. */
export interface Underline extends Span {
  readonly level: Level
  readonly message: string
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

function decorationsOf(underlines: readonly Underline[]): DecorationSet {
  const placed = underlines.filter(({ from, to }) => from < to)
  return RangeSet.of(
    placed.map(({ from, to, level, message }) =>
      Decoration.mark({ class: `cm-problem ${level}`, attributes: { title: message } }).range(from, to),
    ),
    true,
  )
}

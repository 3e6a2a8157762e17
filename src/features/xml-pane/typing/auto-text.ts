import type { Extension } from '@codemirror/state'
import { StateEffect, StateField } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Span } from '../marks/marks'

/** Says that the text of this span, behind the caret, was not typed: whoever types it too goes over it. */
export const addAutoText = StateEffect.define<Span>({
  map: ({ from, to }, changes) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }),
})

/** Nobody goes back to more than these. */
const most = 20

/** The spans of text that stand there without being typed, the newest last. */
export const autoText = StateField.define<readonly Span[]>({
  create: () => [],
  update(before, transaction) {
    const added = transaction.effects.flatMap((effect) => (effect.is(addAutoText) ? [effect.value] : []))
    if (!transaction.docChanged && added.length === 0) return before
    const moved = before.map(({ from, to }) => ({
      from: transaction.changes.mapPos(from, 1),
      to: transaction.changes.mapPos(to, -1),
    }))
    const others = moved.filter(({ to }) => !added.some((span) => span.to === to))
    return [...others, ...added].filter(({ from, to }) => from < to).slice(-most)
  },
})

/** Goes over a sign that stands right behind the caret without having been typed, instead of writing it a second time. */
const typeOver = EditorView.inputHandler.of((view, from, to, text) => {
  const { state } = view
  // A `<` may begin a child as well as the end tag.
  if (view.composing || from !== to || text.length !== 1 || text === '<' || state.sliceDoc(from, from + 1) !== text) return false
  const span = state.field(autoText).find((each) => each.from === from)
  if (!span) return false
  // The rest of the span goes on behind the caret.
  view.dispatch({
    selection: { anchor: from + 1 },
    effects: addAutoText.of({ from: from + 1, to: span.to }),
    userEvent: 'input.type',
    scrollIntoView: true,
  })
  return true
})

export const typeOverAutoText: Extension = [autoText, typeOver]

import type { ChangeSpec, Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { cursorIn } from '../../../completion/cursor'
import { openElements, firstUnopened } from '../../../completion/open-elements'
import { addAutoText, autoText } from './auto-text'
import type { Span } from '../marks/marks'
import { surroundings } from './surroundings'

/** Writes what must follow: the end tag behind the `>` of a start tag, the second quote of a value. */
export const closeTags: Extension = EditorView.inputHandler.of((view, from, to, text) => {
  if (view.composing || view.state.readOnly || from !== to) return false
  const made = text === '>' ? endTag(view, from) : text === '"' ? quotes(view, from) : text === '/' ? slash(view, from) : null
  if (!made) return false
  view.dispatch({
    changes: made.changes,
    selection: { anchor: made.auto.from },
    effects: addAutoText.of(made.auto),
    userEvent: 'input.type',
    scrollIntoView: true,
  })
  return true
})

/** A change, and what of it was not typed: it stands right behind the caret. */
interface Made {
  readonly changes: ChangeSpec
  readonly auto: Span
}

function endTag(view: EditorView, at: number): Made | null {
  const { text, at: cursor, above } = surroundings(view.state, at)
  const place = cursorIn(`${text.slice(0, cursor)} `, cursor + 1)
  if (place?.kind !== 'attribute' || text[cursor - 1] === '/' || text[cursor] === '>') return null
  const { name } = place.tag
  const isClosed = firstUnopened(text.slice(cursor)) === name
  // The end tag that follows may be that of an element of the same name around this one.
  if (name === '' || (isClosed && openElements(text.slice(0, cursor), above()).at(-1) !== name)) return null
  return { changes: { from: at, insert: `></${name}>` }, auto: { from: at + 1, to: at + 4 + name.length } }
}

function quotes(view: EditorView, at: number): Made | null {
  const { text, at: cursor } = surroundings(view.state, at)
  if (text[cursor - 1] !== '=' || !/^(?:[\s/>]|$)/.test(text.slice(cursor))) return null
  const place = cursorIn(`${text.slice(0, cursor)}"`, cursor + 1)
  return place?.kind === 'value' ? { changes: { from: at, insert: '""' }, auto: { from: at + 1, to: at + 2 } } : null
}

/**
 * Returns the change by which whoever writes the end tag out gets it here: the one that was written for them comes to where
 * they are.
 */
function slash(view: EditorView, at: number): Made | null {
  const { state } = view
  if (state.sliceDoc(at - 1, at) !== '<') return null
  const tagOf = ({ from, to }: Span): string => state.sliceDoc(from, to)
  const written = state
    .field(autoText)
    .find((span) => span.from >= at && state.sliceDoc(at, span.from).trim() === '' && tagOf(span).startsWith('</'))
  if (!written) return null
  const tag = tagOf(written)
  return { changes: { from: at - 1, to: written.to, insert: tag }, auto: { from: at + 1, to: at - 1 + tag.length } }
}

import type { EditorState } from '@codemirror/state'
import { cursorIn } from '../../completion/cursor'
import type { NodeId } from '../../model/node'
import type { MarkedField } from './marks/marked-ranges'
import { surroundings } from './typing/surroundings'

/** Returns where the caret is; in the indentation of a line it means what stands there. */
export function caretPlace({ doc, selection }: EditorState): number {
  const { head } = selection.main
  const { text, from } = doc.lineAt(head)
  return Math.max(head, from + Math.max(0, text.search(/\S/)))
}

/** Returns the field of what the caret is in: an attribute, the text of an element, or none. */
export function fieldAt(state: EditorState, nodeId: NodeId): MarkedField | null {
  const { text, at } = surroundings(state, state.selection.main.head)
  const cursor = cursorIn(text, at)
  if (cursor?.kind === 'value') return { nodeId, attribute: cursor.attribute }
  if (cursor?.kind === 'attribute' && cursor.from < cursor.to) return { nodeId, attribute: text.slice(cursor.from, cursor.to) }
  return cursor?.kind === 'text' ? { nodeId, attribute: null } : null
}

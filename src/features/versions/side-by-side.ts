import { MergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { changesOf } from '../../ui/reading/changed-lines'

interface Side {
  readonly text: string
  readonly name: string
}

/** Shows two texts side by side with their differences marked, to read only; gives back how to take them away. */
export function showSideBySide(parent: HTMLElement, before: Side, after: Side): () => void {
  const view = new MergeView({
    a: sideOf(before),
    b: sideOf(after),
    parent,
    collapseUnchanged: { margin: 3, minSize: 6 },
    diffConfig: { override: changesOf },
  })
  return () => view.destroy()
}

const sideOf = ({ text, name }: Side) => ({
  doc: text,
  extensions: [
    lineNumbers(),
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({ 'aria-label': `XML of ${name}`, tabindex: '0' }),
  ],
})

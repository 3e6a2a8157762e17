import type { EditorView } from '@codemirror/view'

/** What an editor asks of the part of it, private to CodeMirror, that knows where the browser's selection is. */
interface Observer {
  readSelectionRange: () => boolean
  clearSelectionRange: () => void
}

/**
 * Keeps an editor that is not typed in from asking where the browser's selection is: it does nothing with the answer, and while
 * a field has the focus the browser lays out the whole page for it, a third of what a key in a field costs. CodeMirror has no
 * setting for this; an editor without such a part is left as it is.
 */
export function leaveSelectionUnread(view: EditorView): void {
  const { observer } = view as unknown as { readonly observer?: Partial<Observer> }
  const { readSelectionRange: read, clearSelectionRange: clear } = observer ?? {}
  if (!observer || !read || !clear) return
  observer.readSelectionRange = () => {
    if (view.root.activeElement === view.contentDOM) return read.call(observer)
    clear.call(observer)
    return false
  }
}

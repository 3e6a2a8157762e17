import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDocument, useDraft, useIsLocked, useKind, useSelection } from '../../editor/document'
import { useProblems } from '../../editor/problems'
import { textIn } from '../../editor/text'
import { dropWish, useField, useWish } from '../../editor/view'
import { useDocumentId } from '../../session/workspace'
import type { Editor, Shown } from './editor'

/** The editor, which is loaded after the first paint; until then the begin of the text stands there to read. */
export function XmlEditor() {
  const shown = useShown()
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(shown)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    let made: Editor | null = null
    let isGone = false
    import('./editor').then(
      ({ createEditor }) => {
        if (isGone || !host.current) return
        made = createEditor(host.current, latest.current, DESCRIPTION)
        setEditor(made)
      },
      () => setFailure('The editor could not be loaded. Reload the page to try again.'),
    )
    return () => {
      isGone = true
      made?.destroy()
      setEditor(null)
    }
  }, [])
  useLayoutEffect(() => {
    latest.current = shown
    editor?.show(shown)
  })
  useWishedFocus(editor)

  return (
    <>
      <p id={DESCRIPTION} className="unseen">
        Tab leaves the editor. The caret selects the element it is in. Ctrl+Space offers what fits, Ctrl+. tells about the place.
      </p>
      {failure && <p className="text-state is-bad">{failure}</p>}
      <div className="xml-host" ref={host}>
        {!editor && <pre>{textIn(shown).slice(0, SHOWN_BEFORE)}</pre>}
      </div>
    </>
  )
}

const DESCRIPTION = 'xml-editor-description'

/** More characters than a screen has, and few enough to cost nothing. */
const SHOWN_BEFORE = 8_000

function useShown(): Shown {
  return {
    id: useDocumentId(),
    document: useDocument(),
    draft: useDraft(),
    selection: useSelection(),
    field: useField(),
    problems: useProblems(),
    kind: useKind(),
    isReadOnly: useIsLocked(),
  }
}

/** Takes the focus when something asks for it, as soon as the editor is there. */
function useWishedFocus(editor: Editor | null): void {
  const wish = useWish()
  useEffect(() => {
    if (!editor || wish?.pane !== 'xml') return
    editor.focus(wish.at)
    if (wish.open) editor.open(wish.open)
    dropWish(wish)
  }, [editor, wish])
}

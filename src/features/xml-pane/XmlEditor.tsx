import type { ComponentProps } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { keysOf } from '../../commands/first-actions'
import { useDocument, useDraft, useIsLocked, useKind, useSelection } from '../../editor/document/current'
import { useProblems } from '../../editor/problems/problems'
import { textIn } from '../../editor/text'
import { announce, dropFocusRequest, useField, useFocusRequest } from '../../editor/view/view'
import { useDocumentId } from '../../session/workspace'
import type { TypedText } from '../../ui/loading/typed-ahead'
import { WaitingField } from '../../ui/loading/WaitingField'
import type { Editor, Opened } from './editor'
import type { Shown } from './shown'
import css from './xml-pane.module.css'
import { EditorHost } from '../../ui/reading/EditorHost'
import { Unseen } from '../../ui/reading/Unseen'
import { StateLine } from '../../ui/layout/StateLine'

/** Shows the editor, which is loaded after the first paint; until then the begin of the text stands there to read. */
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
        made = createEditor(host.current, latest.current, description)
        setEditor(made)
      },
      () => setFailure(loadFailure),
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
  const awaited = useRequestedFocus(editor, failure !== null)

  return (
    <>
      <Unseen as="p" id={description}>
        Tab leaves the editor. The caret selects the element it is in. Ctrl+Space offers what fits, {keysOf('explain-xml')}{' '}
        explains what is there.
      </Unseen>
      {failure && <StateLine isBad>{failure}</StateLine>}
      <EditorHost className={css.host} ref={host}>
        {!editor && <pre>{textIn(shown).slice(0, shownBefore)}</pre>}
      </EditorHost>
      {awaited && <WaitingField {...awaited} />}
    </>
  )
}

const loadFailure = 'The editor could not be loaded. Reload the page to try again.'

const description = 'xml-editor-description'

/** More characters than a screen has, and few enough to cost nothing. */
const shownBefore = 8_000

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

/** The text fields that open over the text, by their names. */
const fields: Readonly<Record<Opened, string | null>> = { find: 'Find', line: 'Go to line', note: null }

/** Takes the focus when something asks for it, as soon as the editor is there; until then, what waits in its place. */
function useRequestedFocus(editor: Editor | null, isMissing: boolean): ComponentProps<typeof WaitingField> | null {
  const request = useFocusRequest()
  const typed = useRef<TypedText | null>(null)
  const mine = request?.pane === 'xml' ? request : null
  // Before any further key, so that none comes between what waited and the editor.
  useLayoutEffect(() => {
    if (!mine) typed.current = null
    if (!mine || (!editor && !isMissing)) return
    dropFocusRequest(mine)
    if (!editor) return announce(loadFailure)
    // Where there is nothing to say of the caret's place, the focus stays where it was.
    if (mine.open !== 'note') editor.focus(mine.at)
    if (mine.open) editor.open(mine.open, typed.current)
    typed.current = null
  }, [editor, isMissing, mine])
  if (!mine || editor || isMissing) return null
  return {
    field: mine.open ? fields[mine.open] : null,
    onCancel: () => dropFocusRequest(mine),
    onTyped: (text) => {
      typed.current = text
    },
  }
}

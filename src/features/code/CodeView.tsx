import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dropFocusRequest, useFocusRequest } from '../../editor/view/view'
import type { CodeEditor, ShownCode } from './code-editor'
import { createCodeEditor } from './code-editor'
import { EditorHost } from '../../ui/reading/EditorHost'
import css from './code.module.css'

/** Shows the code, to read. */
export function CodeView({ sdk, code, lines, marked }: ShownCode) {
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  useEffect(() => {
    if (!host.current) return
    const made = createCodeEditor(host.current)
    setEditor(made)
    return () => {
      made.destroy()
      setEditor(null)
    }
  }, [])
  useLayoutEffect(() => {
    editor?.show({ sdk, code, lines, marked })
  }, [editor, sdk, code, lines, marked])
  const request = useFocusRequest()
  useEffect(() => {
    if (!editor || request?.pane !== 'xml' || request.at) return
    editor.focus()
    dropFocusRequest(request)
  }, [editor, request])
  return <EditorHost className={css.host} ref={host} />
}

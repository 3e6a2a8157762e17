import { useDeferredValue, useMemo } from 'react'
import { generate } from '../../codegen/generate'
import { languages } from '../../codegen/languages'
import type { Document } from '../../model/node'
import { useDocument, useDraft, useSelection } from '../../editor/document'
import { useSettings } from '../../editor/view'
import { CodeBar } from './CodeBar'
import { CodeView } from './CodeView'
import { markedLines } from './marked-lines'
import { offered } from './offered'
import { WarningList } from './WarningList'
import './code.css'

/** The document as source code for one of Plivo's SDKs, in the language that is remembered. */
export function CodePane() {
  // Typing in a field does not wait for the code.
  const document = useDeferredValue(useDocument())
  return document ? (
    <Code document={document} />
  ) : (
    <p className="text-state">There is no code while the XML is not well-formed.</p>
  )
}

function Code({ document }: { readonly document: Document }) {
  const settings = useSettings()
  const sdk = offered(settings.codeLanguage)
  const view = settings.codeView
  const isOld = useDraft() !== null
  const selection = useSelection()
  const { code, lines, warnings } = useMemo(() => generate(document, sdk, view), [document, sdk, view])
  const marked = useMemo(() => markedLines(lines, document, selection?.ids ?? []), [lines, document, selection])
  return (
    <div className="code-pane">
      <CodeBar sdk={sdk} view={view} code={code} />
      <p className="code-install">
        <span>To install:</span> <code>{languages[sdk].install[view]}</code>
        {isOld && <span className="code-old">The XML is not well-formed; this is the code for it as it was before.</span>}
      </p>
      <WarningList warnings={warnings} />
      <CodeView sdk={sdk} code={code} lines={lines} marked={marked} />
    </div>
  )
}

import { useCallback, useDeferredValue, useMemo } from 'react'
import type { Sdk } from '../../catalogue/spec'
import { reportedMessage } from '../../codegen/delivery-report'
import { generate, generating, installOf } from '../../codegen/generate'
import type { Generated, View } from '../../codegen/generate'
import { countElements, headOf } from '../../model/head'
import type { Document } from '../../model/node'
import { begin } from '../../model/work'
import { useDocument, useDraft, useSelection } from '../../editor/document/current'
import { useSettings } from '../../editor/view/view'
import { useDocumentId } from '../../session/workspace'
import { CodeBar } from './CodeBar'
import { CodeView } from './CodeView'
import { markedLines } from './marked-lines'
import { offered } from './offered'
import { WarningList } from './WarningList'
import { useWork } from '../../ui/loading/use-work'
import { WorkLine } from '../../ui/layout/WorkLine'
import { Output } from '../../ui/output/Output'
import css from './code.module.css'
import { StateLine } from '../../ui/layout/StateLine'

/** Shows the document as source code for one of Plivo's SDKs, in the language that is remembered. */
export function CodePane() {
  // Typing in a field does not wait for the code.
  const document = useDeferredValue(useDocument())
  return document ? <Code document={document} /> : <StateLine>There is no code while the XML is not well-formed.</StateLine>
}

function Code({ document }: { readonly document: Document }) {
  const settings = useSettings()
  const sdk = offered(settings.codeLanguage)
  const hasReports = useMemo(() => reportedMessage(document) !== null, [document])
  const view = settings.codeView === 'report' && !hasReports ? 'program' : settings.codeView
  const install = installOf(sdk, view)
  const isOld = useDraft() !== null
  const selection = useSelection()
  const work = useWork(
    `${useDocumentId() ?? ''} ${sdk} ${view}`,
    useCallback(() => begin(generating(document, sdk, view)), [document, sdk, view]),
  )
  const isEmpty = work.value === null
  const first = useMemo(() => (isEmpty ? firstLines(document, sdk, view) : null), [isEmpty, document, sdk, view])
  const { code, lines, warnings } = work.value ?? first ?? nothing
  const marked = useMemo(() => markedLines(lines, document, selection?.ids ?? []), [lines, document, selection])
  return (
    <Output>
      <CodeBar sdk={sdk} view={view} hasReports={hasReports} code={work.isDone ? code : null} />
      <p className={css.install}>
        <span>{install === '' ? 'Nothing to install.' : 'To install:'}</span> <code>{install}</code>
        {isOld && <span className={css.old}>The XML is not well-formed; this code is for the last valid XML.</span>}
      </p>
      <WorkLine doing="Writing the code" work={work} total={2 * countElements(document.root)} />
      <WarningList warnings={warnings} />
      <CodeView sdk={sdk} code={code} lines={lines} marked={marked} />
    </Output>
  )
}

const nothing: Generated = { code: '', lines: [], warnings: [] }

/** So many lines are more than a screen, and so many nodes make them in any language. */
const firstLook = { lines: 80, nodes: 400 }

/** Returns the first lines, to be read until all are there. */
function firstLines(document: Document, sdk: Sdk, view: View): Generated {
  const lines = generate(headOf(document, firstLook.nodes), sdk, view).lines.slice(0, firstLook.lines)
  return { code: lines.map(({ text }) => `${text}\n`).join(''), lines, warnings: [] }
}

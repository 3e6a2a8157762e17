import { useMemo } from 'react'
import type { NodeId } from '../../model/node'
import { messageOfReport } from '../../messaging/reports/message-of-report'
import type { Report } from '../../messaging/reports/report'
import type { MessageField } from '../../messaging/reports/statuses'
import { reveal, useDocument } from '../../editor/document'
import { openDialog, requestFocus } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { fieldNames } from './report-words'
import css from './reports.module.css'

/** Leads from a report to the fields of the Message that are responsible. */
export function ResponsibleFields({ report }: { readonly report: Report }) {
  const document = useDocument()
  const match = useMemo(() => (document ? messageOfReport(document, report) : null), [document, report])
  if (report.fields.length === 0) return null
  if (!match) return <p className={css.quiet}>No Message of this document has the numbers of the report: {pairOf(report)}.</p>
  return (
    <div className={css.fields}>
      {report.fields.map((field) => (
        <Button key={field} variant="outlined" onClick={() => show(match.nodeId, field)}>
          Show the field <code>{fieldNames[field]}</code>
        </Button>
      ))}
      {!match.isSure && (
        <span className={css.quiet}>This may be another Message: the report or the XML leaves its numbers open.</span>
      )}
    </div>
  )
}

const pairOf = ({ from, to }: Report): string => `from ${from || 'nobody'} to ${to || 'nobody'}`

function show(nodeId: NodeId, field: MessageField): void {
  // The report may be explained in a dialog.
  openDialog(null)
  reveal(nodeId)
  requestFocus({ pane: 'properties', nodeId, ...(field === 'body' ? { inText: true } : { attribute: field }) })
}

import { useMemo } from 'react'
import type { NodeId } from '../../model/node'
import { messageOfReport, messageToOffer } from '../../messaging/reports/message-of-report'
import type { Report } from '../../messaging/reports/report'
import type { MessageField } from '../../messaging/reports/statuses'
import { reveal } from '../../editor/document/selected'
import { useDocument, useSelection } from '../../editor/document/current'
import { openDialog, requestFocus } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { fieldAdvice, fieldNames } from './report-words'
import css from './reports.module.css'

/** Says which fields of the Message are responsible for what a report says, and leads to them. */
export function ResponsibleFields({ report }: { readonly report: Report }) {
  const document = useDocument()
  const selected = useSelection()?.focus
  const match = useMemo(() => (document ? messageOfReport(document, report) : null), [document, report])
  const offered = useMemo(
    () => match?.nodeId ?? (document ? messageToOffer(document, selected) : null),
    [document, match, selected],
  )
  if (report.fields.length === 0) return null
  return (
    <>
      <p>
        <b>{fieldAdvice(report.fields, report.code?.spec ?? null)}</b>
        {!match && ` No Message in this document matches the report: ${pairOf(report)}.`}
        {offered === null && ' Select the Message to reach its fields.'}
        {match?.isSure === false &&
          ' This may not be the right Message: a number is missing in the report or is a placeholder in the XML.'}
      </p>
      {offered !== null && (
        <div className={css.fields}>
          {report.fields.map((field) => (
            <Button key={field} variant="outlined" onClick={() => show(offered, field)}>
              Show the field <code>{fieldNames[field]}</code>
              {!match && ' in this Message'}
            </Button>
          ))}
          {!match && <span className={css.quiet}>Not matched: this Message has different numbers.</span>}
        </div>
      )}
    </>
  )
}

const pairOf = ({ from, to }: Report): string => `from ${from || 'nobody'} to ${to || 'nobody'}`

function show(nodeId: NodeId, field: MessageField): void {
  // The report may be explained in a dialog.
  openDialog(null)
  reveal(nodeId)
  requestFocus({ pane: 'properties', nodeId, ...(field === 'body' ? { inText: true } : { attribute: field }) })
}

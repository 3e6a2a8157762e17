import Button from '@mui/material/Button'
import { useDocument, useDraft } from '../../store/document'
import { backToLastGood } from '../../store/text'
import { wishFocus } from '../../store/view'
import { useSaved } from '../../store/workspace'

/** The line above the XML: whether the text is well-formed, and if not, where and what to do. It is always there, so that the text below stays where it is. */
export function TextState() {
  const draft = useDraft()
  const hasGood = useDocument() !== null
  const isElsewhere = useSaved().state === 'elsewhere'
  const problem = draft?.problems[0]
  if (!draft || !problem) {
    return <p className="text-state">{isElsewhere ? 'Read-only: the document is open in another tab.' : '✓ Well-formed'}</p>
  }
  const { line, column, message, from, to } = problem
  return (
    <div className="text-state is-bad" role="group" aria-label="The XML is not well-formed">
      <p title={message}>
        <strong>Not well-formed:</strong>{' '}
        <span>
          line {line}, column {column}: {message}
        </span>
      </p>
      <Button onClick={() => wishFocus({ pane: 'xml', at: { from, to } })}>Go to the error</Button>
      {hasGood && !isElsewhere && <Button onClick={backToLastGood}>Back to last good</Button>}
    </div>
  )
}

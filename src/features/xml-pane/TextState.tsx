import { useDocument, useDraft, useIsLocked } from '../../editor/document/current'
import { startChecking, useChecking } from '../../editor/problems/checking'
import { useNextStep } from '../../editor/problems/problems'
import { backToLastGood } from '../../editor/text'
import { requestFocus } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { lazy } from '../../ui/loading/lazy'
import { StateCard } from './StateCard'
import css from './verdict.module.css'

const VerdictCard = lazy(() => import('./VerdictCard').then((loaded) => loaded.VerdictCard))

/**
 * Shows above the XML what Plivo will do with it, or where the text is not well-formed and what to do. The card is always
 * there, so that the text below stays where it is.
 */
export function TextState() {
  const draft = useDraft()
  const hasGood = useDocument() !== null
  const isLockedByOtherTab = useIsLocked()
  const problem = draft?.problems[0]
  if (!draft || !problem) {
    return isLockedByOtherTab ? (
      <StateCard label="Read-only">
        <p className={css.words}>Read-only: the document is open in another tab.</p>
      </StateCard>
    ) : (
      <CheckedCard />
    )
  }
  const { line, column, message, from, to } = problem
  return (
    <StateCard label="The XML is not well-formed" level="error">
      <div className={css.words}>
        <strong>
          Not well-formed: line {line}, column {column}
        </strong>
        <span>{message}</span>
      </div>
      <Button variant="outlined" onClick={() => requestFocus({ pane: 'xml', at: { from, to } })}>
        Go to the error
      </Button>
      {hasGood && !isLockedByOtherTab && (
        <Button variant="outlined" onClick={goBack}>
          Restore last valid XML
        </Button>
      )}
    </StateCard>
  )
}

function goBack(): void {
  backToLastGood()
  // Its button is gone.
  requestFocus({ pane: 'xml' })
}

/** Shows the verdict; there is none before the rules are there. */
function CheckedCard() {
  const checking = useChecking()
  const next = useNextStep()
  if (checking === 'on' && next === null) {
    return (
      <div className={css.place}>
        <VerdictCard />
      </div>
    )
  }
  return (
    <StateCard label="Verdict">
      <p className={css.words}>
        {next ?? (checking === 'starting' ? 'Checking…' : 'Not checked: the rules could not be loaded.')}
      </p>
      {checking === 'failed' && (
        <Button variant="outlined" onClick={() => void startChecking()}>
          Try again
        </Button>
      )}
    </StateCard>
  )
}

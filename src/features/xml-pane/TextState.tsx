import { goTo } from '../../editor/problems/problem-walk'
import { useDocument, useDraft, useIsLocked, useKind } from '../../editor/document/current'
import { startChecking, useChecking } from '../../editor/problems/checking'
import { useHiddenProblems, useNextStep, useProblems } from '../../editor/problems/problems'
import type { DocumentKind } from '../../model/document-metadata'
import { useIsKindChosen } from '../../editor/kept'
import { suggestsSound } from '../../running/kind-of'
import { backToLastGood } from '../../editor/text'
import { requestFocus } from '../../editor/view/view'
import { useDocumentName } from '../../session/workspace'
import { verdictOf } from '../../validation/engine/verdict'
import type { Verdict } from '../../validation/engine/verdict'
import { Button } from '../../ui/inputs/Button'
import { KindMenu } from './KindMenu'
import css from './xml-pane.module.css'
import { StateLine } from '../../ui/layout/StateLine'

/** The line above the XML: what Plivo will do with it, or where the text is not well-formed and what to do. It is always there, so that the text below stays where it is. */
export function TextState() {
  const draft = useDraft()
  const hasGood = useDocument() !== null
  const isElsewhere = useIsLocked()
  const problem = draft?.problems[0]
  if (!draft || !problem) {
    return isElsewhere ? <StateLine>Read-only: the document is open in another tab.</StateLine> : <CheckedLine />
  }
  const { line, column, message, from, to } = problem
  return (
    <StateLine isBad role="group" aria-label="The XML is not well-formed">
      <p title={message}>
        <strong>Not well-formed:</strong>{' '}
        <span>
          line {line}, column {column}: {message}
        </span>
      </p>
      <Button className={css.act} onClick={() => requestFocus({ pane: 'xml', at: { from, to } })}>
        Go to the error
      </Button>
      {hasGood && !isElsewhere && (
        <Button className={css.act} onClick={goBack}>
          Back to last good
        </Button>
      )}
    </StateLine>
  )
}

function goBack(): void {
  backToLastGood()
  // Its button is gone.
  requestFocus({ pane: 'xml' })
}

const signs: { readonly [S in Verdict['state']]: string } = { runs: '✓', runsWithWarnings: '!', fails: '✕' }
const kinds: { readonly [K in DocumentKind]: string } = {
  voice: 'as voice answer',
  message: 'as message reply',
  sound: 'as sound',
}

/** There is no verdict before the rules are there. */
function CheckedLine() {
  const checking = useChecking()
  const next = useNextStep()
  if (checking === 'on' && next === null) return <VerdictLine />
  return (
    <StateLine role="group" aria-label="Verdict">
      <p>{next ?? (checking === 'starting' ? 'Checking…' : 'Not checked: the rules could not be loaded.')}</p>
      {checking === 'failed' && (
        <Button className={css.act} onClick={() => void startChecking()}>
          Try again
        </Button>
      )}
    </StateLine>
  )
}

/** The verdict leads to the problem that it is about. */
function VerdictLine() {
  const kind = useKind()
  const isChosen = useIsKindChosen()
  const isSound = suggestsSound(useDocumentName(), useDocument()) && kind === 'voice' && !isChosen
  const { state, text, about } = verdictOf(useProblems(), useHiddenProblems())
  const said = `${signs[state]} ${text}`
  return (
    <StateLine className={css.verdict} data-state={state} role="group" aria-label="Verdict">
      {about ? (
        <button type="button" className={css.verdictText} title={`${text}\n${about.message}`} onClick={() => goTo(about)}>
          {said}
        </button>
      ) : (
        <p>{said}</p>
      )}
      <KindMenu className={css.verdictKind} title={isSound ? 'Its name sounds like hold music.' : 'What the document answers'}>
        {kinds[kind]}
        {isSound ? ', or a sound?' : isChosen ? ', your choice' : ''} ▾
      </KindMenu>
    </StateLine>
  )
}

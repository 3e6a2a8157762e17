import type { MouseEvent, ReactNode } from 'react'
import { goTo } from '../../editor/problems/problem-walk'
import { useDocument, useDraft, useIsLocked } from '../../editor/document/current'
import { startChecking, useChecking } from '../../editor/problems/checking'
import { fixOne } from '../../editor/problems/fixes'
import { useHiddenProblems, useNextStep, useProblems } from '../../editor/problems/problems'
import type { Fix, Level, Problem } from '../../model/problem'
import { backToLastGood } from '../../editor/text'
import { requestFocus } from '../../editor/view/view'
import { verdictOf } from '../../validation/engine/verdict'
import { Button } from '../../ui/inputs/Button'
import { KindMenu, KindWords } from './KindMenu'
import css from './verdict.module.css'

/** The card above the XML: what Plivo will do with it, or where the text is not well-formed and what to do. It is always there, so that the text below stays where it is. */
export function TextState() {
  const draft = useDraft()
  const hasGood = useDocument() !== null
  const isElsewhere = useIsLocked()
  const problem = draft?.problems[0]
  if (!draft || !problem) {
    return isElsewhere ? (
      <Card label="Read-only">
        <p className={css.words}>Read-only: the document is open in another tab.</p>
      </Card>
    ) : (
      <CheckedCard />
    )
  }
  const { line, column, message, from, to } = problem
  return (
    <Card label="The XML is not well-formed" level="error">
      <div className={css.words}>
        <strong>
          Not well-formed: line {line}, column {column}
        </strong>
        <span>{message}</span>
      </div>
      <Button variant="outlined" onClick={() => requestFocus({ pane: 'xml', at: { from, to } })}>
        Go to the error
      </Button>
      {hasGood && !isElsewhere && (
        <Button variant="outlined" onClick={goBack}>
          Restore last valid XML
        </Button>
      )}
    </Card>
  )
}

function goBack(): void {
  backToLastGood()
  // Its button is gone.
  requestFocus({ pane: 'xml' })
}

const signs: { readonly [L in Level | 'none']: string } = { none: '✓', info: 'i', warning: '!', error: '✕' }

interface CardProps {
  readonly label: string
  readonly level?: Level | 'none'
  readonly children: ReactNode
}

/** Two lines, in the colour of what they say. The focus goes to it when a button in it goes. */
function Card({ label, level, children }: CardProps) {
  return (
    <div className={css.card} data-level={level} data-card tabIndex={-1} role="group" aria-label={label}>
      {level !== undefined && (
        <span className={css.sign} aria-hidden="true">
          {signs[level]}
        </span>
      )}
      {children}
    </div>
  )
}

/** There is no verdict before the rules are there. */
function CheckedCard() {
  const checking = useChecking()
  const next = useNextStep()
  if (checking === 'on' && next === null) return <VerdictCard />
  return (
    <Card label="Verdict">
      <p className={css.words}>
        {next ?? (checking === 'starting' ? 'Checking…' : 'Not checked: the rules could not be loaded.')}
      </p>
      {checking === 'failed' && (
        <Button variant="outlined" onClick={() => void startChecking()}>
          Try again
        </Button>
      )}
    </Card>
  )
}

/** The verdict leads to the problem that it is about, and repairs it. */
function VerdictCard() {
  const { consequence, cause, about } = verdictOf(useProblems(), useHiddenProblems())
  const lines = (
    <>
      <strong>{consequence}</strong>
      <span>{cause}</span>
    </>
  )
  return (
    <Card label="Verdict" level={about?.level ?? 'none'}>
      {about ? (
        <button type="button" className={css.words} dir="auto" onClick={() => goTo(about)}>
          {lines}
        </button>
      ) : (
        <p className={css.words}>{lines}</p>
      )}
      {about?.fix && <FixButton problem={about} fix={about.fix} />}
      <Kind />
    </Card>
  )
}

/** The same repair by the same name as in the list of problems. */
function FixButton({ problem, fix }: { readonly problem: Problem; readonly fix: Fix }) {
  const onClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // The button is that of another problem then.
    if (!fix.isUnfinished) event.currentTarget.closest<HTMLElement>('[data-card]')?.focus()
    fixOne(problem, fix)
  }
  return (
    <Button variant="outlined" className={css.fix} aria-label={`Fix: ${fix.label}`} onClick={onClick}>
      {fix.label}
    </Button>
  )
}

/** On a phone, which has no status bar. */
function Kind() {
  return (
    <KindMenu className={css.kind}>
      <KindWords />
    </KindMenu>
  )
}

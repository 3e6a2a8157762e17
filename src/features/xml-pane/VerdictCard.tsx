import type { MouseEvent } from 'react'
import { useDeferredValue, useMemo } from 'react'
import { useDocument, useKind } from '../../editor/document/current'
import { goTo } from '../../editor/problems/problem-walk'
import { fixOne } from '../../editor/problems/fixes'
import { useIgnoredProblems, useProblems } from '../../editor/problems/problems'
import type { Fix, Problem } from '../../model/problem'
import { outcomeOf } from '../../validation/verdict/outcome'
import { verdictOf } from '../../validation/verdict/verdict'
import { Button } from '../../ui/inputs/Button'
import { KindMenu, KindWords } from './KindMenu'
import { StateCard } from './StateCard'
import css from './verdict.module.css'

/** Shows what comes of the document. The verdict leads to the problem that it is about, and repairs it. */
export function VerdictCard() {
  const document = useDeferredValue(useDocument())
  const kind = useKind()
  const outcome = useMemo(() => (document ? outcomeOf(document, kind) : null), [document, kind])
  const problems = useProblems()
  const ignored = useIgnoredProblems()
  if (!outcome) return null
  const { consequence, cause, about } = verdictOf(outcome, problems, ignored)
  const lines = (
    <>
      <strong>{consequence}</strong>
      <span>{cause}</span>
    </>
  )
  return (
    <StateCard label="Verdict" level={about?.level ?? 'none'}>
      {about ? (
        <button type="button" className={css.words} dir="auto" onClick={() => goTo(about)}>
          {lines}
        </button>
      ) : (
        <p className={css.words}>{lines}</p>
      )}
      {about?.fix && <FixButton problem={about} fix={about.fix} />}
      <Kind />
    </StateCard>
  )
}

/** Offers the same repair by the same name as in the list of problems. */
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

/** Offers the kinds of a document on a phone, which has no status bar. */
function Kind() {
  return (
    <KindMenu className={css.kind}>
      <KindWords />
    </KindMenu>
  )
}

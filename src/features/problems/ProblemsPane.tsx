import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useReadOnlyReason } from '../../editor/document/current'
import { useChecking } from '../../editor/problems/checking'
import {
  useHasRows,
  useHiddenProblems,
  useLastValidRows,
  useNextStep,
  useProblems,
  useRows,
} from '../../editor/problems/problems'
import { askToFix, fixableIn } from '../../editor/problems/fixes'
import { useIgnored } from '../../editor/kept'
import { countLevels } from '../../editor/problems/problem-order'
import { changeSettings, dropFocusRequest, openDialog, useSettings, useFocusRequest } from '../../editor/view/view'
import { LevelButtons } from './LevelButtons'
import { Button, IconButton } from '../../ui/inputs/Button'
import css from './problems-pane.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { lazy } from '../../ui/loading/lazy'
import { Pane, PaneHead } from '../../ui/layout/Pane'

/** The message of a row, which leads to its place. */
const message = '[data-message]'
/** What takes the focus where there is no row. */
const fallback = '[data-fallback]'

// A new page has nothing to list.
const ProblemList = lazy(() => import('./ProblemList').then((loaded) => loaded.ProblemList))
const FirstRow = lazy(() => import('./FirstRow').then((loaded) => loaded.FirstRow), true)

/** Everything that is wrong with the document, the worst first; each row leads to its place and offers its repair. One line while there is nothing. */
export function ProblemsPane({ tabs }: { readonly tabs?: ReactNode }) {
  const rows = useRows()
  const lastValid = useLastValidRows()
  const isListed = useHasRows()
  const { areProblemsOpen } = useSettings()
  const section = useRef<HTMLElement>(null)
  useWishedFocus(section)
  const [gone, setGone] = useState<{ readonly index: number } | null>(null)
  const onGone = useCallback((index: number) => setGone({ index }), [])
  // The button that was pressed is gone: the row that took the place gets the focus, else the last one, else the pane itself.
  useLayoutEffect(() => {
    if (!gone) return
    const buttons = section.current?.querySelectorAll<HTMLElement>(message) ?? []
    const next = buttons[Math.min(gone.index, buttons.length - 1)] ?? section.current?.querySelector<HTMLElement>(fallback)
    next?.focus()
  }, [gone])
  return (
    <Pane ref={section} aria-label="Problems" className={css.pane} data-pane="problems">
      <PaneHead className={css.head} tabIndex={-1} data-fallback>
        {tabs ?? <h2>Problems</h2>}
        {isListed ? <LevelButtons counts={countLevels(rows)} /> : <NothingFound />}
        {isListed && !areProblemsOpen && <FirstRow rows={rows.length > 0 ? rows : lastValid} onGone={onGone} />}
        <Spacer />
        <PaneCommands />
        {isListed && <CollapseButton isOpen={areProblemsOpen} />}
      </PaneHead>
      {isListed && areProblemsOpen && <ProblemList rows={rows} lastValid={lastValid} onGone={onGone} />}
    </Pane>
  )
}

/** What is done with many problems at once; not there while there is nothing to do. */
const PaneCommands = memo(() => {
  const safe = fixableIn(useProblems(), 'safe').length
  const hidden = useHiddenProblems().length
  const ignored = useIgnored().length
  const isOff = useReadOnlyReason() !== null
  return (
    <>
      {safe > 0 && (
        <Button disabled={isOff} onClick={() => askToFix('safe')}>
          Fix everything safe ({safe})
        </Button>
      )}
      {ignored > 0 && <Button onClick={() => openDialog('ignored')}>{hidden} ignored</Button>}
    </>
  )
})
PaneCommands.displayName = 'PaneCommands'

const CollapseButton = memo(({ isOpen }: { readonly isOpen: boolean }) => (
  <IconButton
    className={css.collapse}
    aria-label={isOpen ? 'Hide the list of problems' : 'Show the list of problems'}
    aria-expanded={isOpen}
    onClick={() => changeSettings({ areProblemsOpen: !isOpen })}
  >
    {isOpen ? '▾' : '▴'}
  </IconButton>
))
CollapseButton.displayName = 'CollapseButton'

function NothingFound() {
  const checking = useChecking()
  const next = useNextStep()
  if (next !== null) return <span className={css.none}>{next}</span>
  if (checking !== 'on') return <span className={css.none}>{checking === 'starting' ? 'Checking…' : 'Not checked.'}</span>
  return (
    <span className={css.none}>
      <span aria-hidden="true">✓</span> No problems found.
    </span>
  )
}

/** F6 and the status bar bring the focus to the first row. */
function useWishedFocus(section: RefObject<HTMLElement | null>): void {
  const wish = useFocusRequest()
  useEffect(() => {
    if (wish?.pane !== 'problems') return
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector)
    const target = find(message) ?? find(fallback)
    target?.focus()
    dropFocusRequest(wish)
  }, [section, wish])
}

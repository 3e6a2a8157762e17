import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useChecking } from '../../editor/problems/checking'
import { useHasRows, useLastValidRows, useNextStep, useRows } from '../../editor/problems/problems'
import { useIgnored } from '../../editor/metadata'
import { countLevels } from '../../editor/problems/problem-order'
import { changeSettings, dropFocusRequest, useSettings, useFocusRequest } from '../../editor/view/view'
import { IconButton } from '../../ui/inputs/Button'
import css from './problems-pane.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { lazy } from '../../ui/loading/lazy'
import { Pane, PaneHead } from '../../ui/layout/Pane'

/** The message of a row, which leads to its place. */
const message = '[data-message]'
/** What takes the focus where there is no row. */
const fallback = '[data-fallback]'

// A new page has nothing to list.
const problemRows = () => import('./problem-rows')
const ProblemList = lazy(() => problemRows().then((loaded) => loaded.ProblemList))
const LevelButtons = lazy(() => problemRows().then((loaded) => loaded.LevelButtons), true)
const PaneCommands = lazy(() => problemRows().then((loaded) => loaded.PaneCommands), true)
const FirstRow = lazy(() => problemRows().then((loaded) => loaded.FirstRow), true)

/**
 * Shows everything that is wrong with the document, the worst first; each row leads to its place and offers its repair. It is
 * one line while there is nothing.
 */
export function ProblemsPane({ tabs }: { readonly tabs?: ReactNode }) {
  const rows = useRows()
  const lastValid = useLastValidRows()
  const isListed = useHasRows()
  const hasIgnored = useIgnored().length > 0
  const { areProblemsOpen } = useSettings()
  const section = useRef<HTMLElement>(null)
  useRequestedFocus(section)
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
        {(isListed || hasIgnored) && <PaneCommands />}
        {isListed && <CollapseButton isOpen={areProblemsOpen} />}
      </PaneHead>
      {isListed && areProblemsOpen && <ProblemList rows={rows} lastValid={lastValid} onGone={onGone} />}
    </Pane>
  )
}

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

/** Brings the focus to the first row when F6 or the status bar asks for it. */
function useRequestedFocus(section: RefObject<HTMLElement | null>): void {
  const request = useFocusRequest()
  useEffect(() => {
    if (request?.pane !== 'problems') return
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector)
    const target = find(message) ?? find(fallback)
    target?.focus()
    dropFocusRequest(request)
  }, [section, request])
}

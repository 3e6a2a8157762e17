import { memo, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useDocument, useReadOnlyReason } from '../../editor/document/current'
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
import { countLevels, filteredProblems } from '../../editor/problems/problem-order'
import type { Row } from '../../editor/problems/problem-order'
import {
  changeSettings,
  dropFocusRequest,
  filterLevel,
  openDialog,
  useLevelFilter,
  useSettings,
  useFocusRequest,
} from '../../editor/view/view'
import { DocumentBehind } from './document-behind'
import { LevelButtons } from './LevelButtons'
import { ProblemRow } from './ProblemRow'
import { rowKeys } from './row-keys'
import { Button, IconButton } from '../../ui/inputs/Button'
import css from './problems-pane.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { lazy } from '../../ui/loading/lazy'
import { Pane, PaneBody, PaneHead } from '../../ui/layout/Pane'

/** More rows than these are only counted. */
const mostRows = 100

/** The message of a row, which leads to its place. */
const message = '[data-message]'
/** What takes the focus where there is no row. */
const fallback = '[data-fallback]'

const FirstRow = lazy(() => import('./FirstRow').then((loaded) => loaded.FirstRow), true)

/** Everything that is wrong with the document, the worst first; each row leads to its place and offers its repair. One line while there is nothing. */
export function ProblemsPane() {
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
        <h2>Problems</h2>
        {isListed ? <LevelButtons counts={countLevels(rows)} /> : <NothingFound />}
        {isListed && !areProblemsOpen && <FirstRow rows={rows.length > 0 ? rows : lastValid} onGone={onGone} />}
        <Spacer />
        <PaneCommands />
        {isListed && <CollapseButton isOpen={areProblemsOpen} />}
      </PaneHead>
      {isListed && areProblemsOpen && (
        <Behind>
          <ProblemList rows={rows} lastValid={lastValid} onGone={onGone} />
        </Behind>
      )}
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

/** Gives the rows a document that lets what is typed come first. */
function Behind({ children }: { readonly children: ReactNode }) {
  return <DocumentBehind value={useDeferredValue(useDocument())}>{children}</DocumentBehind>
}

interface ListProps {
  readonly rows: readonly Row[]
  readonly lastValid: readonly Row[]
  readonly onGone: (index: number) => void
}

function ProblemList({ rows, lastValid, onGone }: ListProps) {
  const filter = useLevelFilter()
  const shown = filteredProblems(rows, filter)
  const before = filteredProblems(lastValid, filter)
  const shared = { readOnlyReason: useReadOnlyReason(), onGone }
  return (
    <PaneBody tabIndex={-1}>
      {rows.length > 0 && shown.length === 0 && <NoneOfLevel total={rows.length} />}
      <Rows rows={shown} {...shared} />
      {before.length > 0 && (
        <>
          <h3 id="last-valid" className={css.heading}>
            Of the last valid XML
          </h3>
          <Rows rows={before} labelledBy="last-valid" {...shared} />
        </>
      )}
    </PaneBody>
  )
}

interface RowsProps {
  readonly rows: readonly Row[]
  readonly labelledBy?: string
  readonly readOnlyReason: string | null
  readonly onGone: (index: number) => void
}

function Rows({ rows, labelledBy, readOnlyReason, onGone }: RowsProps) {
  const shown = rows.slice(0, mostRows)
  const keys = rowKeys(shown)
  return (
    <>
      <ul aria-labelledby={labelledBy}>
        {shown.map((row, index) => (
          <ProblemRow key={keys[index]} row={row} index={index} readOnlyReason={readOnlyReason} onGone={onGone} />
        ))}
      </ul>
      {rows.length > mostRows && <p className={css.more}>and {rows.length - mostRows} more</p>}
    </>
  )
}

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

function NoneOfLevel({ total }: { readonly total: number }) {
  return (
    <p className={css.more}>
      None of this level.{' '}
      <button type="button" onClick={() => filterLevel('all')}>
        Show all {total}
      </button>
    </p>
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

import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useReadOnlyReason } from '../../editor/document/current'
import { useChecking } from '../../editor/problems/checking'
import { useHiddenProblems, useLastValidRows, useProblems, useRows } from '../../editor/problems/problems'
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
import { LevelButtons } from './LevelButtons'
import { ProblemRow } from './ProblemRow'
import { rowKeys } from './row-keys'
import { Button, IconButton } from '../../ui/inputs/Button'
import css from './problems-pane.module.css'
import { Spacer } from '../../ui/layout/Spacer'
import { Pane, PaneBody, PaneHead } from '../../ui/layout/Pane'

/** More rows than these are only counted. */
const mostRows = 100

/** The message of a row, which leads to its place. */
const message = '[data-message]'

/** Everything that is wrong with the document, the worst first; each row leads to its place and offers its repair. */
export function ProblemsPane() {
  const rows = useRows()
  const lastValid = useLastValidRows()
  const filter = useLevelFilter()
  const { areProblemsOpen } = useSettings()
  const section = useRef<HTMLElement>(null)
  useWishedFocus(section)
  return (
    <Pane ref={section} aria-label="Problems" className={css.pane} data-pane="problems">
      <PaneHead className={css.head}>
        <h2>Problems</h2>
        <LevelButtons counts={countLevels(rows)} />
        <Spacer />
        <PaneCommands />
        <CollapseButton isOpen={areProblemsOpen} />
      </PaneHead>
      {areProblemsOpen && (
        <ProblemList rows={filteredProblems(rows, filter)} lastValid={filteredProblems(lastValid, filter)} total={rows.length} />
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

interface ListProps {
  readonly rows: readonly Row[]
  readonly lastValid: readonly Row[]
  /** How many rows there are with those that the filter leaves out. */
  readonly total: number
}

function ProblemList({ rows, lastValid, total }: ListProps) {
  const readOnlyReason = useReadOnlyReason()
  const body = useRef<HTMLDivElement>(null)
  const [gone, setGone] = useState<{ readonly index: number } | null>(null)
  const onGone = useCallback((index: number) => setGone({ index }), [])
  // The button that was pressed is gone: the row that took the place gets the focus, else the last one, else the list itself.
  useLayoutEffect(() => {
    if (!gone) return
    const buttons = body.current?.querySelectorAll<HTMLElement>(message) ?? []
    const next = buttons[Math.min(gone.index, buttons.length - 1)] ?? body.current
    next?.focus()
  }, [gone])
  const shared = { readOnlyReason, onGone }
  return (
    <PaneBody className={css.body} ref={body} tabIndex={-1} data-list>
      {rows.length === 0 && <Nothing total={total} />}
      <Rows rows={rows} {...shared} />
      {lastValid.length > 0 && (
        <>
          <h3 id="last-valid" className={css.heading}>
            Of the last valid XML
          </h3>
          <Rows rows={lastValid} labelledBy="last-valid" {...shared} />
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

function Nothing({ total }: { readonly total: number }) {
  const checking = useChecking()
  if (total === 0 && checking !== 'on')
    return <p className={css.none}>{checking === 'starting' ? 'Checking…' : 'Not checked.'}</p>
  if (total === 0) {
    return (
      <p className={css.none}>
        <span aria-hidden="true">✓</span> No problems found.
      </p>
    )
  }
  return (
    <p className={css.none}>
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
    const target = find(message) ?? find('[data-list]')
    target?.focus()
    dropFocusRequest(wish)
  }, [section, wish])
}

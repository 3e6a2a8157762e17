import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useHasScenarios } from '../../editor/metadata'
import { useHasRows } from '../../editor/problems/problems'
import { changeSettings, useSettings } from '../../editor/view/view'
import { ProblemsPane } from '../../features/problems/ProblemsPane'
import { sizes } from '../../model/settings'
import { lazy } from '../../ui/loading/lazy'
import { Splitter } from '../../ui/layout/Splitter'
import { WhenSeen } from './WhenSeen'
import css from './work.module.css'

const LowerPane = lazy(() => import('./LowerPane').then((loaded) => loaded.LowerPane))

/** While keys make a problem and take it away again, the pane does not go up and down with them. */
const pause = 1000

/**
 * Shows the panes, and below them the problems in the height that was chosen; in one line while that is closed or nothing is
 * in it.
 */
export function Work({ children }: { readonly children: ReactNode }) {
  const { problemsHeight, areProblemsOpen } = useSettings()
  const hasScenarios = useHasScenarios()
  const [isScenarios, onScenarios] = useState(false)
  const hasProblems = useHasRows()
  const hasRows = hasProblems || (hasScenarios && isScenarios)
  const [hadRows, setHadRows] = useState(hasRows)
  if (hasRows && !hadRows) setHadRows(true)
  useEffect(() => {
    const timer = hasRows ? undefined : setTimeout(() => setHadRows(false), pause)
    return () => clearTimeout(timer)
  }, [hasRows])
  const isHigh = areProblemsOpen && (hasRows || hadRows)
  const shownHeight = isHigh ? `min(${problemsHeight}px, ${sizes.problemsHeight.ofWindow}vh)` : '36px'
  return (
    <main className={css.work} style={{ '--problems-height': shownHeight }}>
      {children}
      {hasRows ? (
        <Splitter
          isHorizontal
          label="Height of Problems"
          value={problemsHeight}
          range={sizes.problemsHeight}
          scale={() => -1}
          onChange={(height) => changeSettings({ problemsHeight: height, areProblemsOpen: true })}
        />
      ) : (
        <div className={css.line} />
      )}
      <WhenSeen pane="problems">
        {hasScenarios ? <LowerPane isScenarios={isScenarios} onScenarios={onScenarios} /> : <ProblemsPane />}
      </WhenSeen>
    </main>
  )
}

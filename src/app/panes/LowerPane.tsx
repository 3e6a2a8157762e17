import { useEffect } from 'react'
import { useScenarios } from '../../editor/scenarios/scenarios'
import { changeSettings, useFocusRequest } from '../../editor/view/view'
import { ProblemsPane } from '../../features/problems/ProblemsPane'
import { ScenariosPane } from '../../features/scenarios/ScenariosPane'
import { useTrials } from '../../features/scenarios/use-trials'
import type { Scenario } from '../../model/scenario'
import type { Trial } from '../../simulation/scenarios/scenario'
import { Tabs } from '../../ui/layout/Tabs'
import css from './lower-pane.module.css'

interface LowerPaneProps {
  /** Whether the scenarios are shown, and not the problems. */
  readonly isScenarios: boolean
  readonly onScenarios: (isScenarios: boolean) => void
}

/** Shows the pane of the problems, or in its place the scenarios of the document. */
export function LowerPane({ isScenarios, onScenarios }: LowerPaneProps) {
  const kept = useScenarios()
  const scenarios = 'refusal' in kept ? none : kept.scenarios
  const trials = useTrials(scenarios)
  const request = useFocusRequest()
  const isAsked = request?.pane === 'problems'
  useEffect(() => {
    if (isAsked) onScenarios(false)
  }, [isAsked, onScenarios])
  const onChoose = (id: 'problems' | 'scenarios'): void => {
    onScenarios(id === 'scenarios')
    if (id === 'scenarios') changeSettings({ areProblemsOpen: true })
  }
  const tabs = (
    <Tabs
      label="Problems or scenarios"
      className={css.tabs}
      tabs={[
        { id: 'problems', label: 'Problems' },
        { id: 'scenarios', label: `Scenarios${countText(scenarios, trials)}` },
      ]}
      chosen={isScenarios ? 'scenarios' : 'problems'}
      onChoose={onChoose}
    />
  )
  return isScenarios ? <ScenariosPane tabs={tabs} trials={trials} /> : <ProblemsPane tabs={tabs} />
}

const none: readonly Scenario[] = []

/** Returns how many pass and how many fail: " 3 ✓ 1 ✗". */
function countText({ length }: readonly Scenario[], trials: readonly Trial[] | null): string {
  if (trials === null) return ` ${length}`
  const passing = trials.filter(({ verdict }) => verdict.pass).length
  const failing = trials.length - passing
  return [passing > 0 ? ` ${passing} ✓` : '', failing > 0 ? ` ${failing} ✗` : ''].join('')
}

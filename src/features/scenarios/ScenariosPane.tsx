import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useIsLocked } from '../../editor/document/current'
import { scenariosIn, useScenarios } from '../../editor/scenarios/scenarios'
import { changeSettings, requestFocus, useSettings } from '../../editor/view/view'
import { currentMetadata } from '../../editor/metadata'
import type { Scenario } from '../../model/scenario'
import type { Trial } from '../../simulation/scenarios/scenario'
import { Button, IconButton } from '../../ui/inputs/Button'
import { Pane, PaneBody, PaneHead } from '../../ui/layout/Pane'
import { Spacer } from '../../ui/layout/Spacer'
import { exportScenarios, importFile } from './scenario-files'
import { ScenarioRow } from './ScenarioRow'
import css from './scenarios.module.css'

interface ScenariosPaneProps {
  readonly tabs: ReactNode
  /** How each went when it ran last; null before they ran. */
  readonly trials: readonly Trial[] | null
}

/** Shows the calls that are kept with the document, each with whether it still goes as it did. */
export function ScenariosPane({ tabs, trials }: ScenariosPaneProps) {
  const kept = useScenarios()
  const { areProblemsOpen } = useSettings()
  const section = useRef<HTMLElement>(null)
  const scenarios = 'refusal' in kept ? [] : kept.scenarios
  const [gone, setGone] = useState<{ readonly index: number } | null>(null)
  // The button that was pressed is gone: the row that took the place gets the focus, else the last one.
  useLayoutEffect(() => {
    if (!gone) return
    const names = section.current?.querySelectorAll<HTMLElement>('[data-name]') ?? []
    names[Math.min(gone.index, names.length - 1)]?.focus()
  }, [gone])
  const onGone = (index: number): void => {
    if (scenariosLeft() === 0) requestFocus({ pane: 'problems' })
    else setGone({ index })
  }
  return (
    <Pane ref={section} aria-label="Scenarios" data-pane="problems">
      <PaneHead>
        {tabs}
        <Spacer />
        <span className={css.note}>Run again after each change</span>
        <ImportButton />
        <Button disabled={scenarios.length === 0} onClick={() => void exportScenarios(scenarios)}>
          Export
        </Button>
        <IconButton
          className={css.collapse}
          aria-label={areProblemsOpen ? 'Hide the list of scenarios' : 'Show the list of scenarios'}
          aria-expanded={areProblemsOpen}
          onClick={() => changeSettings({ areProblemsOpen: !areProblemsOpen })}
        >
          {areProblemsOpen ? '▾' : '▴'}
        </IconButton>
      </PaneHead>
      {areProblemsOpen && (
        <PaneBody tabIndex={-1}>
          <Unread kept={kept} />
          <ScenarioList scenarios={scenarios} trials={trials} onGone={onGone} />
        </PaneBody>
      )}
    </Pane>
  )
}

const scenariosLeft = (): number => {
  const left = scenariosIn(currentMetadata().scenarios)
  return 'refusal' in left ? 0 : left.scenarios.length
}

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[]
  readonly trials: readonly Trial[] | null
  readonly onGone: (index: number) => void
}

function ScenarioList({ scenarios, trials, onGone }: ScenarioListProps) {
  const isLocked = useIsLocked()
  return (
    <ul className={css.list} aria-label="Scenarios">
      {scenarios.map((scenario, index) => (
        <ScenarioRow
          key={index}
          scenario={scenario}
          trial={trials?.[index] ?? null}
          isLocked={isLocked}
          onGone={() => onGone(index)}
        />
      ))}
    </ul>
  )
}

/** Shows what of the kept scenarios this page cannot read. */
function Unread({ kept }: { readonly kept: ReturnType<typeof useScenarios> }) {
  if ('refusal' in kept) return <p className={css.unread}>The scenarios of this document cannot be read: {kept.refusal}.</p>
  const { length } = kept.others
  if (length === 0) return null
  return (
    <p className={css.unread}>
      {length === 1 ? '1 scenario' : `${length} scenarios`} cannot be read here and {length === 1 ? 'is' : 'are'} kept unchanged.
    </p>
  )
}

function ImportButton() {
  const input = useRef<HTMLInputElement>(null)
  const isLocked = useIsLocked()
  return (
    <>
      <Button disabled={isLocked} onClick={() => input.current?.click()}>
        Import
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label="Scenario file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) void importFile(file)
          currentTarget.value = ''
        }}
      />
    </>
  )
}

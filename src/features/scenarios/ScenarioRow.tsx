import { clsx } from 'clsx'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { acceptRun, deleteScenario, renameScenario } from '../../editor/scenarios/scenarios'
import { showInTry } from '../../editor/scenarios/show-in-try'
import type { Scenario } from '../../model/scenario'
import { differenceOf } from '../../simulation/scenarios/difference'
import type { Trial } from '../../simulation/scenarios/scenario'
import { Button } from '../../ui/inputs/Button'
import { TextInput } from '../../ui/inputs/TextInput'
import css from './scenarios.module.css'

interface ScenarioRowProps {
  readonly scenario: Scenario
  /** How it went when it ran last; null before it ran. */
  readonly trial: Trial | null
  readonly isLocked: boolean
  /** It is about to go. */
  readonly onGone: () => void
}

/** Shows one scenario: whether it still goes as it did, the first difference, and what to do about it. */
export function ScenarioRow({ scenario, trial, isLocked, onGone }: ScenarioRowProps) {
  const [isNaming, setNaming] = useState(false)
  const rename = useRef<HTMLButtonElement>(null)
  const { name } = scenario
  const words = verdictWords(trial)
  const stopNaming = (isByKey: boolean): void => {
    setNaming(false)
    if (isByKey) rename.current?.focus()
  }
  return (
    <li className={css.row} aria-label={`${name}, ${words}`}>
      <span className={clsx(css.sign, words === 'fails' && css.fails)} aria-hidden="true">
        {signs[words]}
      </span>
      <div className={css.words}>
        {isNaming ? (
          <NameField name={name} onDone={stopNaming} onName={(next) => renameScenario(scenario, next)} />
        ) : (
          <strong tabIndex={-1} data-name dir="auto">
            {name}
          </strong>
        )}
        <small dir="auto">{trial === null ? 'Running…' : (differenceOf(trial) ?? aboutText(trial))}</small>
      </div>
      <div className={css.actions}>
        {trial?.verdict.pass === false && (
          <Button className={css.accept} disabled={isLocked} onClick={() => acceptRun(scenario, trial.run)}>
            That is right now
          </Button>
        )}
        <Button ref={rename} disabled={isLocked} onClick={() => setNaming(true)} aria-label={`Rename ${name}`}>
          Rename
        </Button>
        <Button
          disabled={isLocked}
          aria-label={`Delete ${name}`}
          onClick={() => {
            deleteScenario(scenario)
            onGone()
          }}
        >
          Delete
        </Button>
        <Button
          disabled={trial === null}
          title="Shows the call in Try"
          aria-label={`Run ${name}`}
          onClick={() => trial && showInTry(scenario, trial)}
        >
          Run
        </Button>
      </div>
    </li>
  )
}

type VerdictWords = 'passes' | 'fails' | 'runs'

const signs: { readonly [K in VerdictWords]: string } = { passes: '✓', fails: '✗', runs: '…' }

const verdictWords = (trial: Trial | null): VerdictWords => (trial === null ? 'runs' : trial.verdict.pass ? 'passes' : 'fails')

/** Returns how many requests it makes, and how long it takes. */
function aboutText({ run: { moments } }: Trial): string {
  const { log = [], at = 0 } = moments.at(-1) ?? {}
  const requests = log.filter(({ kind }) => kind === 'asks' || kind === 'tells').length
  const seconds = Math.round(at / 1000)
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return `${requests === 1 ? '1 request' : `${requests} requests`} · ${time}`
}

interface NameFieldProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: (isByKey: boolean) => void
}

function NameField({ name, onName, onDone }: NameFieldProps) {
  const [value, setValue] = useState(name)
  const isDone = useRef(false)
  const finish = (isTaken: boolean, isByKey: boolean): void => {
    // Some browsers say of a field that goes that it lost the focus.
    if (isDone.current) return
    isDone.current = true
    onDone(isByKey)
    if (isTaken) onName(value)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // Else the key would press the button that has the focus then, and Escape would go on to what stands around.
    event.preventDefault()
    event.stopPropagation()
    finish(event.key === 'Enter', true)
  }
  return (
    <TextInput
      autoFocus
      aria-label="Name of the scenario"
      maxLength={120}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true, false)}
    />
  )
}

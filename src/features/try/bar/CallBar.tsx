import { useId, useState } from 'react'
import { useIsLocked } from '../../../editor/document/current'
import { saveScenario } from '../../../editor/scenarios/scenarios'
import { decide, goToMoment, startCall } from '../../../editor/try/tried'
import { useDocumentId } from '../../../session/workspace'
import { Button } from '../../../ui/inputs/Button'
import { Spacer } from '../../../ui/layout/Spacer'
import type { ShownCall } from '../use-call'
import { entryWords } from '../words/entry-words'
import type { Scene } from '../words/scene'
import { timeText } from '../words/time-words'
import { CallSettingsForm } from './CallSettingsForm'
import { ListenToggle } from './ListenToggle'
import css from './call-bar.module.css'

interface CallBarProps {
  readonly call: ShownCall
  readonly scene: Scene
}

/** Goes back and on in a call and to any of its moments, keeps it as a scenario, and says who calls whom. */
export function CallBar({ call, scene }: CallBarProps) {
  const { tried, world, moments, at, moment } = call
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const isOver = moment.question === null
  const isOfOpen = useDocumentId() === tried.documentId
  const isLocked = useIsLocked()
  const [last] = moment.log
  const said = last === undefined ? '' : `, ${entryWords(last, scene).text}`
  const save = (): void => void saveScenario({ world, events: tried.events.slice(0, at), moments: moments.slice(0, at + 1) })
  const { direction, from } = world.call
  return (
    <>
      <div className={css.bar}>
        <Button aria-label="Back" aria-disabled={at === 0} onClick={() => goToMoment(Math.max(0, at - 1))}>
          <span aria-hidden="true">◀</span> Back
        </Button>
        <Button
          variant="outlined"
          aria-label="Go on"
          title="Nobody does anything"
          aria-disabled={isOver}
          onClick={() => isOver || decide(at, { on: 'goOn' })}
        >
          <span aria-hidden="true">▶</span> Go on
        </Button>
        <Button aria-label="Restart" onClick={() => startCall(tried.documentId, tried.from)}>
          <span aria-hidden="true">⟲</span> Restart
        </Button>
        <Spacer />
        <ListenToggle moments={moments} at={at} scene={scene} />
        {isOfOpen && (
          <Button variant="outlined" aria-label="Save as scenario" disabled={isLocked} onClick={save}>
            Save <span className={css.roomy}>as scenario</span>
          </Button>
        )}
      </div>
      <div className={css.line}>
        <span className={css.time}>{timeText(moment.at)}</span>
        <input
          type="range"
          className={css.timeline}
          aria-label="Moment of the call"
          min={0}
          max={Math.max(1, moments.length - 1)}
          value={at}
          disabled={moments.length < 2}
          aria-valuetext={`${timeText(moment.at)}${said}`}
          onChange={({ target }) => goToMoment(Number(target.value))}
        />
        <Button
          aria-label={`${direction}, from ${from}: settings of the call`}
          title="Who calls whom, and how long things last"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {direction}, from {from} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
        </Button>
      </div>
      {isOpen && <CallSettingsForm id={id} />}
    </>
  )
}

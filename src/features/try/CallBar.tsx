import { useIsLocked } from '../../editor/document/current'
import { saveScenario } from '../../editor/scenarios/scenarios'
import { decide, goToMoment, startCall } from '../../editor/try/tried'
import { useDocumentId } from '../../session/workspace'
import { Button } from '../../ui/inputs/Button'
import type { ShownCall } from './use-call'
import { entryWords } from './words/entry-words'
import type { Scene } from './words/scene'
import { timeText } from './words/time-words'
import css from './call-bar.module.css'

interface CallBarProps {
  readonly call: ShownCall
  readonly scene: Scene
}

/** Goes back and on in a call, and to any of its moments. */
export function CallBar({ call: { tried, world, moments, at, moment }, scene }: CallBarProps) {
  const isOfOpen = useDocumentId() === tried.documentId
  const isLocked = useIsLocked()
  const isOver = moment.question === null
  const [last] = moment.log
  const said = last === undefined ? '' : `, ${entryWords(last, scene).text}`
  return (
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
      {isOfOpen && (
        <Button
          variant="outlined"
          disabled={isLocked}
          onClick={() => saveScenario({ world, events: tried.events.slice(0, at), moments: moments.slice(0, at + 1) })}
        >
          Save as scenario
        </Button>
      )}
    </div>
  )
}

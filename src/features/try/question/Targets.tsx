import { useState } from 'react'
import type { Event } from '../../../model/scenario'
import type { Offer } from '../../../simulation/types'
import { Button } from '../../../ui/inputs/Button'
import { TextInput } from '../../../ui/inputs/TextInput'
import type { ShownCall } from '../use-call'
import { happeningWords } from '../words/happening-words'
import { consequenceOf } from '../words/offer-words'
import type { Scene } from '../words/scene'
import { calledBy } from '../words/scene'
import { About, ChoiceList } from './Choice'
import { withTime } from './with-time'
import css from './targets.module.css'

interface TargetsProps {
  readonly call: ShownCall
  readonly scene: Scene
  readonly offers: readonly Offer[]
  readonly onChoose: (event: Event) => void
}

/** So many are shown at once. */
const mostTargets = 40

/** Asks what each phone does that rings, or what becomes of the message to each recipient: one row for each. */
export function Targets({ call, scene, offers, onChoose }: TargetsProps) {
  const { open } = call.moment.state
  const targets = [...new Set(offers.map(({ target }) => target ?? 0))]
  const nameOf = (target: number): string => {
    const recipient =
      open?.kind === 'delivering' ? scene.recipients[target] : calledBy(call.moment.state.element, target, call.world)
    return recipient ?? `Phone ${target + 1}`
  }
  return (
    <ChoiceList>
      {targets.slice(0, mostTargets).map((target) => (
        <Target
          key={target}
          name={nameOf(target)}
          call={call}
          offers={offers.filter((offer) => offer.target === target)}
          onChoose={onChoose}
        />
      ))}
      {targets.length > mostTargets && <li>and {targets.length - mostTargets} more, once these are decided</li>}
    </ChoiceList>
  )
}

interface TargetProps {
  readonly name: string
  readonly call: ShownCall
  readonly offers: readonly Offer[]
  readonly onChoose: (event: Event) => void
}

function Target({ name, call: { moment, world }, offers, onChoose }: TargetProps) {
  const [after, setAfter] = useState('5')
  const answers = offers.some(({ on }) => on === 'answered')
  const others = offers.filter(({ on }) => on !== 'answered')
  const [other] = others
  const leadsTo = other && consequenceOf(other, moment, world)
  return (
    <li>
      <div role="group" aria-label={name} className={css.target}>
        <strong dir="auto">{name}</strong>
        {answers && (
          <span className={css.answers}>
            <Button
              variant="outlined"
              title="They are connected"
              onClick={() => onChoose(withTime({ on: 'answered', target: offers[0]?.target ?? 0 }, after))}
            >
              Answers
            </Button>
            <label>
              after
              <TextInput
                inputMode="decimal"
                aria-label={`Seconds until ${name} answers`}
                value={after}
                onChange={({ target }) => setAfter(target.value)}
              />
              s
            </label>
          </span>
        )}
        <span className={css.others}>
          {others.map(({ on, target }) => (
            <Button
              key={on}
              variant="outlined"
              title={leadsTo?.text}
              onClick={() => onChoose({ on, ...(target !== undefined && { target }) })}
            >
              {happeningWords[on].button}
            </Button>
          ))}
        </span>
        {leadsTo && (
          <About className={css.about} leadsTo={leadsTo}>
            {answers ? 'Without an answer: ' : ''}
          </About>
        )}
      </div>
    </li>
  )
}

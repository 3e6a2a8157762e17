import { useState } from 'react'
import type { Event } from '../../../model/scenario'
import type { Offer, Question } from '../../../simulation/types'
import { TextInput } from '../../../ui/inputs/TextInput'
import type { ShownCall } from '../use-call'
import { wordsIn } from '../words/happening-words'
import type { KeyPlan } from '../words/keys'
import { consequenceOf } from '../words/offer-words'
import type { Scene } from '../words/scene'
import { secondsText } from '../words/time-words'
import { Choice, ChoiceList } from './Choice'
import { Keypad } from './Keypad'
import { SayChoice } from './SayChoice'
import { Targets } from './Targets'
import { withTime } from './with-time'
import css from './question.module.css'

interface StepQuestionProps {
  readonly call: ShownCall
  readonly scene: Scene
  readonly question: Extract<Question, { readonly kind: 'step' }>
  readonly keys: KeyPlan | null
  readonly onChoose: (event: Event) => void
}

/** Asks what happens in the step at which the call is. */
export function StepQuestion({ call, scene, question, keys, onChoose }: StepQuestionProps) {
  const { moment, at, world } = call
  const [after, setAfter] = useState('')
  const choose = (event: Event): void => onChoose(withTime(event, after))
  const perTarget = question.offers.filter(({ target }) => target !== undefined)
  const others = question.offers.filter((offer) => offer.target === undefined && !isReadOtherwise(offer))
  return (
    <div className={css.body}>
      {keys !== null && <Keypad plan={keys} at={at} onChoose={choose} />}
      <div className={css.choices}>
        {perTarget.length > 0 && <Targets call={call} scene={scene} offers={perTarget} onChoose={onChoose} />}
        <ChoiceList>
          {others.map((offer, index) => {
            const { on, digits } = offer
            const leadsTo = consequenceOf(offer, moment, world)
            if (on === 'speech') return <SayChoice key={index} leadsTo={leadsTo} onSay={(speech) => choose({ on, speech })} />
            if (on === 'digits') return <Choice key={index} name={digits === '*' ? '* key' : 'A key'} leadsTo={leadsTo} />
            return (
              <Choice
                key={index}
                name={wordsIn(call.moment.state.element, on).button}
                leadsTo={on === 'nothing' ? later(leadsTo, question) : leadsTo}
                onChoose={() => choose({ on })}
              />
            )
          })}
        </ChoiceList>
        <label className={css.after}>
          It happens after
          <TextInput
            inputMode="decimal"
            placeholder="usual"
            aria-label="Seconds after the step began"
            value={after}
            onChange={({ target }) => setAfter(target.value)}
          />
          s
        </label>
      </div>
    </div>
  )
}

/**
 * Returns whether an offer rests on a sample of Plivo's docs that reads an action otherwise than the docs say: no tester is
 * asked about that.
 */
const isReadOtherwise = ({ on, evidence }: Offer): boolean => on === 'done' && evidence.sure === 1

function later(leadsTo: ReturnType<typeof consequenceOf>, { until, listensFrom }: StepQuestionProps['question']) {
  return until === null ? leadsTo : { ...leadsTo, text: `${secondsText((until - listensFrom) / 1000)} later ${leadsTo.text}` }
}

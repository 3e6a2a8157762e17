import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { goToMoment } from '../../../editor/try/tried'
import type { Event } from '../../../model/scenario'
import { Button } from '../../../ui/inputs/Button'
import type { KeyPlan } from '../words/keys'
import { phoneKeys } from '../words/keys'
import css from './keypad.module.css'

interface KeypadProps {
  readonly plan: KeyPlan
  readonly at: number
  readonly onChoose: (event: Event) => void
}

/**
 * Offers the keys of the phone. While it has the focus they are pressed on the keyboard too: Enter goes on, Backspace goes
 * back.
 */
export function Keypad({ plan, at, onChoose }: KeypadProps) {
  const [pressed, setPressed] = useState('')
  const send = (digits: string): void => onChoose({ on: 'digits', digits })
  const press = (key: string): void => {
    if (!plan.counts(key)) return
    if (plan.isDone(pressed + key)) send(pressed + key)
    else setPressed(pressed + key)
  }
  const goOn = (): void => (pressed === '' ? onChoose({ on: 'goOn' }) : send(pressed))
  const goBack = (): void => (pressed === '' ? goToMoment(Math.max(0, at - 1)) : setPressed(pressed.slice(0, -1)))
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (phoneKeys.some((each) => each === key)) press(key)
    else if (key === 'Enter') goOn()
    else if (key === 'Backspace') goBack()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className={css.keypad}
      role="group"
      aria-label="Keypad"
      title="Type 0–9 * #. Enter: go on. Backspace: back."
      tabIndex={0}
      data-keypad
      onKeyDown={onKeyDown}
    >
      <div className={css.keys}>
        {phoneKeys.map((key) => (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            className={css.key}
            aria-disabled={!plan.counts(key)}
            onClick={() => press(key)}
          >
            {key}
          </button>
        ))}
      </div>
      {pressed !== '' && (
        <div className={css.pressed}>
          <output aria-label="Pressed keys">{pressed}</output>
          <Button variant="outlined" tabIndex={-1} onClick={() => send(pressed)}>
            No more keys
          </Button>
        </div>
      )}
    </div>
  )
}

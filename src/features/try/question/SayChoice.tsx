import { useState } from 'react'
import { Button } from '../../../ui/inputs/Button'
import { TextInput } from '../../../ui/inputs/TextInput'
import type { Consequence } from '../words/offer-words'
import { Choice } from './Choice'
import css from './question.module.css'

interface SayChoiceProps {
  readonly leadsTo: Consequence
  readonly onSay: (speech: string) => void
}

/** Lets the caller say something. */
export function SayChoice({ leadsTo, onSay }: SayChoiceProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const onSubmit = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    onSay(text.trim())
  }
  return (
    <Choice name="Say…" leadsTo={leadsTo} isOpen={isOpen} onChoose={() => setIsOpen(!isOpen)}>
      {isOpen && (
        <form className={css.said} onSubmit={onSubmit}>
          <TextInput
            autoFocus
            aria-label="What the caller says"
            placeholder="sales"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" variant="outlined">
            Say
          </Button>
        </form>
      )}
    </Choice>
  )
}

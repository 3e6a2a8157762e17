import { useState } from 'react'
import { Button } from '../../../ui/inputs/Button'
import { TextArea } from '../../../ui/inputs/TextInput'
import { Choice } from './Choice'
import css from './question.module.css'

/** Offers to paste the reply as XML; it is no document, and belongs to this call alone. */
export function PasteChoice({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const onSubmit = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    onPaste(text)
  }
  return (
    <Choice
      name="Paste XML"
      leadsTo={{ text: 'for this call alone', request: null }}
      isOpen={isOpen}
      onChoose={() => setIsOpen(!isOpen)}
    >
      {isOpen && (
        <form className={css.pasted} onSubmit={onSubmit}>
          <TextArea
            autoFocus
            aria-label="XML of the reply"
            rows={4}
            placeholder="<Response>…</Response>"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" variant="outlined">
            Reply with it
          </Button>
        </form>
      )}
    </Choice>
  )
}

import { endStep } from '../../../editor/document/steps'
import { useSamples } from '../../../editor/metadata'
import { requestFocus } from '../../../editor/view/view'
import { optOutLine, withOptOutLine } from '../../../messaging/opt-out'
import { measure } from '../../../messaging/text/measure'
import { ToolButton } from '../field/FieldButton'
import { fieldId } from '../field/field-id'
import type { NoteProps } from '../notes/note-props'
import { partsWord } from './sms-words'
import css from './message-parts.module.css'

type ToolsProps = Pick<NoteProps, 'nodeId' | 'value' | 'offset' | 'onChange'>

/** Offers under the bubble of a message what can be put into its text, and says what that costs. */
export function MessageTools({ nodeId, value, offset, onChange }: ToolsProps) {
  const samples = useSamples()
  const withOptOut = withOptOutLine(value)
  const parts = measure(value, samples).parts
  const partsThen = measure(withOptOut, samples).parts
  const put = (text: string, from: number, to: number): void => {
    endStep()
    onChange(text)
    endStep()
    requestFocus({ pane: 'properties', nodeId, inText: true, span: { from: from + offset, to: to + offset } })
  }
  const addPlaceholder = (): void => {
    const { from, to } = selectionIn(fieldId(nodeId, null), value.length)
    const before = value.slice(0, from)
    const start = /\S$/.test(before) ? `${before} ` : before
    put(start + placeholder + value.slice(to), start.length + 2, start.length + placeholder.length - 2)
  }
  return (
    <div className={css.tools}>
      <ToolButton onMouseDown={keepSelection} onClick={addPlaceholder}>
        <span aria-hidden="true">+</span> Placeholder
      </ToolButton>
      {!value.includes(optOutLine) && (
        <>
          <ToolButton onClick={() => put(withOptOut, withOptOut.length, withOptOut.length)}>
            <span aria-hidden="true">+</span> Opt-out line
          </ToolButton>
          <span className={css.cost}>
            adds {withOptOut.length - value.length} characters, {partsThen === parts ? 'stays' : 'makes it'}{' '}
            {partsWord(partsThen)}
          </span>
        </>
      )}
    </div>
  )
}

const placeholder = '{{name}}'

/** Keeps the selection in the text as it is. */
const keepSelection = (event: { preventDefault: () => void }): void => event.preventDefault()

/** Returns what is selected in the text box, or its end where it was never used. */
function selectionIn(control: string, length: number): { readonly from: number; readonly to: number } {
  const box = document.getElementById(control)
  if (!(box instanceof HTMLTextAreaElement)) return { from: length, to: length }
  return { from: box.selectionStart, to: box.selectionEnd }
}

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { overlay } from '../../../ui/loading/overlay'
import { useIsNarrow } from '../../../ui/layout/use-is-narrow'
import { FieldButton, ToolButton } from '../field/FieldButton'
import type { InputProps } from '../inputs/input-props'
import { controlProps } from '../inputs/input-props'
import type { Recipients } from './recipients'
import { recipientsIn, typedInto, valueOf } from './recipients'
import { Box } from '../inputs/Box'
import { LineControl } from '../inputs/TextControl'
import { Chips, Counts } from './Chips'
import { few } from './groups'
import { useChipKeys } from './use-chip-keys'
import { useCountries } from './use-countries'
import { loadPaste, usePaste } from './use-paste'
import css from './recipients-input.module.css'
import { lazy } from '../../../ui/loading/lazy'

const PasteReport = lazy(() => loadPaste().then((loaded) => loaded.PasteReport), true)
const Dialog = overlay(() => import('./RecipientsDialog').then((loaded) => loaded.RecipientsDialog))

/** Shows phone numbers as chips, with a text field for the next one. What is being typed is in the document already. */
export function RecipientsInput(props: InputProps) {
  const { isReadOnly, onChange, value } = props
  const [typing, setTyping] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [most, setMost] = useState(step)
  const [isListOpen, setIsListOpen] = useState(false)
  const recipients = useMemo(() => recipientsIn(value, typing), [value, typing])
  const { chips, pending } = recipients
  const countries = useCountries(chips)
  const isNarrow = useIsNarrow()
  const isCounted = isNarrow && chips.length > few
  // The last ones stand beside the text field, which adds to them and takes from them.
  const from = isCounted ? chips.length : Math.max(0, chips.length - most)
  // What is added stands at the end, beside the text field.
  const drawn = chips.length - from
  const drawnBefore = useRef(0)
  useLayoutEffect(() => {
    if (list.current && drawn > drawnBefore.current && drawn <= step) list.current.scrollTop = list.current.scrollHeight
    drawnBefore.current = drawn
  }, [drawn])
  // Blanks alone are no number yet, but they are what was typed.
  const shown = pending === '' && typing.trim() === '' ? typing : pending

  const change = (next: Recipients): void => {
    setTyping(next.pending)
    onChange(valueOf(next))
  }
  const finish = (): void => {
    if (typing !== '') change(typedInto(chips, `${shown}<`))
  }
  const { onInputKey, onKeyDown, onClick } = useChipKeys({ box, input, recipients, shown, isReadOnly, change, finish })
  const { pasted, onPaste, putAway } = usePaste(
    (more) => change({ chips: [...typedInto(chips, `${shown}<`).chips, ...more], pending: '' }),
    isReadOnly,
  )
  return (
    <>
      <Box className={css.recipients} ref={box} onClick={onClick} onKeyDown={onKeyDown}>
        <div className={css.lists}>
          {(from > 0 || isCounted) && countries && <Counts countries={countries} />}
          <div className={css.list} ref={list}>
            {from > 0 && !isCounted && (
              <FieldButton className={css.more} data-earlier onClick={() => setMost(most + step)}>
                Show {Math.min(step, from)} more ({from.toLocaleString('en')} hidden)
              </FieldButton>
            )}
            <Chips chips={chips} from={from} countries={countries} isReadOnly={isReadOnly} />
            <LineControl
              {...controlProps(props)}
              ref={input}
              className={css.typed}
              inputMode="tel"
              placeholder={value === '' ? 'empty' : isReadOnly ? '' : 'Add or paste'}
              value={shown}
              onChange={(event) =>
                change(
                  isComposing(event.nativeEvent) ? { chips, pending: event.target.value } : typedInto(chips, event.target.value),
                )
              }
              onCompositionEnd={(event) => change(typedInto(chips, event.currentTarget.value))}
              onKeyDown={onInputKey}
              onPaste={onPaste}
              onFocus={() => void loadPaste().catch(() => undefined)}
              // Not before the click that took the focus has found its target: the new chip may move what lies below.
              onBlur={() => setTimeout(finish)}
            />
          </div>
        </div>
        {!isReadOnly && (
          <ToolButton className={css.edit} onClick={() => setIsListOpen(true)}>
            Edit list
          </ToolButton>
        )}
        {props.clear}
      </Box>
      {pasted && <PasteReport pasted={pasted} onClose={putAway} />}
      <Dialog
        isOpen={isListOpen}
        field="Recipients, one per line"
        onCancel={() => setIsListOpen(false)}
        part={{
          isOpen: isListOpen,
          numbers: chips,
          onClose: () => setIsListOpen(false),
          onSave: (numbers: readonly string[]) => change({ chips: numbers, pending: '' }),
        }}
      />
    </>
  )
}

/** So many numbers are drawn, and so many more each time they are asked for: a document may hold tens of thousands. */
const step = 100

const isComposing = (event: Event): boolean => 'isComposing' in event && event.isComposing === true

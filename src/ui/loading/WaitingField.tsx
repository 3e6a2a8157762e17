import { clsx } from 'clsx'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { TypedText } from './typed-ahead'
import css from './waiting-field.module.css'
import textInput from '../inputs/text-input.module.css'

interface WaitingFieldProps {
  /** The name of the text field that is on its way; null where nothing can be typed into what opens. */
  readonly field: string | null
  /** Escape, or a click beside it: what was asked for is no longer wanted. */
  readonly onCancel: () => void
  /** What was typed, as soon as what is on its way is there. */
  readonly onTyped?: (typed: TypedText) => void
}

/**
 * Has the focus from the very key press that opens something until that is there, so that no letter lands in the document. What
 * is typed meanwhile is kept for the field that opens; Enter and Tab wait. When it goes, the focus is where it was before.
 */
export function WaitingField({ field, onCancel, onTyped }: WaitingFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(onTyped)
  useLayoutEffect(() => {
    latest.current = onTyped
  })
  useLayoutEffect(() => {
    const before = document.activeElement
    const [own, input] = [box.current, text.current]
    ;(input ?? own)?.focus()
    return () => {
      if (input?.value) latest.current?.({ text: input.value, from: input.selectionStart, to: input.selectionEnd })
      if (own?.contains(document.activeElement) && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const isWriting = field !== null && event.key !== 'Enter' && event.key !== 'Tab'
    const isOfBrowser = (event.ctrlKey || event.metaKey) && event.key !== 'Enter'
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Escape' || !(isWriting || isOfBrowser)) event.preventDefault()
  }
  const onPress = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget) return
    // The focus goes back to where it was, and not to what was pressed.
    event.preventDefault()
    onCancel()
  }
  return createPortal(
    <div className={css.waiting} onMouseDown={onPress}>
      <div
        ref={box}
        className={css.box}
        role="dialog"
        aria-modal="true"
        aria-label={field ?? 'Opening…'}
        tabIndex={-1}
        data-waiting=""
        onKeyDown={onKeyDown}
      >
        {field !== null && (
          <textarea
            ref={text}
            className={clsx(textInput.textInput, css.field)}
            rows={1}
            aria-label={field}
            placeholder={field}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <p role="status">Opening…</p>
      </div>
    </div>,
    document.body,
  )
}

import type { RefObject } from 'react'
import { createContext, useContext, useLayoutEffect } from 'react'

/** What was typed before the field for it was there, and what was selected in it. */
export interface TypedText {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Hands what was typed while a part was on its way to the field that it was meant for. */
export const TypedAhead = createContext<{ current: TypedText | null }>({ current: null })

/** Puts what was typed ahead into a field that has just been drawn, caret included, and gives `onChange` its whole text. */
export function useTypedAhead(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  onChange: (text: string) => void,
): void {
  const aheadRef = useContext(TypedAhead)
  useLayoutEffect(() => {
    const typed = aheadRef.current
    aheadRef.current = null
    if (typed && field.current && !field.current.readOnly) onChange(withTyped(field.current, typed))
    // Once, with the field's first drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
}

/** Types into a field what was typed ahead, in the place of what is selected there, and returns its text. */
export function withTyped(field: HTMLInputElement | HTMLTextAreaElement, { text, from, to }: TypedText): string {
  const start = field.selectionStart ?? 0
  field.setRangeText(text, start, field.selectionEnd ?? start)
  field.setSelectionRange(start + from, start + to)
  return field.value
}

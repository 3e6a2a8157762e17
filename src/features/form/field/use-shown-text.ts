import { useState } from 'react'
import type { OuterSpace } from './outer-space'
import { hasOuterSpace, outerSpaceOf, shownText } from './outer-space'

/** What a field shows of a text, where that begins in it, and the whole text for what is typed. */
export interface ShownText {
  readonly shown: string
  readonly offset: number
  readonly wholeOf: (shown: string) => string
}

/**
 * Returns the text as its field shows it. The outer white space is found once a visit and not after each key, because a blank
 * typed at the end belongs to the text until the field is left.
 */
export function useShownText(text: string): ShownText {
  const [space, setSpace] = useState<OuterSpace>(() => outerSpaceOf(text))
  const isEmpty = text === ''
  const fits = isEmpty || hasOuterSpace(text, space)
  const now = fits ? space : outerSpaceOf(text)
  if (!fits) setSpace(now)
  return {
    shown: isEmpty ? '' : shownText(text, now),
    offset: isEmpty ? 0 : now.before.length,
    wholeOf: (shown) => (shown === '' ? '' : now.before + shown + now.after),
  }
}

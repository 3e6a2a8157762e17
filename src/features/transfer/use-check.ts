import { useEffect, useState } from 'react'
import type { Check } from './check'
import { check } from './check'

/** Above this many characters the check waits for a pause in the typing. */
const LARGE = 200_000
const PAUSE = { small: 30, large: 400 }

/** The check of a text, made after a pause, so that typing never waits for it. */
export function useCheck(text: string): Check {
  const [checked, setChecked] = useState<{ readonly text: string; readonly check: Check }>(NOTHING)
  useEffect(() => {
    const pause = text.length > LARGE ? PAUSE.large : PAUSE.small
    const timer = setTimeout(() => setChecked({ text, check: check(text) }), pause)
    return () => clearTimeout(timer)
  }, [text])
  if (checked.text === text) return checked.check
  // Between two keys the last answer stays, so that nothing flickers.
  return text === '' ? NOTHING.check : text.length > LARGE || checked.check.state === 'empty' ? CHECKING : checked.check
}

const NOTHING: { readonly text: string; readonly check: Check } = { text: '', check: { state: 'empty' } }
const CHECKING: Check = { state: 'checking' }

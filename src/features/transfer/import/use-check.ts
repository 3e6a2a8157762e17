import { useEffect, useState } from 'react'
import { begin } from '../../../model/work'
import type { Check } from './check'
import { checking } from './check'

/** Above this many characters the check waits for a pause in the typing. */
const large = 200_000
const typingPause = { small: 30, large: 400 }

/** Returns the check of a text, made after a pause, so that typing never waits for it. */
export function useCheck(text: string): Check {
  const [checked, setChecked] = useState<{ readonly text: string; readonly check: Check }>(nothing)
  useEffect(() => {
    const pause = text.length > large ? typingPause.large : typingPause.small
    const stopping = new AbortController()
    const start = async (): Promise<void> => {
      const { result, finish } = begin(checking(text))
      const check = result ? result.value : await finish(stopping.signal).catch(() => null)
      if (check && !stopping.signal.aborted) setChecked({ text, check })
    }
    const timer = setTimeout(() => void start(), pause)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [text])
  if (checked.text === text) return checked.check
  // Between two keys the last answer stays, so that nothing flickers.
  return text === '' ? nothing.check : text.length > large || checked.check.state === 'empty' ? stillChecking : checked.check
}

const nothing: { readonly text: string; readonly check: Check } = { text: '', check: { state: 'empty' } }
const stillChecking: Check = { state: 'checking' }

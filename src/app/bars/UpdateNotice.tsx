import { useEffect, useRef, useState } from 'react'
import { saveNow } from '../../session/workspace'
import { announce } from '../../editor/view/view'
import { keepForOffline } from '../start/service-worker'
import type { Update } from '../start/service-worker'
import { Button } from '../../ui/inputs/Button'
import css from './update-notice.module.css'

/** The page is kept for offline use this many milliseconds after it can be used, so that it does not slow the first look. */
const later = 2500

/** Keeps the page for offline use, and says when a newer version is there; it begins only when the user says so. */
export function UpdateNotice() {
  const [update, setUpdate] = useState<Update | null>(null)
  const begin = useRef<() => void>(() => location.reload())
  useEffect(() => {
    const timer = setTimeout(() => {
      keepForOffline(setUpdate, sayNotKept).then(
        (start) => {
          begin.current = start
        },
        // A browser that refuses, as in private windows, works as before: with a network.
        () => undefined,
      )
    }, later)
    return () => clearTimeout(timer)
  }, [])
  if (!update) return null
  return (
    <aside className={css.updateNotice} aria-label="Update">
      <p role="status">
        {update === 'waiting' ? 'A newer version is ready.' : 'Another tab already runs a newer version.'} Your documents are
        kept.
      </p>
      <Button variant="contained" onClick={() => void saveNow().finally(() => begin.current())}>
        Reload to update
      </Button>
      <Button onClick={() => setUpdate(null)}>Later</Button>
    </aside>
  )
}

const sayNotKept = (): void => announce('Not ready for offline use: some files didn’t load. Your next visit tries again.')

import type { ComponentType } from 'react'
import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '../inputs/Button'
import type { TypedText } from './typed-ahead'
import { TypedAhead } from './typed-ahead'
import { WaitingField } from './WaitingField'
import css from './missing.module.css'

interface OverlayProps<P> {
  readonly isOpen: boolean
  /** The name of the text field that it opens with; null where it has none. */
  readonly field?: string | null
  /** It is no longer wanted, or could not be fetched. */
  readonly onCancel: () => void
  readonly part: P
}

/**
 * Returns what lies over the page and takes the keys: fetched when it is first opened, or before by `preload`, and no part of
 * the first load. Until it is there a waiting field has the focus. Where it cannot be fetched it says so, and the focus goes
 * back.
 */
export function overlay<P extends object>(load: () => Promise<ComponentType<P>>) {
  const cache: { Part: ComponentType<P> | null } = { Part: null }
  const preload = async (): Promise<ComponentType<P>> => (cache.Part = await load())

  function Overlay({ isOpen, field = null, onCancel, part }: OverlayProps<P>) {
    const [Part, setPart] = useState(() => cache.Part)
    const [isMissing, setMissing] = useState(false)
    const ahead = useRef<TypedText | null>(null)
    const cancel = useRef(onCancel)
    const isAwaited = isOpen && !Part
    // What was fetched before is drawn along with the key press that opens it.
    if (isAwaited && cache.Part) setPart(() => cache.Part)
    useLayoutEffect(() => {
      cancel.current = onCancel
      if (!isOpen) ahead.current = null
    })
    useEffect(() => {
      if (!isAwaited) return
      let isGone = false
      preload().then(
        (loaded) => !isGone && startTransition(() => setPart(() => loaded)),
        () => {
          if (isGone) return
          setMissing(true)
          cancel.current()
        },
      )
      return () => {
        isGone = true
      }
    }, [isAwaited])
    return (
      <TypedAhead value={ahead}>
        {Part && <Part {...part} />}
        {isAwaited && (
          <WaitingField
            key={field}
            field={field}
            onCancel={onCancel}
            onTyped={(typed) => {
              ahead.current = typed
            }}
          />
        )}
        {isMissing && !isOpen && !Part && <Missing onClose={() => setMissing(false)} />}
      </TypedAhead>
    )
  }
  return Object.assign(Overlay, { preload })
}

function Missing({ onClose }: { readonly onClose: () => void }) {
  return createPortal(
    <p className={css.missing} role="alert">
      This part could not be loaded. Check the connection and try again.
      <IconButton aria-label="Close the message" onClick={onClose}>
        ×
      </IconButton>
    </p>,
    document.body,
  )
}

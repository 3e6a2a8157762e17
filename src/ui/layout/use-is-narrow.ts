import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 699.9px)')

/** Returns whether one pane is shown at a time; changes with the window. */
export const useIsNarrow = (): boolean => useSyncExternalStore(listen, isNarrow)

/** Returns whether one pane is shown at a time now. */
export const isNarrow = (): boolean => narrow.matches

function listen(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 699.9px)'

/** True where one pane is shown at a time; changes with the window. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches)
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

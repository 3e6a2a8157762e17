import { useSyncExternalStore } from 'react'

/** Where the XML keeps some lines beside the result. */
const roomy = matchMedia('(min-width: 700px) and (min-height: 760px)')

/** Returns whether the window has room for the result below the XML; changes with the window. */
export const useHasRoom = (): boolean => useSyncExternalStore(listen, hasRoom)

const hasRoom = (): boolean => roomy.matches

function listen(onChange: () => void): () => void {
  roomy.addEventListener('change', onChange)
  return () => roomy.removeEventListener('change', onChange)
}

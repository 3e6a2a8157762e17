import type { RefObject } from 'react'
import { useEffect } from 'react'

/** Others get this many milliseconds to give the focus away themselves. */
const PATIENCE = 50

/** When the control with the focus vanishes, as a field may on undo, the tree takes the focus: it never falls to the page. */
export function useLostFocus(tree: RefObject<HTMLElement | null>, take: (tree: HTMLElement | null) => void): void {
  useEffect(() => {
    let last: Element | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const isLost = (): boolean => last !== null && !last.isConnected && document.activeElement === document.body
    const onFocusIn = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null
    }
    const check = (): void => {
      if (isLost()) take(tree.current)
    }
    const observer = new MutationObserver(() => {
      if (!isLost()) return
      clearTimeout(timer)
      timer = setTimeout(check, PATIENCE)
    })
    document.addEventListener('focusin', onFocusIn)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [tree, take])
}

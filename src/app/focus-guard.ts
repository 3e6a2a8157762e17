import { wishFocus } from '../editor/view'

/** Sends the focus to the tree when what had it leaves the page; gives back how to stop. */
export function guardFocus(): () => void {
  let last: EventTarget | null = null
  const onFocusIn = (event: FocusEvent): void => {
    last = event.target
  }
  const observer = new MutationObserver(() => {
    if (!(last instanceof HTMLElement) || last.isConnected || document.activeElement !== document.body) return
    last = null
    wishFocus({ pane: 'structure' })
  })
  document.addEventListener('focusin', onFocusIn)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', onFocusIn)
    observer.disconnect()
  }
}

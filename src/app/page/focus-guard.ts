import { currentSnapshot } from '../../editor/document/current'
import { state } from '../../editor/store'
import { requestFocus } from '../../editor/view/view'

/** What says something beside the work, and goes when it is answered. */
const messages = '[role=status], [role=alert], [data-message]'

/**
 * Sends the focus on when what had it leaves the page: from a message back to where the user worked before, else to the tree.
 * A message leads to the tree, where Backspace deletes, only who worked there. Gives back how to stop.
 */
export function guardFocus(): () => void {
  let last: Element | null = null
  let isInMessage = false
  let worked: HTMLElement | null = null
  let isInTree = false
  let isPassing = false
  const noteWork = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLElement) || target === document.body || target.closest(messages)) return
    worked = target
    isInTree = target.closest('[role=tree]') !== null
  }
  const onKeyDown = ({ key, target }: KeyboardEvent): void => {
    // Who goes past something with Tab does not work there.
    isPassing = key === 'Tab' || (isPassing && key === 'Shift')
    if (!isPassing) noteWork(target)
  }
  const onPointerDown = (): void => {
    isPassing = false
  }
  const onFocusIn = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null
    isInMessage = last !== null && last.closest(messages) !== null
    if (!isPassing) noteWork(target)
  }
  const sendOn = (): void => {
    // A pane that was asked to take it does so once it is drawn.
    if (document.activeElement !== document.body || state().view.focusRequest !== null) return
    const selected = currentSnapshot()?.selection?.focus
    if (isInMessage && worked?.isConnected) worked.focus()
    else if (isInMessage && !isInTree && selected !== undefined)
      requestFocus({ pane: 'properties', nodeId: selected, isOfElement: true })
    else requestFocus({ pane: 'structure' })
  }
  const observer = new MutationObserver(() => {
    if (!(last instanceof HTMLElement) || last.isConnected || document.activeElement !== document.body) return
    last = null
    // What went may have sent the focus on by itself, as a form does; that comes first.
    queueMicrotask(sendOn)
  })
  document.addEventListener('keydown', onKeyDown, true)
  document.addEventListener('pointerdown', onPointerDown, true)
  document.addEventListener('focusin', onFocusIn)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('keydown', onKeyDown, true)
    document.removeEventListener('pointerdown', onPointerDown, true)
    document.removeEventListener('focusin', onFocusIn)
    observer.disconnect()
  }
}

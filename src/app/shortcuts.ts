import { actions } from '../commands/actions'
import { matches } from '../commands/shortcuts'

/** Runs the commands that act everywhere; gives back how to stop. Fields keep no undo of their own: the document's is the only one. */
export function listenToShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const found = actions.find(
      (action) => action.scope === 'everywhere' && action.shortcuts.some((shortcut) => matches(event, shortcut)),
    )
    if (found) {
      event.preventDefault()
      if (found.isEnabled()) found.run()
      return
    }
    const sheet = actions.find((action) => action.id === 'shortcuts')
    if (sheet?.shortcuts.some((shortcut) => matches(event, shortcut)) && !isTyping(event.target)) sheet.run()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable=true], [role=tree] *, [role=menu] *')
  )
}

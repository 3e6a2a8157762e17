import type { Action } from '../../commands/action'
import { firstActions } from '../../commands/first-actions'
import { matches } from '../../commands/shortcuts'
import { state } from '../../editor/store'

/**
 * Runs the commands that act everywhere; gives back how to stop. Fields keep no undo of their own: the document's is the only one.
 * What lies over the page has the keys: nothing behind it moves, and only another dialog can be opened from a dialog.
 */
export function listenToShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const found = firstActions.find(({ scope, shortcuts }) =>
      shortcuts.some((shortcut) => (scope === 'global' || shortcut.isGlobal) && matches(event, shortcut)),
    )
    if (found?.scope === 'tree' && (state().view.dialog !== null || isIn(event.target, '[role=dialog]'))) return
    if (found) {
      // A dialog's text is not the document's: it keeps the browser's own undo.
      if (found.group === 'Edit' && isTyping(event.target) && isIn(event.target, '[role=dialog]')) return
      event.preventDefault()
      if (found.isEnabled() && reaches(event.target, found)) found.run()
      return
    }
    const sheet = firstActions.find((action) => action.id === 'shortcuts')
    if (sheet?.shortcuts.some((shortcut) => matches(event, shortcut)) && !isTyping(event.target)) {
      // The sign itself goes nowhere either, although the focus is elsewhere by then.
      event.preventDefault()
      sheet.run()
    }
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

function reaches(target: EventTarget | null, { opens }: Action): boolean {
  // While what was asked for is on its way, the keys are for it.
  if (isIn(target, '[data-waiting], [role=menu]') || state().view.isHeld) return false
  return opens === 'dialog' || (state().view.dialog === null && !isIn(target, '[role=dialog]'))
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable=true], [role=tree] *, [role=menu] *, [data-waiting]')
  )
}

import type { KeyboardEvent } from 'react'

/** What is said of the element itself, the title of its form, and a button that fixes something. */
export const ofElement = '[data-of-element]'
export const fieldTitle = '[data-form-title]'
const fix = '[data-fix]'

/** A field, or what is said of the element itself. */
const fieldBox = `[data-field], ${ofElement}`

/** Which value Alt+Enter was pressed in, by the box it led to. */
const origins = new WeakMap<Element, HTMLElement>()

/**
 * Leads with Alt+Enter from a value to the buttons of its field, the fixes first, or to the fixes of the element where it has
 * none; the arrows lead from one to the next, Escape leads back. Tab goes from value to value, so that no key which is meant
 * for the next value presses a button between them.
 */
export function pressFieldKey(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, altKey } = event
  if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return
  const here = target.closest(fieldBox)
  const actions = here ? actionsOf(here) : []
  const at = actions.findIndex((action) => action === target)
  if (at >= 0) return pressOnAction(event, actions, at)
  if (key !== 'Enter' || !altKey) return
  const head = event.currentTarget.querySelector(ofElement)
  const box = [here, head].find((one) => one?.querySelector(fix)) ?? here
  const first = box && actionsOf(box)[0]
  if (!first) return
  stop(event)
  origins.set(box, target)
  first.focus()
}

/** Gives the focus from a button of a field back to the field's value, where Alt+Enter was pressed if it was. */
export function backToValue(button: Element): void {
  const value = originOf(button) ?? button.closest(fieldBox)?.querySelector<HTMLElement>('[data-control]')
  const title = button.closest('[data-pane]')?.querySelector<HTMLElement>(fieldTitle)
  ;(value ?? title)?.focus()
}

/** Returns the value in which Alt+Enter was pressed to come to a button of its field; null where it is gone, or there was none. */
export function originOf(button: Element): HTMLElement | null {
  const box = button.closest(fieldBox)
  const origin = box ? origins.get(box) : undefined
  return origin?.isConnected ? origin : null
}

function pressOnAction(event: KeyboardEvent, actions: readonly HTMLElement[], at: number): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (step !== undefined) {
    stop(event)
    actions[(at + step + actions.length) % actions.length]?.focus()
  } else if (event.key === 'Escape' && actions[at]) {
    stop(event)
    backToValue(actions[at])
  }
}

/** Returns the buttons of a field, its fixes first; a chip has keys of its own. */
function actionsOf(box: Element): readonly HTMLElement[] {
  const all = [...box.querySelectorAll<HTMLElement>('button:not([data-chip], :disabled)')]
  return [...all.filter((button) => button.matches(fix)), ...all.filter((button) => !button.matches(fix))]
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

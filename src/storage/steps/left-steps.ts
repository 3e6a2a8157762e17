import { jsonIn } from '../local'
import { isObject } from '../records'
import type { StoredSteps } from './steps-record'

const key = 'plivo-xml-composer.steps'

/**
 * Leaves steps that are not stored yet for the next load of this tab, in the place of what was left before. A page that goes away
 * gets no answer from the database any more; this store takes a value at once, and shares its room with no document.
 */
export function leaveSteps(steps: readonly StoredSteps[]): void {
  try {
    if (steps.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(steps.map((each) => [each.id, each]))))
  } catch {
    // Where there is no room the text is all that outlives the page.
  }
}

/** Returns what this tab left of a document, whatever it is. */
export function leftSteps(id: string): unknown {
  try {
    const left = jsonIn(sessionStorage.getItem(key) ?? '')
    return isObject(left) ? left[id] : undefined
  } catch {
    return undefined
  }
}

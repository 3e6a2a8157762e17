import type { Work } from '../../model/work'
import type { Call, Part } from './plan'

/** Visits the call and all that is below it, in the order of the document, as work that can be interrupted. */
export function* visiting(root: Call, visit: (part: Part, parent: Call | null) => void): Work<void> {
  let done = 0
  const below = function* (call: Call): Work<void> {
    for (const part of call.parts) {
      visit(part, call)
      if (++done % portion === 0) yield
      if (part.kind === 'call' && part.parts.length > 0) yield* below(part)
    }
  }
  visit(root, null)
  yield* below(root)
}

/** Returns whether `isIt` holds for the call or for something below it. */
export function* anyPart(root: Call, isIt: (part: Part, parent: Call | null) => boolean): Work<boolean> {
  let isFound = false
  yield* visiting(root, (part, parent) => {
    isFound ||= isIt(part, parent)
  })
  return isFound
}

/** So many parts are one step. */
const portion = 100

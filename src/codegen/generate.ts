import type { Sdk } from '../catalogue/spec'
import type { Document } from '../model/node'
import { doAll, mapPortions } from '../model/work'
import type { Work } from '../model/work'
import { reportHandlers, reportLines } from './delivery-report'
import { languages } from './languages'
import { folded } from './writers/line'
import type { Line } from './writers/line'
import type { Warning } from './plan/plan'
import { planFor } from './plan/planner'

/** A program that prints the XML, a web server that answers with it, or one that takes delivery reports. */
export type View = 'program' | 'handler' | 'report'

/** A program with all that is to be said about it. */
export interface Generated {
  /** The text of the lines, each with its line end. */
  readonly code: string
  readonly lines: readonly Line[]
  readonly warnings: readonly Warning[]
}

/**
 * Returns the document as source code for one of Plivo's SDKs. The warnings name every difference between what the program
 * prints and the document.
 */
export function generate(document: Document, sdk: Sdk, view: View = 'program'): Generated {
  return doAll(generating(document, sdk, view))
}

/** Does what `generate` does, as work that can be interrupted. */
export function* generating(document: Document, sdk: Sdk, view: View): Work<Generated> {
  if (view === 'report') return reported(reportLines(document, sdk))
  const language = languages[sdk]
  const plan = yield* planFor(document, language.rules, view === 'handler')
  const lines = yield* folded(yield* language[view](plan))
  const texts = yield* mapPortions(lines, ({ text }) => `${text}\n`)
  return { code: texts.join(''), lines, warnings: plan.warnings }
}

/** Returns the command that installs what the code imports; '' where that is nothing. */
export const installOf = (sdk: Sdk, view: View): string =>
  view === 'report' ? reportHandlers[sdk].install : languages[sdk].install[view]

/** Returns the name under which the code is saved. */
export const fileOf = (sdk: Sdk, view: View): string => (view === 'report' ? reportHandlers[sdk].file : languages[sdk].file[view])

const reported = (lines: readonly Line[]): Generated => ({
  code: lines.map(({ text }) => `${text}\n`).join(''),
  lines,
  warnings: [],
})

import type { Sdk } from '../catalogue/spec'
import type { Document } from '../model/node'
import { doAll, mapPortions } from '../model/work'
import type { Work } from '../model/work'
import { languages } from './languages'
import type { Line } from './writers/line'
import type { Warning } from './plan/plan'
import { planFor } from './plan/planner'

/** A program that prints the XML, or a web server that answers with it. */
export type View = 'program' | 'handler'

/** A program with all that is to be said about it. */
export interface Generated {
  /** The text of the lines, each with its line end. */
  readonly code: string
  readonly lines: readonly Line[]
  readonly warnings: readonly Warning[]
}

/** The document as source code for one of Plivo's SDKs. The warnings name every difference between what the program prints and the document. */
export function generate(document: Document, sdk: Sdk, view: View = 'program'): Generated {
  return doAll(generating(document, sdk, view))
}

/** The same as work that can be interrupted. */
export function* generating(document: Document, sdk: Sdk, view: View): Work<Generated> {
  const language = languages[sdk]
  const plan = yield* planFor(document, language.rules, view === 'handler')
  const lines = yield* language[view](plan)
  const texts = yield* mapPortions(lines, ({ text }) => `${text}\n`)
  return { code: texts.join(''), lines, warnings: plan.warnings }
}

import type { Work } from '../model/work'
import type { Line } from './writers/line'
import type { Plan, Rules } from './plan/plan'

/** How a program for one SDK is written. */
export interface Language {
  /** As people call it. */
  readonly label: string
  readonly rules: Rules
  /** A whole program that prints the XML. */
  readonly program: (plan: Plan) => Work<readonly Line[]>
  /** The smallest complete web server that answers with the XML. */
  readonly handler: (plan: Plan) => Work<readonly Line[]>
  /** The command that installs what the program, or the handler, imports. */
  readonly install: { readonly program: string; readonly handler: string }
  /** The names under which they are saved. */
  readonly file: { readonly program: string; readonly handler: string }
}

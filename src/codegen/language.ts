import type { ElementName, catalogue } from '../catalogue/index'
import type { Sdk } from '../catalogue/spec'
import type { Work } from '../model/work'
import type { Line } from './writers/line'
import type { Plan, Rules } from './plan/plan'

type Current = { readonly status: 'current' | 'superseded' }
type KnownTo<S extends Sdk, E extends ElementName> = (typeof catalogue)[E] extends Current
  ? S extends (typeof catalogue)[E]['sources'][number]
    ? E
    : never
  : never

/** The elements that the SDK writes; a table over them does not compile while one is missing. */
export type ElementOf<S extends Sdk> = { [E in ElementName]: KnownTo<S, E> }[ElementName]

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

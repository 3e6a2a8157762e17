import type { Work } from '../../model/work'
import type { Language } from '../language'
import type { Names } from '../plan/names'
import type { Plan, Rules } from '../plan/plan'
import type { Line } from './line'

/** What a program or a handler is put together from. */
export interface Written {
  readonly plan: Plan
  /** The statements that build the document in the variable `response`. */
  readonly body: readonly Line[]
  /** The expression that gives the XML, and why it is not the plain one. */
  readonly printed: Printed
  /** What the document needs besides, such as the names of classes. */
  readonly uses: readonly string[]
  readonly parameters: Names['parameters']
}

export interface Printed {
  readonly expression: string
  readonly note?: string
}

/** What a language is called, and what stands around the statements in its program and its handler. */
export interface Frame extends Pick<Language, 'label' | 'install' | 'file'> {
  readonly program: (written: Written) => Work<readonly Line[]>
  readonly handler: (written: Written) => Work<readonly Line[]>
}

/** Returns the language that puts what is written into this frame. */
export function framed(frame: Frame, rules: Rules, write: (plan: Plan) => Work<Written>): Language {
  const { label, install, file } = frame
  return {
    label,
    install,
    file,
    rules,
    *program(plan) {
      return yield* frame.program(yield* write(plan))
    },
    *handler(plan) {
      return yield* frame.handler(yield* write(plan))
    },
  }
}

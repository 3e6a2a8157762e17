import type { Document } from '../../model/node'
import type { TextProblem } from '../../model/problem'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { textProblem } from '../diagnostics/text-problem'
import { checkingWellFormedness } from '../diagnostics/well-formedness'
import type { KeepsSpace } from '../write/gaps'
import { building } from './build'

/** What people should know about a text that was read. */
export interface Note {
  readonly rule: string
  readonly message: string
}

export type Parsed =
  | { readonly ok: true; readonly document: Document; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problems: readonly TextProblem[] }

/** Returns the document that the text is, or why it is none. Never throws, whatever the text. */
export function parse(text: string, keepsSpace: KeepsSpace): Parsed {
  return doAll(parsing(text, keepsSpace))
}

/** Does what `parse` does, as work that can be interrupted. */
export function* parsing(text: string, keepsSpace: KeepsSpace): Work<Parsed> {
  if (typeof text !== 'string') return refused(textProblem('', 'empty', 'Give a text', 0, 0))
  try {
    const problem = yield* checkingWellFormedness(text)
    if (problem !== null) return refused(problem)
    yield
    return { ok: true, document: yield* building(text, keepsSpace), notes: [] }
  } catch {
    return refused(textProblem(text, 'unreadable', 'This text can’t be read. Please keep it and report it', 0, 0))
  }
}

const refused = (problem: TextProblem): Parsed => ({ ok: false, problems: [problem] })

import { isText } from '../../model/content'
import type { Node } from '../../model/node'
import type { Work } from '../../model/work'
import type { TextProblem } from '../../model/problem'
import type { Prefixes } from '../diagnostics/prefixes'
import { sniff } from '../diagnostics/sniff'
import { textProblem } from '../diagnostics/text-problem'
import { checkingMarkup, checkingWellFormedness } from '../diagnostics/well-formedness'
import { formatted } from '../layout/format'
import type { KeepsSpace, Printing } from '../write/gaps'
import { textOfNode } from '../write/serialise'
import { building, buildingChildren } from './build'

export type Fragment =
  { readonly ok: true; readonly nodes: readonly Node[] } | { readonly ok: false; readonly problems: readonly TextProblem[] }

/** How a fragment is read: of a whole document with the root `unwrapped` its children are meant; `prefixes` are declared around it. */
interface Reading {
  readonly unwrapped: string
  readonly prefixes?: Prefixes | undefined
}

/** Returns the nodes that a text of siblings, or a whole document, holds, as work that can be interrupted. */
export function* readingFragment(text: string, { unwrapped, prefixes }: Reading, keepsSpace: KeepsSpace): Work<Fragment> {
  try {
    if ((yield* checkingWellFormedness(text)) === null) {
      const { prolog, root, epilog } = yield* building(text, keepsSpace)
      return { ok: true, nodes: root.name === unwrapped ? root.children : [...prolog, root, ...epilog] }
    }
    const problem =
      sniff(text.trimStart().startsWith('<') ? text : `<a>${text}</a>`) ?? (yield* checkingMarkup(`<a>${text}</a>`, { prefixes }))
    if (problem !== null) return { ok: false, problems: [inside(problem, text)] }
    return { ok: true, nodes: (yield* buildingChildren(`<a>${text}</a>`, false, keepsSpace)).nodes }
  } catch {
    return {
      ok: false,
      problems: [textProblem(text, 'unreadable', 'This text can’t be read', 0, 0)],
    }
  }
}

/** Returns the canonical XML of some siblings, one below the other where none is text. */
export function textOf(nodes: readonly Node[], keepsSpace: KeepsSpace): string {
  const printing: Printing = { keepsSpace, eol: '\n' }
  return nodes
    .map((node) => textOfNode(formatted(node, false, printing), 0, false, printing))
    .join(nodes.some(isText) ? '' : printing.eol)
}

function inside(problem: TextProblem, text: string): TextProblem {
  return textProblem(text, problem.rule, problem.message, problem.from - 3, problem.to - 3)
}

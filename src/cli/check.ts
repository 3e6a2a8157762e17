import { parse, printed, validate } from '../core'
import { placeOf as rangeOfProblem } from '../editor/problems/place'
import type { DocumentKind } from '../model/document-metadata'
import type { Document, Node, NodeId, Path } from '../model/node'
import type { Level } from '../model/problem'
import { lineOf } from '../model/problem'
import { kindOf } from '../running/kind-of'
import { placeOf } from '../syntax/lines'

/** One problem of a file, with its place from 1 in UTF-16 units. */
export interface Finding {
  readonly rule: string
  readonly level: Level
  /** Where, what is expected, what was found: the form for programs. */
  readonly message: string
  /** What to do, as people say it. */
  readonly title: string
  readonly consequence: string
  readonly source: string
  readonly line: number
  readonly column: number
}

/** What was found in one file. */
export interface Checked {
  readonly file: string
  /** True where no problem is an error. */
  readonly ok: boolean
  readonly kind: DocumentKind
  readonly problems: readonly Finding[]
}

/** Returns what is wrong with a text, in document order; its kind shows in it unless it is said. */
export function checked(file: string, text: string, kind?: DocumentKind): Checked {
  const read = parse(text)
  if (!read.ok) {
    const consequence = 'Plivo can’t read the document.'
    const problems = read.problems.map(({ rule, level, message, line, column }): Finding => {
      return { rule, level, message, title: message, consequence, source: 'XML 1.0', line, column }
    })
    return { file, ok: false, kind: kind ?? 'voice', problems }
  }
  const { document } = read
  const own = kind ?? kindOf(document)
  const written = printed(document)
  const found = validate(document, { kind: own })
  const paths = pathsIn(document, new Set(found.map(({ nodeId }) => nodeId)))
  const problems = found.map((problem): Finding => {
    const { rule, level, message, consequence, source } = problem
    const path = paths.get(problem.nodeId) ?? []
    const { from } = rangeOfProblem(document, path, problem, (start, end) => written.slice(start, end))
    return { rule, level, message, title: lineOf(problem), consequence, source, ...placeOf(written, from) }
  })
  return { file, ok: problems.every(({ level }) => level !== 'error'), kind: own, problems }
}

/** Returns the paths of those nodes, found in one walk. */
function pathsIn(document: Document, sought: ReadonlySet<NodeId>): ReadonlyMap<NodeId, Path> {
  const found = new Map<NodeId, Path>()
  const visit = (node: Node, path: Path): void => {
    if (sought.has(node.id)) found.set(node.id, path)
    if (node.kind === 'element') node.children.forEach((child, index) => visit(child, [...path, index]))
  }
  if (sought.size > 0) visit(document.root, [])
  return found
}

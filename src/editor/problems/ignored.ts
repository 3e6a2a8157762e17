import { nodeAt } from '../../model/edit'
import type { Document, NodeId, Path } from '../../model/node'
import type { Problem } from '../../model/problem'
import { pathOf } from '../paths'

/** A name under which a problem is not shown: a rule for all of it, or a rule and the place of one node ("after-end 0/2"). */
export type Ignored = string

/** Returns the rule of an entry, and the place that it is limited to, or null. */
export function readIgnored(entry: Ignored): { readonly rule: string; readonly path: Path | null } {
  const space = entry.indexOf(' ')
  if (space < 0) return { rule: entry, path: null }
  const steps = entry.slice(space + 1)
  return { rule: entry.slice(0, space), path: steps === '' ? [] : steps.split('/').map(Number) }
}

/** Returns the entry for a rule, or for a rule at one place. */
export const writeIgnored = (rule: string, path: Path | null): Ignored => (path === null ? rule : `${rule} ${path.join('/')}`)

/** Returns the problems that are shown, and those that are ignored. The same arrays give the same arrays. */
export function splitIgnored(
  problems: readonly Problem[],
  ignored: readonly Ignored[],
  document: Document,
): { readonly visible: readonly Problem[]; readonly ignoredProblems: readonly Problem[] } {
  if (ignored.length === 0) return { visible: problems, ignoredProblems: none }
  const known = splits.get(problems)
  if (known?.ignored === ignored && known.document === document) return known
  const names = new Set<string>()
  for (const entry of ignored) {
    const { rule, path } = readIgnored(entry)
    const node = path === null ? undefined : nodeAt(document, path)
    if (path === null) names.add(rule)
    else if (node !== undefined) names.add(`${rule} ${node.id}`)
  }
  const isIgnored = ({ rule, nodeId }: Problem): boolean => names.has(rule) || names.has(`${rule} ${nodeId}`)
  const split = {
    ignored,
    document,
    visible: problems.filter((problem) => !isIgnored(problem)),
    ignoredProblems: problems.filter(isIgnored),
  }
  splits.set(problems, split)
  return split
}

/** Returns the entries after an edit, each at the new place of its node; those of nodes that are gone come back with them. */
export function movedIgnored(ignored: readonly Ignored[], before: Document, after: Document): readonly Ignored[] {
  if (before === after || (gone.size === 0 && !ignored.some((entry) => entry.includes(' ')))) return ignored
  const moved = ignored.flatMap((entry) => {
    const { rule, path } = readIgnored(entry)
    const node = path === null ? undefined : nodeAt(before, path)
    if (node === undefined) return [entry]
    const now = pathOf(after, node.id)
    if (now === null) gone.set(`${rule} ${node.id}`, { rule, id: node.id })
    return now === null ? [] : [writeIgnored(rule, now)]
  })
  for (const [name, { rule, id }] of gone) {
    const back = pathOf(after, id)
    if (back === null) continue
    gone.delete(name)
    moved.push(writeIgnored(rule, back))
  }
  const isSame = moved.length === ignored.length && moved.every((entry, index) => entry === ignored[index])
  return isSame ? ignored : moved
}

/** What was ignored at nodes that were deleted; undo brings them back. */
const gone = new Map<string, { readonly rule: string; readonly id: NodeId }>()

const none: readonly Problem[] = []

interface Split {
  readonly ignored: readonly Ignored[]
  readonly document: Document
  readonly visible: readonly Problem[]
  readonly ignoredProblems: readonly Problem[]
}

const splits = new WeakMap<readonly Problem[], Split>()

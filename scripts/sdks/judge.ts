import type { Sdk } from '../../src/catalogue/spec'
import { differencesOf } from '../../src/codegen/differences'
import type { Difference } from '../../src/codegen/differences'
import { generate } from '../../src/codegen/generate'
import type { Warning } from '../../src/codegen/plan'
import { parse } from '../../src/core'
import type { Document, ElementNode, NodeId } from '../../src/model/node'
import type { Sample } from './documents'
import type { Outcome } from './runner'

export interface Verdict {
  readonly sample: Sample
  readonly code: string
  readonly printed: string
  readonly isWarned: boolean
  /** What differs without a warning, what a warning says that is not so, or why there is nothing to compare; empty when all is well. */
  readonly faults: readonly string[]
}

/** What each sample's program printed, beside what it should have printed. */
export function judge(
  samples: readonly Sample[],
  sdk: Sdk,
  run: (programs: readonly string[]) => readonly Outcome[],
): readonly Verdict[] {
  const made = samples.map(({ document }) => generate(document, sdk))
  const outcomes = run(made.map(({ code }) => code))
  return samples.map((sample, index): Verdict => {
    const { code = '', warnings = [] } = made[index] ?? {}
    const { printed, error } = outcomes[index] ?? { printed: '', error: 'did not run' }
    const faults = error === null ? faultsOf(sample.document, printed, warnings) : [error]
    return { sample, code, printed, isWarned: warnings.length > 0, faults }
  })
}

/** Each difference needs a warning, and each warning a difference. */
function faultsOf(document: Document, printed: string, warnings: readonly Warning[]): readonly string[] {
  const parsed = parse(printed)
  if (!parsed.ok) return parsed.problems.map(({ message }) => `not well-formed: ${message}`)
  const lost = new Set(warnings.filter(({ attribute }) => attribute === null).map(({ nodeId }) => nodeId))
  const elements = elementsOf(document.root)
  const differences = differencesOf({ ...document, root: without(document.root, lost) }, parsed.document)
  const unwarned = differences.filter((difference) => !warnings.some((warning) => isAbout(warning, difference)))
  const idle = warnings.filter((warning) => {
    const isLostElement = warning.attribute === null && elements.has(warning.nodeId)
    return (
      !isLostElement &&
      !differences.some((difference) => isAbout(warning, difference)) &&
      !hasLostAround(document.root, warning.nodeId, lost)
    )
  })
  return [
    ...unwarned.map(
      ({ attribute, wanted, found }) => `${attribute ?? 'content'}: wanted ${shown(wanted)}, printed ${shown(found)}`,
    ),
    ...idle.map(({ message }) => `warned in vain: ${message}`),
  ]
}

const isAbout = (warning: Warning, difference: Difference): boolean =>
  warning.nodeId === difference.nodeId && warning.attribute === difference.attribute

const shown = (text: string | null): string => (text === null ? 'nothing' : JSON.stringify(text))

/** The element without what is said to be left out; of a lost root, an empty Response. */
function without(element: ElementNode, lost: ReadonlySet<NodeId>): ElementNode {
  if (lost.has(element.id)) return { ...element, name: 'Response', attributes: new Map(), children: [] }
  const children = element.children.flatMap((child) => {
    if (child.kind !== 'element') return child
    return lost.has(child.id) ? [] : without(child, lost)
  })
  return { ...element, children }
}

function elementsOf(element: ElementNode): ReadonlySet<NodeId> {
  const inside = element.children.flatMap((child) => (child.kind === 'element' ? [...elementsOf(child)] : []))
  return new Set([element.id, ...inside])
}

/** Whether the node is inside an element that is left out whole. */
function hasLostAround(element: ElementNode, id: NodeId, lost: ReadonlySet<NodeId>, isLost = false): boolean {
  return element.children.some((child) => {
    const isGone = isLost || lost.has(element.id)
    if (child.id === id) return isGone
    return child.kind === 'element' && hasLostAround(child, id, lost, isGone)
  })
}

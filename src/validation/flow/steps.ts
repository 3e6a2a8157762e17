import { catalogue, elementNames, specOf } from '../../catalogue'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import { changeSince } from '../engine/change-since'
import { effectiveValue } from '../values/conditions'

/** A step of a flow, and its place among the children. */
export interface Step {
  readonly node: ElementNode
  readonly index: number
}

/** What the order of the children of an element says, found in one walk over them. */
export interface Steps {
  readonly last: ElementNode | null
  /** The first step after which nothing runs. */
  readonly end: Step | null
  /** The first step before the end whose URL answers with what comes instead of the steps behind it, whatever happens. */
  readonly handover: Step | null
  /** The steps of which a rule wants to know, in order; a document may have thousands of others. */
  readonly notable: readonly ElementNode[]
}

/** Whether the children run one after another. */
export function runsInOrder({ category, content }: ElementSpec): boolean {
  return content === 'elements' && (category === 'root' || category === 'control')
}

/** The order of the steps in `parent`, whose children run one after another. The same element gives the same answer. */
export function stepsOf(parent: ElementNode): Steps {
  const found = known.get(parent)
  if (found !== undefined) return found
  const steps = unturned(parent) ?? walked(parent)
  known.set(parent, steps)
  return steps
}

/** Why nothing behind the step runs; null where it does. */
export function stopOf(step: ElementNode): 'ends' | 'repeats' | null {
  const spec = specOf(step.name)
  if (spec === undefined) return null
  if (spec.endsDocument !== undefined) {
    const { unless } = spec.endsDocument
    return unless === undefined || !step.attributes.has(unless) ? 'ends' : null
  }
  // A prompt inside GetDigits or GetInput stops at the first key, however often it is read; nothing stops what is heard before the call is answered.
  const inner = runsInOrder(spec) ? stepsOf(step).end : null
  if (inner !== null) return stopOf(inner.node)
  return roles.get(step.name) === 'repeats' && isEndless(step) ? 'repeats' : null
}

const known = new WeakMap<ElementNode, Steps>()

/** What makes an element worth a look: it can repeat for ever, or its place among the others matters. */
const roles: ReadonlyMap<string, 'repeats' | 'turns'> = new Map(
  elementNames.flatMap((name) => {
    const role = roleOf(catalogue[name])
    return role === null ? [] : [[name, role] as const]
  }),
)

function roleOf(spec: ElementSpec): 'repeats' | 'turns' | null {
  if ('loop' in spec.attributes) return 'repeats'
  const isTurn = spec.endsDocument !== undefined || spec.handsOver?.when === 'always'
  const isGroup = spec.category === 'control' && runsInOrder(spec)
  return isTurn || isGroup || spec.text?.type.kind === 'webSocketUrl' ? 'turns' : null
}

function walked(parent: ElementNode): Steps {
  let last: ElementNode | null = null
  let end: Step | null = null
  let handover: Step | null = null
  const found: ElementNode[] = []
  let index = -1
  for (const node of parent.children) {
    index += 1
    if (node.kind !== 'element') continue
    last = node
    const role = roles.get(node.name)
    if (role === undefined) continue
    if (role === 'repeats') {
      if (end === null && isEndless(node)) end = { node, index }
    } else {
      found.push(node)
      if (end === null && stopOf(node) !== null) end = { node, index }
      if (end === null && handover === null && handsOver(node)) handover = { node, index }
    }
  }
  return { last, end, handover, notable: found }
}

/** The steps as they were where an edit changed only steps that turn nothing, as most do; null where they must be walked. */
function unturned(parent: ElementNode): Steps | null {
  const change = changeSince(parent)
  const before = change && known.get(change.before)
  if (!change || !before || change.to !== change.toBefore) return null
  let { last } = before
  for (let index = change.from; index < change.to; index += 1) {
    const [old, now] = [change.before.children[index], parent.children[index]]
    if (old?.kind !== 'element' || now?.kind !== 'element' || turns(old) || turns(now)) return null
    if (last === old) last = now
  }
  return last === before.last ? before : { ...before, last }
}

const turns = (node: ElementNode): boolean =>
  roles.get(node.name) === 'turns' || (roles.get(node.name) === 'repeats' && isEndless(node))

const isEndless = ({ attributes }: ElementNode): boolean => attributes.size > 0 && attributes.get('loop') === '0'

function handsOver(step: ElementNode): boolean {
  const spec = specOf(step.name)
  const way = spec?.handsOver
  if (spec === undefined || way?.when !== 'always') return false
  return (step.attributes.get(way.to) ?? '').trim() !== '' && effectiveValue(step, spec, way.redirect) === 'true'
}

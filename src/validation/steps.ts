import { elementNames, specOf } from '../catalogue/index'
import type { ElementSpec } from '../catalogue/spec'
import type { ElementNode } from '../model/node'
import { effectiveValue } from './conditions'

/** A step of a flow that decides whether those behind it run, and its place among the children. */
export interface Turn {
  readonly node: ElementNode
  readonly index: number
}

/** What the order of the children of an element says, found in one walk over them. */
export interface Steps {
  readonly count: number
  readonly last: ElementNode | null
  /** The first step after which nothing runs. */
  readonly end: Turn | null
  /** The first step whose URL answers with what comes instead of the steps behind it, whatever happens. */
  readonly handover: Turn | null
}

/** The order of the steps in `parent`. The same element gives the same answer. */
export function stepsOf(parent: ElementNode): Steps {
  const found = known.get(parent)
  if (found !== undefined) return found
  const steps = walked(parent)
  known.set(parent, steps)
  return steps
}

/** Why nothing behind the step runs; null where it does. */
export function stopOf(step: ElementNode): 'ends' | 'repeats' | null {
  const spec = turning.get(step.name)
  if (spec === undefined) return null
  if (spec.endsDocument !== undefined) {
    const { unless } = spec.endsDocument
    return unless === undefined || !step.attributes.has(unless) ? 'ends' : null
  }
  // A prompt inside GetDigits or GetInput stops at the first key, however often it is read; nothing stops what is heard before the call is answered.
  const inner = spec.category === 'control' && spec.content === 'elements' ? stepsOf(step).end : null
  if (inner !== null) return stopOf(inner.node)
  return step.attributes.get('loop') === '0' && 'loop' in spec.attributes ? 'repeats' : null
}

/** Whether the answer of its URL always takes the place of the steps behind the step. */
export function handsOver(step: ElementNode): boolean {
  const spec = turning.get(step.name)
  const { handsOver: way } = spec ?? {}
  if (spec === undefined || way?.when !== 'always') return false
  return (step.attributes.get(way.to) ?? '').trim() !== '' && effectiveValue(step, spec, way.redirect) === 'true'
}

const known = new WeakMap<ElementNode, Steps>()

// Most steps cannot turn the flow; a document has too many to look at each closely.
const turning: ReadonlyMap<string, ElementSpec> = new Map(
  elementNames.flatMap((name) => {
    const spec = specOf(name)
    const turns = spec?.endsDocument ?? spec?.handsOver ?? spec?.attributes['loop'] ?? spec?.children.length
    return spec === undefined || spec.category === 'root' || !turns ? [] : [[name, spec] as const]
  }),
)

function walked(parent: ElementNode): Steps {
  let count = 0
  let last: ElementNode | null = null
  let end: Turn | null = null
  let handover: Turn | null = null
  for (let index = 0; index < parent.children.length; index += 1) {
    const node = parent.children[index]
    if (node?.kind !== 'element') continue
    count += 1
    last = node
    if (!turning.has(node.name)) continue
    if (end === null && stopOf(node) !== null) end = { node, index }
    if (handover === null && end === null && handsOver(node)) handover = { node, index }
  }
  return { count, last, end, handover }
}

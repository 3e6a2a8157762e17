import { catalogue, elementNames } from '../../catalogue'
import type { ElementSpec } from '../../catalogue/spec'
import type { ElementNode } from '../../model/node'
import { turnOf } from '../../running/run-of'
import type { Turn } from '../../running/run-of'
import { changeSince } from '../engine/change-since'

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
  /** The first step before the end whose URL answers with what comes instead of the steps behind it. */
  readonly handover: Step | null
  /** The steps of which a rule wants to know, in order; a document may have thousands of others. */
  readonly notable: readonly ElementNode[]
}

/** Returns whether the children run one after another. */
export function runsInOrder({ runs }: ElementSpec): boolean {
  return runs?.[0]?.children === 'steps'
}

/** Returns the order of the steps in `parent`, whose children run one after another. The same element gives the same answer. */
export function stepsOf(parent: ElementNode): Steps {
  const found = known.get(parent)
  if (found !== undefined) return found
  const steps = unturned(parent) ?? walked(parent)
  known.set(parent, steps)
  return steps
}

/** Returns the notable steps in `parent` of that name, in order; where there are none it costs one look. */
export function stepsNamed(parent: ElementNode, name: string): readonly ElementNode[] {
  return byName(stepsOf(parent).notable).get(name) ?? none
}

/** Returns why nothing behind the step runs: no way of it leads to the next step. Null where one does. */
export function stopOf(step: ElementNode, turn: Turn = turnOf(step)): 'ends' | 'repeats' | null {
  if (turn === 'ends' || turn === 'repeats') return turn
  // A prompt inside GetDigits or GetInput stops at the first key, however often it is read; nothing stops what is heard before the call is answered.
  const inner = groups.has(step.name) ? stepsOf(step).end : null
  return inner === null ? null : stopOf(inner.node)
}

const none: readonly never[] = []
const known = new WeakMap<ElementNode, Steps>()

const groups: ReadonlySet<string> = new Set(elementNames.filter((name) => runsInOrder(catalogue[name])))

/** What makes an element worth a look: it can repeat for ever, or its place among the others matters. */
const roles: ReadonlyMap<string, 'repeats' | 'turns'> = new Map(
  elementNames.flatMap((name) => {
    const role = roleOf(catalogue[name])
    return role === null ? [] : [[name, role] as const]
  }),
)

function roleOf({ runs = [] }: ElementSpec): 'repeats' | 'turns' | null {
  if (runs.some(({ outcomes: [byItself] }) => byItself.on === 'endless')) return 'repeats'
  const isTurn = runs.some(({ outcomes, children, isBeside }) => outcomes[0].then !== 'next' || children === 'steps' || isBeside)
  return isTurn ? 'turns' : null
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
    if (role === 'turns') found.push(node)
    else if (!mayRepeat(node)) continue
    if (end !== null) continue
    const turn = role === 'turns' ? keptTurn(node) : turnOf(node)
    if (stopOf(node, turn) !== null) end = { node, index }
    else if (handover === null && turn === 'handsOver') handover = { node, index }
  }
  return { last, end, handover, notable: found }
}

const groupings = new WeakMap<readonly ElementNode[], ReadonlyMap<string, readonly ElementNode[]>>()

function byName(steps: readonly ElementNode[]): ReadonlyMap<string, readonly ElementNode[]> {
  const done = groupings.get(steps)
  if (done !== undefined) return done
  const made = new Map<string, ElementNode[]>()
  for (const step of steps) {
    const alike = made.get(step.name)
    if (alike === undefined) made.set(step.name, [step])
    else alike.push(step)
  }
  groupings.set(steps, made)
  return made
}

const kept = new WeakMap<ElementNode, Turn>()

/**
 * Returns the turn of a step, kept by node, since all of them are asked again when one changes. What may only repeat costs
 * less to ask than to keep.
 */
function keptTurn(node: ElementNode): Turn {
  const before = kept.get(node)
  if (before !== undefined) return before
  const turn = turnOf(node)
  kept.set(node, turn)
  return turn
}

/**
 * Returns the steps as they were where an edit changed only steps that turn nothing, as most do; null where they must be
 * walked.
 */
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

function turns(node: ElementNode): boolean {
  const role = roles.get(node.name)
  return role === 'turns' || (role === 'repeats' && mayRepeat(node) && stopOf(node) !== null)
}

/** Returns whether a step may repeat for ever: nothing does unless it says so. */
const mayRepeat = ({ attributes }: ElementNode): boolean => attributes.size > 0

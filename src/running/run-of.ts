import { specOf } from '../catalogue/index'
import type { Evidence, Happening, Outcome, Run, RunCondition, Sent, Takes } from '../catalogue/run'
import type { ElementSpec } from '../catalogue/spec'
import type { ElementNode } from '../model/node'
import { holds } from './conditions'
import { requestFor } from './request'
import type { Request } from './request'

/** One thing that can happen in an element, as its attributes say it. */
export interface Way {
  readonly on: Happening
  /** What is asked or told then; null where nothing is. */
  readonly request: Request | null
  readonly then: 'next' | 'takesOver' | 'ends'
  /** Whether the answer of the request is ignored. */
  readonly tellsOnly: boolean
  readonly evidence: Evidence
}

/** What an element does: defaults, conditions, URLs and methods applied. */
export interface ResolvedRun {
  /** The first is what happens when nobody does anything. */
  readonly ways: readonly Way[]
  readonly takes: Takes
  readonly answers: Run['answers']
  readonly children: Run['children'] | null
  /** Whether it goes on beside the steps that follow. */
  readonly isBeside: boolean
  /** The attribute with the seconds after which it ends the call; null where it does not. */
  readonly endsAfter: string | null
  /** The attribute with what the caller’s phone reports of the end; null where there is none. */
  readonly reason: string | null
  readonly records: Run['records'] | null
  readonly messages: Run['messages'] | null
  readonly plays: readonly Request[]
  readonly tells: readonly Request[]
  readonly streams: readonly Request[]
  /** What is told although the caller is gone. */
  readonly afterHangUp: readonly { readonly request: Request; readonly evidence: Evidence }[]
}

const known = new WeakMap<ElementNode, ResolvedRun>()

/** By a run that makes no request, and whose outcomes may always come: it is the same for each of its elements. */
const shared = new WeakMap<Run, ResolvedRun | null>()

/** Returns what the element does; null for an element that is part of another, or that Plivo does not run. The same element gives the same answer. */
export function runOf(element: ElementNode): ResolvedRun | null {
  const spec = specOf(element.name)
  const run = spec?.runs === undefined ? undefined : runIn(spec.runs, element, spec)
  if (spec === undefined || run === undefined) return null
  const common = commonOf(run, element, spec)
  if (common !== null) return common
  const before = known.get(element)
  if (before !== undefined) return before
  const resolved = resolve(run, element, spec)
  known.set(element, resolved)
  return resolved
}

function commonOf(run: Run, element: ElementNode, spec: ElementSpec): ResolvedRun | null {
  const before = shared.get(run)
  if (before !== undefined) return before
  const common = isAlwaysSame(run) ? resolve(run, element, spec) : null
  shared.set(run, common)
  return common
}

/** Returns whether the element waits for what the caller enters or says. */
export const listens = ({ runs }: ElementSpec): boolean => runs?.[0]?.takes.kind === 'listening'

/** Returns what can happen in the element; empty where it does nothing of its own. */
export const waysOf = (element: ElementNode): readonly Way[] => runOf(element)?.ways ?? []

/** How a step turns the flow: it lets the next step run; its answer takes over by itself, though a way goes on; or no way leads to the next step. */
export type Turn = 'next' | 'handsOver' | 'ends' | 'repeats'

/**
 * Returns how the step turns the flow, read from its ways without making their requests: what a walk over thousands of steps
 * asks.
 */
export function turnOf(element: ElementNode): Turn {
  const spec = specOf(element.name)
  const run = spec?.runs && runIn(spec.runs, element, spec)
  return spec && run ? turnIn(run, element, spec) : 'next'
}

function turnIn(run: Run, element: ElementNode, spec: ElementSpec): Turn {
  let byItself: Outcome | undefined
  for (const outcome of run.outcomes) {
    if (!mayCome(outcome, element, spec)) continue
    byItself ??= outcome
    if (continuationOf(outcome, element, spec) === 'next') return byItself === outcome ? 'next' : 'handsOver'
  }
  return byItself?.on === 'endless' ? 'repeats' : 'ends'
}

/**
 * Returns the first of the runs whose conditions hold. Where a template fills a value in, nobody knows whether one holds: it
 * does not count.
 */
export function runIn(runs: readonly Run[], element: ElementNode, spec: ElementSpec): Run | undefined {
  const isUsual = !runs.some(({ when }) => when?.some((on) => !('attribute' in on) || element.attributes.has(on.attribute)))
  const before = isUsual ? usual.get(runs) : undefined
  if (before !== undefined) return before
  const found = runs.find(({ when }) => !when || when.every((condition) => isSo(condition, element, spec) === true))
  if (isUsual && found !== undefined) usual.set(runs, found)
  return found
}

/** The run of every element that writes nothing on which it depends, as most do. */
const usual = new WeakMap<readonly Run[], Run>()

/** Returns the outcomes that may come: all but those whose conditions are known not to hold. */
export function outcomesIn(run: Run, element: ElementNode, spec: ElementSpec): readonly Outcome[] {
  return run.outcomes.filter((outcome) => mayCome(outcome, element, spec))
}

const mayCome = ({ when }: Outcome, element: ElementNode, spec: ElementSpec): boolean =>
  when === undefined || when.every((condition) => isSo(condition, element, spec) !== false)

/** Returns how the outcome goes on: `byAction` needs a URL whose answer is run. */
export function continuationOf({ then, sends }: Outcome, element: ElementNode, spec: ElementSpec): Way['then'] {
  if (then !== 'byAction') return then
  const url = sends?.url ?? null
  if (url === null || (element.attributes.get(url) ?? '').trim() === '') return 'next'
  if (!Object.hasOwn(spec.attributes, 'redirect')) return 'takesOver'
  return isSo({ attribute: 'redirect', is: 'true' }, element, spec) === true ? 'takesOver' : 'next'
}

const isAlwaysSame = ({ outcomes, plays, tells, streams, afterHangUp }: Run): boolean =>
  !(plays ?? tells ?? streams ?? afterHangUp) &&
  outcomes.every(({ when, sends, then }) => !(when ?? sends) && then !== 'byAction')

function resolve(run: Run, element: ElementNode, spec: ElementSpec): ResolvedRun {
  const request = (sent: Sent | undefined): Request | null => (sent === undefined ? null : requestFor(sent, element, spec))
  const requests = (all: readonly Sent[] | undefined): readonly Request[] =>
    (all ?? []).map(request).filter((each) => each !== null)
  return {
    ways: outcomesIn(run, element, spec).map((outcome) => {
      const then = continuationOf(outcome, element, spec)
      const sent = request(outcome.sends)
      return { on: outcome.on, request: sent, then, tellsOnly: sent !== null && then !== 'takesOver', evidence: outcome.evidence }
    }),
    takes: run.takes,
    answers: run.answers,
    children: run.children ?? null,
    isBeside: run.isBeside ?? false,
    endsAfter: run.endsAfter ?? null,
    reason: run.reason ?? null,
    records: run.records ?? null,
    messages: run.messages ?? null,
    plays: requests(run.plays).map((each) => (each.expects === 'xml' ? { ...each, isHeard: true } : each)),
    tells: requests(run.tells),
    streams: requests(run.streams),
    afterHangUp: (run.afterHangUp ?? []).flatMap(({ when, sends, evidence }) => {
      if (when?.some((condition) => isSo(condition, element, spec) === false)) return []
      const sent = request(sends)
      return sent === null ? [] : [{ request: sent, evidence }]
    }),
  }
}

/** Returns whether the condition holds on the element; undefined where nobody can know. */
export function isSo(condition: RunCondition, element: ElementNode, spec: ElementSpec): boolean | undefined {
  if ('children' in condition)
    return !element.children.some((child) => child.kind === 'element' && spec.children.includes(child.name))
  if ('set' in condition && !condition.set) return (element.attributes.get(condition.attribute) ?? '').trim() === ''
  return holds(condition, element, spec)
}

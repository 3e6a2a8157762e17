import type { Evidence } from '../../catalogue/run'
import type { ElementNode } from '../../model/node'
import type { Event } from '../../model/scenario'
import { runOf } from '../../running/run-of'
import type { ResolvedRun } from '../../running/run-of'
import { waitUntil } from '../call/clock'
import { life } from '../../catalogue/calls/life-of-call'
import { say } from '../call/state'
import type { Draft, Open } from '../call/state'
import type { Question } from '../types'

/** A decision about the open step: what is open, and what happens. */
export interface Decision<Kind extends Open['kind'] = Open['kind']> {
  readonly draft: Draft
  readonly element: ElementNode
  readonly run: ResolvedRun
  readonly open: Extract<Open, { readonly kind: Kind }>
  readonly question: Extract<Question, { readonly kind: 'step' }>
  readonly event: Event
}

/** Lets what was decided happen in the step; returns whether it can happen there. */
export type React<Kind extends Open['kind']> = (decision: Decision<Kind>) => boolean

/** Lets time pass to what happens, and writes it down; false where the call ended before. */
export function comes(
  { draft, element, event }: Pick<Decision, 'draft' | 'element' | 'event'>,
  at: number,
  evidence: Evidence = life.does,
): boolean {
  if (!waitUntil(draft, at)) return false
  say(draft, element.id, evidence, { kind: 'does', what: event })
  return true
}

/** Returns the number of seconds that an event says; null where it says none. */
export const secondsOf = (value: number | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.min(value, 86_400) : null

/** Returns when it happens: so long after the question opened as the event says, else at the usual time. */
export function timeOf({ question, event }: Pick<Decision, 'question' | 'event'>, usual: number): number {
  const after = secondsOf(event.after)
  return after === null ? usual : question.from + Math.round(after * 1000)
}

/** Returns the keys that an event says. */
export const keysOf = ({ digits }: Event): string => (typeof digits === 'string' ? digits.replace(/[^\d*#A-D]/gi, '') : '')

/** The keys of every phone: only such are offered. */
export const keypad = '1234567890*#'

/** Returns whether every phone has the key. */
export const isOnKeypad = (key: string): boolean => keypad.includes(key)

/** Returns the decision about what is open in the draft; null where nothing is. */
export function decisionOf(draft: Draft, event: Event): Decision | null {
  const { element, open, question } = draft
  const run = element && runOf(element)
  if (element === null || run === null || open === null || question?.kind !== 'step') return null
  return { draft, element, run, open, question, event }
}

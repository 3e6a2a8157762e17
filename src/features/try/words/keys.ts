import type { ElementNode } from '../../../model/node'
import { runOf } from '../../../running/run-of'
import { numberIn, valueIn } from '../../../simulation/asking/filled'
import type { Question, World } from '../../../simulation/types'

/** The keys of a phone, row by row. */
export const phoneKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const

/** Which keys do something in a step, and when they are all that it waits for. */
export interface KeyPlan {
  /** How many keys it takes; null where that is not said. */
  readonly most: number | null
  /** What ends the input. */
  readonly finish: string
  readonly counts: (key: string) => boolean
  readonly isDone: (pressed: string) => boolean
}

/** Returns the keys that a question takes; null where keys do nothing in it. */
export function keyPlanOf(question: Question | null, element: ElementNode | null, world: World): KeyPlan | null {
  const takes = element === null ? null : (runOf(element)?.takes ?? null)
  if (question?.kind !== 'step' || element === null || takes === null) return null
  // Where no key counts, keys are heard all the same: the step refuses them.
  if (takes.kind === 'listening' && question.ways.some(({ on }) => on === 'digits')) {
    const finish = keysIn(valueIn(element, takes.finish, world))
    const most = numberIn(element, takes.most, world)
    const isDone = (pressed: string): boolean => finish.includes(pressed.slice(-1)) || pressed.length >= (most ?? 99)
    return { most, finish, counts: () => true, isDone }
  }
  if (takes.kind !== 'until' || !question.offers.some(({ on }) => on === 'digits')) return null
  // Each key goes to the socket.
  if (takes.finish === undefined && takes.star === undefined && takes.match === undefined)
    return { most: 1, finish: '', counts: () => true, isDone: () => true }
  const finish = keysIn(valueIn(element, takes.finish, world))
  const ends = [finish === 'any' ? phoneKeys.join('') : finish, valueIn(element, takes.star, world) === 'true' ? '*' : ''].join(
    '',
  )
  const patterns = valueIn(element, takes.match, world).split(',')
  return {
    most: 1,
    finish: '',
    counts: (key) => ends.includes(key) || patterns.some((pattern) => pattern.includes(key)),
    isDone: (pressed) => ends.includes(pressed.slice(-1)) || patterns.some((pattern) => pattern.trim() === pressed),
  }
}

const keysIn = (finish: string): string => (finish === 'none' ? '' : finish)

import type { Moment } from './call/moment'
import type { Entry } from './types'

/** What a call costs in the units that Plivo bills. */
export interface Counts {
  /** Seconds of virtual time in all. */
  readonly seconds: number
  /** Started minutes, of the call of the caller and of each call to somebody else. */
  readonly minutes: number
  /** Started 15 seconds in which speech is recognized. */
  readonly speechPulses: number
  /** Parts of messages. */
  readonly parts: number
}

/** What the user pays for one of each, in whatever currency; what is not typed is not counted. */
export type Rates = { readonly [Name in Exclude<keyof Counts, 'seconds'>]?: number | undefined }

/** Returns what the counts cost at these rates; null where no rate of what is counted is known. */
export function costOf(counts: Counts, rates: Rates): number | null {
  const paid = billed.filter((name) => counts[name] > 0 && rates[name] !== undefined)
  return paid.length === 0 ? null : paid.reduce((sum, name) => sum + counts[name] * (rates[name] ?? 0), 0)
}

const billed = ['minutes', 'speechPulses', 'parts'] as const

/** A minute and a pulse of speech are billed once they have begun (Plivo docs, billing; support 360041863771). */
const minute = 60
const pulse = 15

/** Counts what a call has used up to its last moment. */
export function countsOf(moments: readonly Moment[]): Counts {
  const last = moments.at(-1)
  if (last === undefined) return { seconds: 0, minutes: 0, speechPulses: 0, parts: 0 }
  const lines = last.log.toReversed()
  return {
    seconds: last.at / 1000,
    minutes: legsOf(lines, last.at).reduce((sum, seconds) => sum + Math.ceil(seconds / minute), 0),
    speechPulses: listeningIn(moments).reduce((sum, seconds) => sum + Math.max(1, Math.ceil(seconds / pulse)), 0),
    parts: lines.reduce((sum, line) => sum + (line.kind === 'sends' ? line.parts : 0), 0),
  }
}

/** Returns the seconds of each call that is billed: from its answer to its end. */
function legsOf(lines: readonly Entry[], now: number): readonly number[] {
  const end = lines.find((line) => isState(line, 'over'))?.at ?? now
  const answered = lines.find((line) => isState(line, 'answered') || isState(line, 'bridged'))
  const own = answered === undefined ? [] : [(end - answered.at) / 1000]
  const others = lines.flatMap((line, index) => {
    if (!isState(line, 'bridged')) return []
    const parted = lines.slice(index).find((other) => isState(other, 'parted') || isState(other, 'over'))
    return [((parted?.at ?? now) - line.at) / 1000]
  })
  return [...own, ...others]
}

const isState = (line: Entry, is: Extract<Entry, { kind: 'state' }>['is']): boolean => line.kind === 'state' && line.is === is

/** Returns how long each step listened for speech, whether somebody spoke or not. */
function listeningIn(moments: readonly Moment[]): readonly number[] {
  return moments.flatMap(({ question }, index) => {
    const next = moments[index + 1]
    if (next === undefined || next.question === question || question?.kind !== 'step') return []
    if (!question.ways.some(({ on }) => on === 'speech')) return []
    const done = next.log.find((line) => line.kind === 'does' && line.nodeId === question.nodeId)
    return [((done?.at ?? next.at) - question.from) / 1000]
  })
}

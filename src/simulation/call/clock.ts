import { life } from '../../catalogue/calls/life-of-call'
import { end, finishRecording } from './ending'
import { notifyAt } from '../asking/requests'
import type { Draft } from './state'
import type { Timer } from '../types'

/** Lets seconds pass; false where the call ended before they were over. */
export const wait = (draft: Draft, seconds: number): boolean => waitUntil(draft, draft.at + Math.round(seconds * 1000))

/** Lets time pass until `at`, and whatever is to happen before it; false where the call ended then. */
export function waitUntil(draft: Draft, at: number): boolean {
  for (let timer = draft.timers[0]; timer !== undefined && timer.at <= at; timer = draft.timers[0]) {
    draft.timers = draft.timers.slice(1)
    draft.at = Math.max(draft.at, timer.at)
    fire(draft, timer)
    if (draft.phase === 'over') return false
  }
  draft.at = Math.max(draft.at, at)
  return true
}

/** Returns when the call ends at the latest, as things are. */
export const endsAt = ({ timers }: Draft): number => timers.find(isEnd)?.at ?? Infinity

/** Sets a timer, behind those that come before it. A call ends once: of two ends only the first is kept. */
export function setTimer(draft: Draft, timer: Timer): void {
  if (isEnd(timer) && endsAt(draft) <= timer.at) return
  const others = isEnd(timer) ? draft.timers.filter((other) => !isEnd(other)) : draft.timers
  const place = others.findLastIndex(({ at }) => at <= timer.at) + 1
  draft.timers = others.toSpliced(place, 0, timer)
}

const isEnd = ({ kind }: Timer): boolean => kind === 'hangUp' || kind === 'longest'

function fire(draft: Draft, { kind, nodeId }: Timer): void {
  if (kind === 'hangUp')
    return end(draft, life.scheduled, { why: 'The scheduled Hangup ends the call', cause: 'NORMAL_CLEARING' })
  if (kind === 'longest') return end(draft, life.longest, { why: 'A call ends after 24 hours', cause: 'ALLOTTED_TIMEOUT' })
  if (kind === 'recording') {
    const recording = draft.recordings.find(({ element }) => element.id === nodeId)
    if (recording !== undefined) finishRecording(draft, recording.element, recording.from)
    return
  }
  const stream = draft.streams.find(({ id }) => id === nodeId)
  draft.streams = draft.streams.filter((other) => other !== stream)
  if (stream !== undefined) notifyAt(draft, stream, 'ends')
}

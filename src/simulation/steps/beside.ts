import { life } from '../../catalogue/calls/life-of-call'
import type { ElementNode } from '../../model/node'
import { runOf } from '../../running/run-of'
import type { ResolvedRun } from '../../running/run-of'
import { endsAt, setTimer } from '../call/clock'
import { fetch } from '../asking/fetching'
import { numberIn, valueIn } from '../asking/filled'
import { follow } from './following'
import { soundOf } from './sounds'
import { connect } from './streaming'
import { nothingGiven, say } from '../call/state'
import type { Draft } from '../call/state'
import { add } from '../call/trail'

/** Begins what goes on beside the steps that follow: a recording, a stream, tones, the end of the call later. */
export function beginBeside(draft: Draft, element: ElementNode, run: ResolvedRun): void {
  for (const line of soundOf(draft, element, run, draft.at).lines) draft.trail = add(draft.trail, line)
  if (run.endsAfter !== null) schedule(draft, element, run, run.endsAfter)
  if (run.streams.length > 0) streamBeside(draft, element, run)
  if (run.records === 'now') recordBeside(draft, element)
  if (run.records === 'bridged') arm(draft, element)
  const [way] = run.ways
  if (way === undefined) return
  // Its request is made before there is a recording: the lengths say -1.
  if (run.records !== null) draft.given = { ...nothingGiven, seconds: -1 }
  follow(draft, element, way)
}

/** Arms a recording, which begins once a dial is answered. */
function arm(draft: Draft, element: ElementNode): void {
  draft.armed = [...draft.armed, element]
  say(draft, element.id, life.does, { kind: 'state', is: 'scheduled', why: 'The recording begins once a dial is answered' })
}

/** Begins a recording that goes on until its longest time, or until the call ends. */
export function recordBeside(draft: Draft, element: ElementNode): void {
  draft.recordings = [...draft.recordings, { element, from: draft.at }]
  const evidence = runOf(element)?.ways[0]?.evidence ?? life.does
  say(draft, element.id, evidence, { kind: 'state', is: 'recording', why: 'The call is recorded beside the steps' })
  until(draft, element, 'recording')
}

function streamBeside(draft: Draft, element: ElementNode, run: ResolvedRun): void {
  for (const request of run.streams) fetch(draft, element, request)
  connect(draft, element, run)
  until(draft, element, 'stream')
}

function until(draft: Draft, element: ElementNode, kind: 'recording' | 'stream'): void {
  const takes = runOf(element)?.takes
  const longest = takes?.kind === 'until' ? numberIn(element, takes.longest, draft.world) : null
  const at = draft.at + Math.round((longest ?? Infinity) * 1000)
  // What lasts longer than the call ends with it.
  if (at < endsAt(draft)) setTimer(draft, { at, kind, nodeId: element.id })
}

function schedule(draft: Draft, element: ElementNode, run: ResolvedRun, attribute: string): void {
  const seconds = numberIn(element, attribute, draft.world)
  if (seconds === null) return
  say(draft, element.id, run.ways[0]?.evidence ?? life.scheduled, {
    kind: 'state',
    is: 'scheduled',
    why: `The call ends in ${valueIn(element, attribute, draft.world)} s, whatever runs then`,
  })
  setTimer(draft, { at: draft.at + Math.round(seconds * 1000), kind: 'hangUp', nodeId: element.id })
}

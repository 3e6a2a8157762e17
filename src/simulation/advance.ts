import { endOfSteps, life } from '../catalogue/calls/life-of-call'
import type { Takes } from '../catalogue/run'
import type { ElementNode } from '../model/node'
import { runOf } from '../running/run-of'
import type { ResolvedRun } from '../running/run-of'
import { runsIn } from '../running/runs-in'
import { beginBeside } from './steps/beside'
import { end } from './call/ending'
import { fetch } from './asking/fetching'
import { follow } from './steps/following'
import { listen } from './steps/listening'
import { endMessages, send } from './steps/messages'
import { dial } from './steps/ringing'
import { hear, soundOf } from './steps/sounds'
import { say } from './call/state'
import type { Draft, Frame } from './call/state'
import { stay } from './steps/staying'
import { mayNotConnect, stream } from './steps/streaming'

/** Runs the steps up to the next question, or to the end. */
export function advance(draft: Draft): void {
  while (draft.question === null && draft.phase !== 'over') {
    const { frame } = draft
    if (frame === null) return
    const child = frame.parent.children[frame.next]
    if (child === undefined) leaveRow(draft, frame)
    else {
      draft.frame = { parent: frame.parent, next: frame.next + 1, up: frame.up }
      if (child.kind === 'element') runStep(draft, child)
    }
  }
}

/** Leaves a row behind its last step: the one goes on that holds it; behind the last of all the call ends. */
function leaveRow(draft: Draft, { parent, up }: Frame): void {
  draft.frame = up
  const [way] = runOf(parent)?.ways ?? []
  if (up !== null && way !== undefined) return follow(draft, parent, way)
  draft.element = null
  if (draft.kind === 'message') return endMessages(draft)
  const isCall = draft.kind === 'voice'
  end(draft, life.stepsRunOut, {
    why: 'Nothing is left to run',
    ...(isCall && { code: endOfSteps, cause: 'NORMAL_CLEARING' }),
  })
}

function runStep(draft: Draft, element: ElementNode): void {
  const run = runOf(element)
  if (!runsIn(element.name, draft.kind)) return skip(draft, element, life.notRunHere)
  if (run === null) return skip(draft, element, life.skipped)
  draft.element = element
  answerFor(draft, run)
  if (run.children === 'steps') return enterRow(draft, element)
  if (run.messages !== null) return send(draft, element, run)
  if (run.isBeside) return beginBeside(draft, element, run)
  kinds[run.takes.kind](draft, element, run)
}

function skip(draft: Draft, element: ElementNode, evidence: (typeof life)['skipped' | 'notRunHere']): void {
  say(draft, element.id, evidence, { kind: 'state', is: 'skipped', why: `<${element.name}> does not run here` })
}

/** Answers the call before the first step that needs it. The steps of early media need it not. */
function answerFor(draft: Draft, { answers }: ResolvedRun): void {
  const isEarly = draft.frame?.up !== null
  if (answers !== 'before' || isEarly || draft.phase === 'answered' || draft.kind !== 'voice') return
  draft.phase = 'answered'
  say(draft, draft.element?.id ?? null, life.answered, { kind: 'state', is: 'answered', why: 'The call is answered' })
}

function enterRow(draft: Draft, element: ElementNode): void {
  draft.frame = { parent: element, next: 0, up: draft.frame }
  const isAnswered = draft.phase === 'answered'
  if (!isAnswered) draft.phase = 'early'
  const why = isAnswered ? 'The call is answered already' : 'The caller hears it before the call is answered'
  say(draft, element.id, life.earlyMedia, { kind: 'state', is: 'early media', why })
}

type Runs = (draft: Draft, element: ElementNode, run: ResolvedRun) => void

/** Lets a step be heard that asks nobody. What is repeated until the call ends asks what ends it. */
const hearStep: Runs = (draft, element, run) => {
  const [way] = run.ways
  const isOver = !hear(draft, soundOf(draft, element, run, draft.at))
  if (isOver || way === undefined) return
  if (way.on === 'endless') stay(draft, element, run)
  else follow(draft, element, way)
}

/** What runs a step, by what its time depends on. */
const kinds: { readonly [K in Takes['kind']]: Runs } = {
  speech: hearStep,
  audio: hearStep,
  tones: hearStep,
  seconds: (draft, element, run) => (run.ways.length > 1 ? stay(draft, element, run) : hearStep(draft, element, run)),
  none: (draft, element, run) => {
    for (const request of run.streams) fetch(draft, element, request)
    const [way] = run.ways
    if (way !== undefined) follow(draft, element, way)
  },
  listening: (draft, element, run) => {
    if (run.takes.kind === 'listening') listen(draft, element, run, run.takes)
  },
  until: (draft, element, run) => {
    if (run.takes.kind === 'until' && run.children === 'targets') dial(draft, element, run, run.takes)
    else if (mayNotConnect(run)) stream(draft, element, run)
    else stay(draft, element, run)
  },
}

import { life, longestCall } from '../catalogue/calls/life-of-call'
import type { Path } from '../model/node'
import { runOf } from '../running/run-of'
import { advance } from './advance'
import { askFirst } from './asking/asking'
import { setTimer } from './call/clock'
import { momentOf } from './call/moment'
import type { Read } from './asking/read'
import { nothingGiven, say } from './call/state'
import type { Draft, Frame } from './call/state'
import type { Moment } from './call/moment'
import type { World } from './types'

/** Begins the call and runs it up to its first question. */
export function begin(world: World, read: Read): Moment {
  const draft = fresh(world, read)
  if (draft.kind === 'voice') {
    setTimer(draft, { at: longestCall * 1000, kind: 'longest', nodeId: null })
    if (world.call.direction === 'outbound') {
      draft.phase = 'answered'
      say(draft, null, life.answeredFirst, { kind: 'state', is: 'answered', why: 'The called person answers' })
    }
  }
  askFirst(draft)
  if (world.from !== undefined) startAt(draft, world.from)
  advance(draft)
  return momentOf(draft)
}

function fresh(world: World, read: Read): Draft {
  const kind = world.kind ?? 'voice'
  return {
    ...{ world, read, kind, at: 0, phase: kind === 'voice' ? 'ringing' : 'answered' },
    ...{ document: null, base: world.start.url, frame: null, element: null, path: [], open: null, question: null },
    ...{ timers: [], recordings: [], armed: [], streams: [], deliveries: null },
    ...{ trail: null, ids: 0, rounds: 0, given: nothingGiven },
  }
}

/** Starts at a step of the document, in the row in which it stands: what comes before it does not run. */
function startAt(draft: Draft, path: Path): void {
  let frame: Frame | null = draft.frame
  for (const index of path) {
    if (frame === null) return
    const step = frame.parent.children[index]
    if (step?.kind !== 'element') return
    draft.frame = { ...frame, next: index }
    frame = runOf(step)?.children === 'steps' ? { parent: step, next: 0, up: { ...frame, next: index + 1 } } : null
  }
}

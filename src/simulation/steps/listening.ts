import { autoPause, life, mostRounds } from '../../catalogue/calls/life-of-call'
import type { Listening } from '../../catalogue/run'
import type { ElementNode } from '../../model/node'
import { callsAt } from '../../running/occasions'
import type { ResolvedRun } from '../../running/run-of'
import { comes, decisionOf, isOnKeypad, keypad, keysOf, timeOf } from './deciding'
import type { Decision, React } from './deciding'
import { filledIn, sureOf, notifyAt } from '../asking/requests'
import { numberIn, valueIn } from '../asking/filled'
import { followOn } from './following'
import { beep, hear, soundsIn } from './sounds'
import { askAbout, offerOf, say } from '../call/state'
import type { Draft } from '../call/state'
import { add } from '../call/trail'

/** Lets the prompts be heard and listens meanwhile. */
export function listen(draft: Draft, element: ElementNode, run: ResolvedRun, takes: Listening, round = 1): void {
  const { world, at: from, trail: quiet } = draft
  const heard = soundsIn(draft, element, from)
  const tone = valueIn(element, takes.beep, world) === 'true' ? beep(element, heard.until) : { lines: [], until: heard.until }
  const prompts = [...heard.lines, ...tone.lines]
  for (const prompt of prompts) draft.trail = add(draft.trail, prompt)
  const first = numberIn(element, takes.first, world) ?? 0
  const digits = keyFor(draft, element, takes)
  askAbout(draft, element, {
    open: { kind: 'listening', round, quiet, prompts },
    ways: run.ways,
    offers: [
      ...run.ways.flatMap((way) => {
        if (way.on !== 'digits') return [offerOf(way)]
        return digits === null ? [] : [{ ...offerOf(way), digits }]
      }),
      ...callsAt(element, 'invalid').map(({ request, evidence }) => ({
        on: 'invalid' as const,
        request,
        then: 'waits' as const,
        evidence,
      })),
      { on: 'hangUp', request: null, then: 'ends', evidence: life.hungUp },
    ],
    from,
    listensFrom: tone.until,
    until: tone.until + Math.round(first * 1000),
  })
}

/** Returns a key that counts, one that does not finish where there is one; null where none counts. */
function keyFor({ world }: Draft, element: ElementNode, { valid, finish }: Listening): string | null {
  const finishing = valueIn(element, finish, world)
  const keys = Array.from(valueIn(element, valid, world) || keypad).filter(isOnKeypad)
  return keys.find((key) => !finishing.includes(key)) ?? keys[0] ?? null
}

/** Lets a caller do something, or nothing, while the step listens; returns whether that can happen there. */
export const reactListening: React<'listening'> = (decision) => {
  const { run, event } = decision
  const { on } = event
  if (run.takes.kind !== 'listening') return false
  if (event.on === 'goOn') return goOn(decision, run.takes)
  if (on === 'nothing') return hearNothing(decision, run.takes)
  if (on === 'invalid') return enter(decision, run.takes, keysOf(event), true)
  if (!run.ways.some((way) => way.on === on)) return false
  if (on === 'digits') return enter(decision, run.takes, keysOf(event) || (event.digits === undefined ? '1' : ''), false)
  return on === 'speech' && speak(decision, run.takes)
}

function hearNothing(decision: Decision<'listening'>, takes: Listening): boolean {
  const { question } = decision
  const at = question.until ?? question.listensFrom
  if (hearUntil(decision, at) && comes(decision, at)) endRound(decision, takes)
  return true
}

/** Lets the time pass in which nobody does anything in any of the rounds. */
function goOn(decision: Decision<'listening'>, takes: Listening): boolean {
  const { draft, element, event } = decision
  hearNothing(decision, takes)
  for (
    let next = decisionOf(draft, event);
    next?.open.kind === 'listening' && next.element === element;
    next = decisionOf(draft, event)
  ) {
    if (next.open.round === 1) return true
    if (next.open.round <= mostRounds) {
      hearNothing({ ...next, open: next.open }, takes)
      continue
    }
    // The prompts of the rounds that are left out were not heard.
    draft.trail = next.open.quiet
    followOn(draft, element, 'nothing')
  }
  return true
}

function enter(decision: Decision<'listening'>, takes: Listening, keys: string, isInvalid: boolean): boolean {
  const { draft, element, question } = decision
  const { world } = draft
  const at = timeOf(decision, question.listensFrom)
  if (question.until !== null && at > question.until) return false
  if (keys === '' && !isInvalid) return false
  if (!hearUntil(decision, at) || !comes(decision, at)) return true
  const valid = takes.valid === undefined ? null : valueIn(element, takes.valid, world)
  const { digits, isComplete } = collected(
    keys,
    valueIn(element, takes.finish, world),
    numberIn(element, takes.most, world) ?? 99,
  )
  if (isInvalid || (valid !== null && Array.from(digits).some((key) => !valid.includes(key)))) return refuse(decision, takes)
  if (digits === '') endRound(decision, takes)
  else if (isComplete || comesLater(decision, takes.between)) {
    draft.given = { ...draft.given, digits }
    followOn(draft, element, 'digits')
  }
  return true
}

function speak(decision: Decision<'listening'>, takes: Listening): boolean {
  const { draft, element, question, event } = decision
  const at = timeOf(decision, question.listensFrom)
  if (question.until !== null && at > question.until) return false
  const isAuto = takes.words !== undefined && numberIn(element, takes.words, draft.world) === null
  if (!hearUntil(decision, at) || !comes(decision, at, isAuto ? life.wordsAfter : life.does)) return true
  draft.given = { ...draft.given, speech: typeof event.speech === 'string' ? event.speech : '' }
  notifyAt(draft, element, 'speech')
  if (comesLater(decision, takes.words)) followOn(draft, element, 'speech')
  return true
}

/** Lets the prompts be heard up to a time, cut where it comes before their end; false where the call ended before. */
export function hearUntil({ draft, open, question, event }: Decision<'listening'>, at: number): boolean {
  const isByWords = event.on === 'speech'
  draft.trail = open.quiet
  const lines = isByWords
    ? open.prompts.map((line) => (line.kind === 'hears' ? { ...line, evidence: life.speechCuts } : line))
    : open.prompts
  return hear(draft, { lines: at < question.listensFrom ? lines : open.prompts, until: question.listensFrom }, at)
}

/** Lets the pause after the last key or word pass; false where the call ended in it, or no way leads on. */
function comesLater({ draft, element, run }: Decision<'listening'>, attribute: string | undefined): boolean {
  const seconds = attribute === undefined ? 0 : (numberIn(element, attribute, draft.world) ?? autoPause)
  const isOver = !hear(draft, { lines: [], until: draft.at }, draft.at + Math.round(seconds * 1000))
  return run.ways.length > 0 && !isOver
}

function refuse(decision: Decision<'listening'>, takes: Listening): boolean {
  const { draft, element } = decision
  for (const { request, evidence } of callsAt(element, 'invalid')) {
    const asked = filledIn(draft, request, element, {})
    say(draft, element.id, sureOf(draft, request, evidence), { kind: 'plays', request: asked })
    const seconds = draft.world.pace.audio(asked.url)
    const line = {
      kind: 'hears',
      sound: 'audio',
      text: asked.url,
      cut: false,
      seconds: seconds ?? 0,
      whole: seconds ?? 0,
    } as const
    const heard = { ...line, at: draft.at, nodeId: element.id, evidence }
    if (seconds !== null && !hear(draft, { lines: [heard], until: draft.at + Math.round(seconds * 1000) })) return true
  }
  endRound(decision, takes)
  return true
}

/** Begins another round, or goes the way of nothing: nothing valid came. */
function endRound({ draft, element, run, open }: Decision<'listening'>, takes: Listening): void {
  const rounds = takes.rounds === undefined ? 1 : (numberIn(element, takes.rounds, draft.world) ?? 1)
  draft.given = { ...draft.given, digits: '' }
  if (open.round < rounds) listen(draft, element, run, takes, open.round + 1)
  else followOn(draft, element, 'nothing')
}

/** Returns the keys that count, up to the one that finishes and no more than asked for, and whether they are complete. */
function collected(keys: string, finish: string, most: number): { readonly digits: string; readonly isComplete: boolean } {
  const isFinish = (key: string): boolean => finish !== '' && finish !== 'none' && finish.includes(key)
  const end = Array.from(keys).findIndex(isFinish)
  const digits = (end < 0 ? keys : keys.slice(0, end)).slice(0, Math.max(1, most))
  return { digits, isComplete: end >= 0 || digits.length >= most }
}

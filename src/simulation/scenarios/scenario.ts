import type { Parameter } from '../../catalogue/parameters'
import type { ElementNode, NodeId } from '../../model/node'
import type { Answer, Event, Expected, Pace, Scenario } from '../../model/scenario'
import type { CallRun, Moment } from '../call/moment'
import { usualPace } from '../types'
import type { Asked, Entry, World } from '../types'

/** Whether a call is as a scenario expects; else the first difference: its place among what is expected, and what came instead. */
export type Verdict =
  | { readonly pass: true }
  | { readonly pass: false; readonly step: number; readonly expected: Expected | null; readonly found: Entry | null }

/** How a scenario went. */
export interface Trial {
  readonly verdict: Verdict
  readonly run: CallRun & { readonly world: World }
  /** The first decision that no longer fits; null where all do. */
  readonly unfit: Scenario['events'][number] | null
}

/** What is said of the call itself, and not only shown by a sample. Ids, times, lengths and prices are not compared. */
const compared: readonly Parameter[] = [
  'Digits',
  'InputType',
  'Speech',
  'DialStatus',
  'DialAction',
  'ConferenceAction',
  'EventName',
  'Event',
  'Status',
]

/** Returns a scenario of the decisions of a call: what was heard, asked and told in it, and how it ended, is what is expected. */
export function scenarioOf(name: string, world: World, events: readonly Event[], moments: readonly Moment[]): Scenario {
  const named = events.map((event, index) => ({ ...event, at: placeOf(moments[index]) }))
  const log = moments.at(-1)?.log ?? []
  const { call, start, fallback, from } = world
  const pace = paceOf(world)
  return {
    name,
    call,
    start: start.url,
    ...(fallback && { fallback: fallback.url }),
    ...(from !== undefined && { from }),
    ...(pace !== null && { pace }),
    answers: answersOf(world, log),
    events: named,
    expects: expectedOf(log).map(({ expected }) => expected),
  }
}

/** Compares the last moment of a call with what a scenario expects. */
export function verdictOf({ expects }: Scenario, log: readonly Entry[]): Verdict {
  const found = expectedOf(log)
  const length = Math.max(expects.length, found.length)
  for (let step = 0; step < length; step += 1) {
    const expected = expects[step] ?? null
    const came = found[step]
    if (expected === null || came === undefined || !isSame(expected, came.expected)) {
      return { pass: false, step, expected, found: came?.entry ?? null }
    }
  }
  return { pass: true }
}

/** Returns the answer of the table to a request; undefined where it has none. */
export const answerTo = (answers: readonly Answer[], { method, url, parameters }: Asked): Answer | undefined =>
  answers.find(
    (answer) => answer.method === method && answer.url === url && (answer.digits ?? '') === (parameters['Digits'] ?? ''),
  )

/** Returns what a line of a transcript says that a scenario expects; null where scenarios expect nothing of it. */
export function expectationOf(entry: Entry): Expected | null {
  if (entry.kind === 'hears') return entry.sound === 'beep' ? null : { hears: entry.text }
  if (entry.kind === 'sends') return { sends: entry.text, to: entry.to }
  if (entry.kind === 'state') return entry.is === 'over' ? { ends: entry.cause ?? entry.why } : null
  if (entry.kind !== 'asks' && entry.kind !== 'tells') return null
  const { url, method, parameters: sent } = entry.request
  const said = Object.fromEntries(compared.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]])))
  return entry.kind === 'asks' ? { asks: url, method, with: said } : { tells: url, method, with: said }
}

interface Found {
  readonly expected: Expected
  readonly entry: Entry
}

function expectedOf(log: readonly Entry[]): readonly Found[] {
  return log.toReversed().flatMap((entry) => {
    const expected = expectationOf(entry)
    return expected === null ? [] : [{ expected, entry }]
  })
}

/**
 * Returns what the world replied to the requests of a call. The document that is tried is no reply: it is what may be edited
 * since.
 */
function answersOf({ answer, start }: World, log: readonly Entry[]): readonly Answer[] {
  const answers: Answer[] = []
  for (const entry of log.toReversed()) {
    if ((entry.kind !== 'asks' && entry.kind !== 'plays') || entry.request.expects !== 'xml') continue
    const { request } = entry
    const reply = answer(request)
    const isTried = request.nodeId === null && request.url === start.url && reply.kind !== 'fails'
    if (reply.kind === 'ask' || isTried || answerTo(answers, request) !== undefined) continue
    const digits = request.parameters['Digits'] ?? ''
    answers.push({ method: request.method, url: request.url, ...(digits !== '' && { digits }), reply })
  }
  return answers
}

/** Returns the pace of a world; null where it is the usual one. */
function paceOf({ pace }: World): Pace | null {
  const { charactersASecond, ring } = pace
  const audio = pace.audio('')
  const isUsual = charactersASecond === usualPace.charactersASecond && ring === usualPace.ring && audio === usualPace.audio('')
  return isUsual ? null : { charactersASecond, audio, ring }
}

/** Returns whether the two say the same, whatever the order of what is sent. */
function isSame(one: Expected, other: Expected): boolean {
  return textOf(one) === textOf(other)
}

const textOf = (expected: Expected): string =>
  JSON.stringify(
    Object.entries(expected)
      .map(([key, value]: readonly [string, unknown]) => [
        key,
        typeof value === 'object' && value !== null ? sorted(value) : value,
      ])
      .sort(),
  )

const sorted = (values: object): unknown => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * Returns the step of a decision, for people who read the scenario when it no longer fits: its name, and which of that name
 * it is.
 */
function placeOf(moment: Moment | undefined): string {
  const question = moment?.question ?? null
  if (moment === undefined || question === null) return ''
  if (question.kind === 'reply') return `${question.request.method} ${question.request.url}`
  const root = moment.document?.root
  return root === undefined ? '' : (nameIn(root, question.nodeId, new Map()) ?? '')
}

function nameIn(element: ElementNode, nodeId: NodeId, counts: Map<string, number>): string | null {
  const number = (counts.get(element.name) ?? 0) + 1
  counts.set(element.name, number)
  if (element.id === nodeId) return number === 1 ? element.name : `${element.name} ${number}`
  for (const child of element.children) {
    const name = child.kind === 'element' ? nameIn(child, nodeId, counts) : null
    if (name !== null) return name
  }
  return null
}

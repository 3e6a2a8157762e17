import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { begin, happen, parse } from '../core'
import type { Document, ElementNode, NodeId } from '../model/node'
import type { Event } from '../model/scenario'
import type { Moment } from './call/moment'
import type { Entry, World } from './types'

/**
 * What the vendor's open engine did, run for real with 200 generated documents and behaviours: its requests, their order and how
 * the call ended. ENGINE_TRACES names another file of such traces.
 */
const file = process.env.ENGINE_TRACES ?? join(import.meta.dirname, '../../test/fixtures/engine-traces.json')

interface Step {
  readonly do: string
  readonly url?: string
  readonly method?: string
  readonly parameters?: readonly string[]
  readonly status?: string
  readonly background?: boolean
  readonly what?: string
  readonly loops?: number
  readonly isAssumed?: boolean
}

interface Trace {
  readonly documents: Readonly<Record<string, string>>
  readonly direction: 'inbound' | 'outbound'
  readonly behaviour: Readonly<Record<'digits' | 'record' | 'dial' | 'conference', readonly unknown[]>>
  readonly trace: readonly Step[]
}

const traces = JSON.parse(readFileSync(file, 'utf8')) as readonly Trace[]

/**
 * Returns the XML without each `action` that is no full URL: the engine asks nobody there; the docs’ own samples have such
 * URLs, and here they are asked (U3).
 */
const withoutRelative = (xml: string): string => xml.replace(/ action="(?!https?:)[^"]*"/g, '')

const eventOf: { readonly [K in keyof Trace['behaviour']]: (how: unknown) => Event } = {
  digits: (how) => (how === null ? { on: 'nothing' } : { on: 'digits', digits: how as string }),
  record: (how) => ((how as { ms: string }).ms === '1' ? { on: 'silent', seconds: 0 } : { on: 'recorded', seconds: 0 }),
  dial: (how) => ({ on: how === 'ANSWER' ? 'talked' : how === 'USER_BUSY' ? 'busy' : 'noAnswer', seconds: 0 }),
  conference: () => ({ on: 'left', seconds: 0 }),
}

const kindOf: Readonly<Record<string, keyof Trace['behaviour']>> = {
  GetDigits: 'digits',
  Record: 'record',
  Dial: 'dial',
  Conference: 'conference',
}

interface Run {
  readonly moment: Moment
  readonly elements: ReadonlyMap<NodeId, { readonly element: ElementNode; readonly parent: ElementNode | null }>
}

function runOf({ documents, direction, behaviour }: Trace): Run {
  const elements = new Map<NodeId, { element: ElementNode; parent: ElementNode | null }>()
  const note = (element: ElementNode, parent: ElementNode | null): void => {
    elements.set(element.id, { element, parent })
    for (const child of element.children) if (child.kind === 'element') note(child, element)
  }
  const read = new Map<string, Document>()
  for (const [url, text] of Object.entries(documents)) {
    const parsed = parse(withoutRelative(text))
    if (!parsed.ok) throw new Error(text)
    read.set(url, parsed.document)
    note(parsed.document.root, null)
  }
  const world: World = {
    call: { direction, from: '+15550001', to: '+15550002' },
    start: { url: 'http://a.com/answer' },
    documents: read,
    answer: ({ url }) => (read.has(url) ? { kind: 'document', id: url } : { kind: 'fails', how: 'empty' }),
    // The engine ran without a clock: here as little time passes as can be.
    pace: { charactersASecond: 1e9, audio: () => 0, ring: 0 },
  }
  const taken = { digits: 0, record: 0, dial: 0, conference: 0 }
  let moment = begin(world)
  while (moment.question !== null) {
    const name = moment.question.kind === 'step' ? (elements.get(moment.question.nodeId)?.element.name ?? '') : ''
    const kind = kindOf[name]
    if (kind === undefined) throw new Error(`asks about ${name}`)
    const list = behaviour[kind]
    const how = list[taken[kind] % list.length]
    taken[kind] += 1
    const next = happen(world, moment, how === 'HANGUP' ? { on: 'hangUp' } : eventOf[kind](how))
    if (next === moment) throw new Error(`${JSON.stringify(how)} changes nothing in ${name}`)
    moment = next
  }
  return { moment, elements }
}

const common = ['CallUUID', 'From', 'To', 'CallStatus', 'Direction', 'ALegUUID', 'ALegRequestUUID']

/** Returns a line of our transcript in the words of a trace; none for what the traces do not have. */
function stepsOf(entry: Entry, { elements }: Run): readonly Step[] {
  const place = entry.nodeId === null ? undefined : elements.get(entry.nodeId)
  const isPrompt = place?.parent?.name === 'GetDigits'
  if (entry.kind === 'asks' || entry.kind === 'tells') {
    const { url, method, parameters } = entry.request
    const own = Object.keys(parameters).filter((name) => !common.includes(name))
    const request = { do: 'request', url, method, parameters: own.sort(), status: parameters.CallStatus ?? '' }
    const isAssumed = entry.evidence.sure === 1 && parameters.CallStatus === 'completed'
    return [entry.kind === 'tells' ? { ...request, background: true, ...(isAssumed && { isAssumed }) } : request]
  }
  if (entry.kind === 'does') {
    const isHangUp = entry.what.on === 'hangUp'
    return [...(place?.element.name === 'GetDigits' ? [{ do: 'collect' }] : []), ...(isHangUp ? [{ do: 'caller hangs up' }] : [])]
  }
  if (isPrompt) return []
  if (entry.kind === 'plays') return [{ do: 'play', what: entry.request.url }]
  if (entry.kind === 'hears') {
    if (entry.sound === 'beep') return [{ do: 'play', what: 'tone_stream://%(300,200,700)' }]
    const loops = Number(place?.element.attributes.get('loop') ?? 1)
    return entry.sound === 'speech' ? [{ do: 'speak', what: entry.text, ...(loops > 1 && { loops }) }] : []
  }
  if (entry.kind !== 'state') return []
  if (entry.is === 'waiting') {
    return [{ do: 'play', what: `file_string://silence_stream://${place?.element.attributes.get('length') ?? '1'}000` }]
  }
  if (entry.is === 'over') return [...(entry.why === 'The caller hangs up' ? [] : [{ do: 'hangup' }]), { do: 'end' }]
  if (entry.is === 'answered' && entry.nodeId === null) return []
  const word = words[entry.is]
  return word === undefined ? [] : [{ do: word }]
}

const words: Readonly<Record<string, string>> = {
  answered: 'answer',
  'early media': 'early media',
  ringing: 'ring',
  bridged: 'bridged',
  'in a room': 'conference',
  recording: 'record',
  scheduled: 'schedule',
}

type Pair = readonly [ours: readonly Step[], theirs: readonly Step[]]

/** What the engine of 2015 sends and the service does not. */
const oldNames = /^(?:RecordFile|RecordingFile(?:Format|Name|Path))$/

/** Why a run differs from its trace, each with what makes the two the same where it is the reason. */
const reasons: Readonly<Record<string, (pair: Pair) => Pair>> = {
  'U1: what is told after a hangup is assumed': ([ours, theirs]) => [ours.filter(({ isAssumed }) => !isAssumed), theirs],
  'the service sends more about a dial, a recording and a room than the engine': ([ours, theirs]) => {
    const sent = theirs.filter((step) => step.do === 'request')
    let at = 0
    const named = ours.map((step) => {
      if (step.do !== 'request') return step
      const other = sent[at]?.parameters ?? []
      at += 1
      return { ...step, parameters: step.parameters?.filter((name) => other.includes(name)) ?? [] }
    })
    const current = theirs.map((step) =>
      step.parameters ? { ...step, parameters: step.parameters.filter((name) => !oldNames.test(name)) } : step,
    )
    return [named, current]
  },
  'U4: the engine calls a call ringing after a dial, and answers it again': ([ours, theirs]) => {
    const bridged = theirs.findIndex((step) => step.do === 'bridged')
    if (bridged < 0) return [ours, theirs]
    const again = theirs.findIndex((step, index) => index > bridged && step.do === 'answer')
    const until = again < 0 ? theirs.length : again
    const isBefore = (index: number) => index > bridged && index < until
    const known = theirs.map((step, index) =>
      isBefore(index) && step.status === 'ringing' ? { ...step, status: 'in-progress' } : step,
    )
    return [ours, known.filter((_, index) => index !== again)]
  },
  'the fake caller hangs up before the engine tells that he entered a room': ([ours, theirs]) => {
    const left = theirs.findIndex((step) => step.do === 'caller hangs up')
    const [room, gone, enter] = theirs.slice(left - 1, left + 2)
    if (room?.do !== 'conference' || gone === undefined || enter?.background !== true) return [ours, theirs]
    return [ours, [...theirs.slice(0, left), { ...enter, status: 'in-progress' }, gone, ...theirs.slice(left + 2)]]
  },
}

const textOf = (steps: readonly Step[]): string =>
  steps
    .map(({ do: does, url, method, parameters, status, background, what, loops, isAssumed }) =>
      JSON.stringify([does, url, method, parameters?.join(), status, background, what, loops, isAssumed]),
    )
    .join('\n')

describe('the traces of the open engine', () => {
  let equal = 0

  it.each(traces.map((trace, index) => [index, trace] as const))('asks, plays and ends as in trace %i', (_, trace) => {
    const run = runOf(trace)
    let pair: Pair = [run.moment.log.toReversed().flatMap((entry) => stepsOf(entry, run)), trace.trace]
    if (textOf(pair[0]) === textOf(pair[1])) equal += 1
    for (const applied of Object.values(reasons)) pair = applied(pair)
    expect(textOf(pair[0])).toBe(textOf(pair[1]))
  })

  it('are equal to ours in more than half of the calls as they are', () => {
    expect(equal).toBeGreaterThan(traces.length / 2)
  })
})

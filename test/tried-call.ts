import { simulate, usualPace } from '../src/core'
import type { Entry, World } from '../src/core'
import type { Event, Reply } from '../src/model/scenario'
import type { Simulation } from '../src/simulation/simulation'

const shown = [
  'Digits',
  'InputType',
  'Speech',
  'DialStatus',
  'DialAction',
  'DialBLegTo',
  'ConferenceAction',
  'EventName',
  'Event',
]
const counted = ['RecordingDuration', 'Status', 'Units']

const own = { call: { direction: 'inbound', from: '+14155550100', to: '+14155550101' }, pace: usualPace } as const

/** What the app replies to whatever comes after the first request, unless a test says otherwise. */
const next: Reply = { kind: 'text', text: '<Response><Speak>Next</Speak></Response>' }

/** Returns a world in which the app answers with these steps first. */
export function worldWith(steps: string, rest: Partial<World> = {}, later: Reply = next): World {
  const first: Reply = { kind: 'text', text: `<Response>${steps}</Response>` }
  const answer: World['answer'] = ({ nodeId, expects }) => (nodeId === null ? first : expects === 'xml' ? later : { kind: 'ask' })
  return { ...own, start: { url: 'https://a.com/answer' }, answer, ...rest }
}

/**
 * Returns the transcript of a call in short: seconds, what is said, and a question mark where it is assumed. The first
 * request is left out.
 */
export function tried(world: World, events: readonly Event[], run: Simulation['run'] = simulate): readonly string[] {
  const log = run(world, events).at(-1)?.log ?? []
  return log
    .toReversed()
    .slice(1)
    .filter((entry) => entry.kind !== 'state' || entry.is !== 'may be told')
    .map((entry) => `${Math.round(entry.at / 100) / 10} ${wordsOf(entry)}${entry.evidence.sure === 1 ? ' ?' : ''}`)
}

function wordsOf(entry: Entry): string {
  if (entry.kind === 'hears') {
    const { sound, text, cut, by } = entry
    return [by ?? 'hears', sound, text, ...(cut ? ['(cut)'] : [])].filter((word) => word !== '').join(' ')
  }
  if (entry.kind === 'sends') return `sends ${entry.parts} to ${entry.to}: ${entry.text}`
  if (entry.kind === 'does') return entry.what.on
  if (entry.kind === 'state') return [entry.is, entry.code, entry.cause].filter((word) => word !== undefined).join(' ')
  const { method, url, parameters } = entry.request
  const said = [...shown, ...counted].flatMap((name) => (parameters[name] ? [`${name}=${parameters[name]}`] : []))
  return [entry.kind, method, url.replace('https://a.com', ''), ...said].join(' ')
}

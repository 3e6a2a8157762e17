import { life } from '../../catalogue/calls/life-of-call'
import type { Takes } from '../../catalogue/run'
import type { ElementNode } from '../../model/node'
import { wholeText } from '../../model/content'
import { runOf } from '../../running/run-of'
import type { ResolvedRun } from '../../running/run-of'
import { runsIn } from '../../running/runs-in'
import { speechSeconds } from '../../validation/speech'
import { endsAt, waitUntil } from '../call/clock'
import { filled, numberIn } from '../asking/filled'
import { filledIn } from '../asking/requests'
import type { Draft, Prompt } from '../call/state'
import { add } from '../call/trail'
import type { Entry } from '../types'

/** What is heard one after another, with its times. */
export interface Sound {
  readonly lines: readonly Prompt[]
  readonly until: number
}

/** A beep of a third of a second. */
export const beepSeconds = 0.3

/** Returns what an element lets hear from a time on; `by` says that the called person hears it. */
export const soundOf = (draft: Draft, element: ElementNode, run: ResolvedRun, from: number, by?: 'called'): Sound =>
  lengths[run.takes.kind]({ draft, element, run, from, by })

/** Returns what the children of an element let hear, one after another; what is no sound is left out. */
export function soundsIn(draft: Draft, parent: ElementNode, from: number, by?: 'called'): Sound {
  const lines: Prompt[] = []
  let until = from
  for (const child of parent.children) {
    if (child.kind !== 'element' || !runsIn(child.name, 'sound')) continue
    const run = runOf(child)
    if (run === null) continue
    const sound = soundOf(draft, child, run, until, by)
    for (const line of sound.lines) lines.push(line)
    until = sound.until
  }
  return { lines, until }
}

/** Lets the sound be heard until it is over, or until `stop`; false where the call ended before. */
export function hear(draft: Draft, { lines, until }: Sound, stop = until): boolean {
  const last = Math.min(stop, endsAt(draft))
  for (const line of lines) {
    if (line.at > last || (line.at === last && last < until)) break
    if (!waitUntil(draft, line.at)) return false
    draft.trail = add(draft.trail, cutAt(line, last))
  }
  return waitUntil(draft, stop)
}

/** Returns a beep from a time on. */
export function beep(element: ElementNode, from: number): Sound {
  const line: Prompt = {
    ...{ kind: 'hears', sound: 'beep', text: '', cut: false, seconds: beepSeconds, whole: beepSeconds },
    ...{ at: from, nodeId: element.id, evidence: life.does },
  }
  return { lines: [line], until: from + beepSeconds * 1000 }
}

function cutAt(line: Prompt, stop: number): Entry {
  if (line.kind !== 'hears' || line.at + line.seconds * 1000 <= stop + 1) return line
  return { ...line, cut: true, seconds: Math.max(0, stop - line.at) / 1000 }
}

interface Heard {
  readonly draft: Draft
  readonly element: ElementNode
  readonly run: ResolvedRun
  readonly from: number
  readonly by: 'called' | undefined
}

const silent = ({ from }: Heard): Sound => ({ lines: [], until: from })

/** What is heard, and how long, by what the time of an element depends on. */
const lengths: { readonly [K in Takes['kind']]: (heard: Heard) => Sound } = {
  none: silent,
  listening: silent,
  until: silent,
  speech: (heard) => {
    const { draft, element } = heard
    const once = speechSeconds(element, draft.world.pace.charactersASecond)
    return said(heard, 'speech', spokenText(filled(wholeText(element), draft.world)), once * loops(heard))
  },
  audio: (heard) => {
    const { draft, element, run, from } = heard
    const { at, nodeId, evidence } = placeOf(heard)
    const lines: Prompt[] = []
    let url = ''
    for (const play of run.plays) {
      const request = filledIn(draft, play, element, {})
      if (lines.length === 0) url = request.url
      lines.push({ kind: 'plays', request, at, nodeId, evidence })
    }
    const seconds = lines.length === 0 ? null : draft.world.pace.audio(url)
    if (seconds === null) {
      const why = `There is no file at ${url}`
      lines.push({ kind: 'state', is: 'not played', why, at, nodeId, evidence: life.notLoaded })
      return { lines, until: from }
    }
    return said(heard, 'audio', url, seconds * loops(heard), lines)
  },
  tones: (heard) => {
    const tones = filled(wholeText(heard.element), heard.draft.world).trim()
    return said({ ...heard, by: 'called' }, 'tones', tones, toneSeconds(tones))
  },
  seconds: (heard) => {
    const { draft, element, run, from } = heard
    const length = run.takes.kind === 'seconds' ? (numberIn(element, run.takes.attribute, draft.world) ?? 1) : 0
    const line: Prompt = { kind: 'state', is: 'waiting', why: `Nothing is heard for ${length} s`, ...placeOf(heard) }
    return { lines: [line], until: from + bounded(length) * 1000 }
  },
}

function said(heard: Heard, sound: 'speech' | 'audio' | 'tones', text: string, length: number, lines: Prompt[] = []): Sound {
  const { from, by } = heard
  const seconds = Math.round(bounded(length) * 1000) / 1000
  const { at, nodeId, evidence } = placeOf(heard)
  const line: Prompt = { kind: 'hears', sound, text, cut: false, seconds, whole: seconds, at, nodeId, evidence }
  lines.push(by === undefined ? line : { ...line, by })
  return { lines, until: from + Math.round(seconds * 1000) }
}

/** Returns the text with its white space as it is spoken. */
const spokenText = (text: string): string => (/[\t\n\r]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()

const placeOf = ({ element, run, from }: Heard) => ({
  at: from,
  nodeId: element.id,
  evidence: run.ways[0]?.evidence ?? life.does,
})

/** Returns how many times it is heard; what is repeated until the call ends counts once. */
function loops({ draft, element }: Heard): number {
  const written = element.attributes.get('loop')
  return written === undefined ? 1 : Number(/^\d{1,9}$/.exec(filled(written, draft.world).trim())?.[0] ?? 1) || 1
}
/** Returns how long tones last: a key a tenth of a second, w half a second and W a whole one (execution of tones: assumed). */
function toneSeconds(tones: string): number {
  let seconds = 0
  for (const tone of tones) seconds += tone === 'w' ? 0.5 : tone === 'W' ? 1 : 0.1
  return seconds
}

/** Limits the seconds of a sound: none is longer than a call. */
const bounded = (seconds: number): number => (Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), 86_400) : 0)

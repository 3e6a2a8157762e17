import type { Event } from '../../../model/scenario'
import { runOf } from '../../../running/run-of'
import type { Entry, StateName } from '../../../simulation/types'
import type { PictureName } from '../../../ui/pictures/pictures'
import { isHappening, wordsIn } from './happening-words'
import { calledBy } from './scene'
import type { Scene } from './scene'
import { secondsText } from './time-words'

type Of<K extends Entry['kind']> = Extract<Entry, { readonly kind: K }>

/** What a line of the transcript says, and the picture before it. The URL of a request is no part of the words. */
export interface EntryWords {
  readonly picture: PictureName
  readonly text: string
  /** What is said under it. */
  readonly more?: string | undefined
}

type Describe<K extends Entry['kind']> = (entry: Of<K>, scene: Scene) => EntryWords

const asks = { picture: 'turn', text: 'Plivo asks your app' } as const

const describers: { readonly [K in Entry['kind']]: Describe<K> } = {
  asks: () => asks,
  tells: () => ({ picture: 'bell', text: 'Plivo notifies your app' }),
  plays: () => ({ picture: 'loudspeaker', text: 'Plivo fetches' }),
  streams: () => ({ picture: 'waveform', text: 'Plivo connects to your server' }),
  hears: heard,
  sends: ({ to, text, parts }) => ({
    picture: 'message',
    text: `Message to ${to}, ${parts} ${parts === 1 ? 'part' : 'parts'}`,
    more: text,
  }),
  does: (entry, scene) => ({ picture: doesPicture(entry.what.on), text: done(entry, scene) }),
  state: ({ is, why, code, cause }) => ({
    picture: statePictures[is],
    text: is === 'over' ? 'The call ends' : why,
    more: is === 'over' ? [`${why}.`, code, cause].filter((word) => word !== undefined).join(' ') : undefined,
  }),
}

/** Returns what a line of the transcript says. */
export function entryWords(entry: Entry, scene: Scene): EntryWords {
  const describe = describers[entry.kind] as Describe<typeof entry.kind>
  const words = describe(entry, scene)
  const isOver = entry.kind === 'state' && entry.is === 'over' && scene.world.kind === 'message'
  return isOver ? { ...words, picture: 'message', text: 'The reply is done' } : words
}

function heard({ sound, text, cut, seconds, whole, by }: Of<'hears'>): EntryWords {
  const who = by === 'called' ? 'The other person hears ' : ''
  if (sound === 'speech') return { picture: 'speech', text: `${who}“${cut ? cutAt(text, seconds, whole) : text}”` }
  if (sound === 'beep') return { picture: 'bell', text: 'A beep' }
  if (sound === 'tones') return { picture: 'keypad', text: `Plivo presses ${text}` }
  return { picture: 'music', text: `${who || 'Plays '}${fileOf(text)}`, more: secondsText(seconds) }
}

/** Returns a text as far as it was spoken. */
function cutAt(text: string, seconds: number, whole: number): string {
  const letters = Array.from(text)
  const spoken = whole <= 0 ? letters.length : Math.floor((letters.length * seconds) / whole)
  return `${letters.slice(0, spoken).join('').trimEnd()}—`
}

const fileOf = (url: string): string => url.replace(/[?#].*$/, '').replace(/^.*\/(?=[^/]+$)/, '') || url

function done({ what, nodeId }: Of<'does'>, scene: Scene): string {
  const element = scene.elementOf(nodeId)
  const on = what.on === 'goOn' ? ((element && runOf(element)?.ways[0]?.on) ?? 'nothing') : what.on
  if (on === 'digits') return `The caller presses ${what.digits ?? 'a key'}`
  if (on === 'speech') return `The caller says “${what.speech ?? ''}”`
  if (!isHappening(on)) return ''
  const isMessage = element !== null && (runOf(element)?.messages ?? null) !== null
  const who = isMessage
    ? (scene.recipients[what.target ?? 0] ?? '')
    : (calledBy(element, what.target, scene.world) ?? 'The other person')
  return isMessage && on === 'failed' ? `The message to ${who} fails` : wordsIn(element, on).said(who)
}

function doesPicture(on: Event['on']): PictureName {
  if (on === 'digits' || on === 'invalid' || on === 'confirmed') return 'keypad'
  if (on === 'speech' || on === 'recorded') return 'microphone'
  if (on === 'hangUp' || on === 'talked') return 'hang up'
  if (on === 'answered') return 'phone'
  if (on === 'connected') return 'waveform'
  if (on === 'unreachable' || on === 'dropped') return 'exclamation mark'
  return on === 'nothing' || on === 'goOn' || on === 'silent' ? 'clock' : 'person'
}

const statePictures: { readonly [S in StateName]: PictureName } = {
  answered: 'phone',
  'early media': 'loudspeaker',
  waiting: 'pause',
  listening: 'ear',
  ringing: 'ringing',
  declined: 'hang up',
  bridged: 'people',
  parted: 'hang up',
  'in a room': 'room',
  streaming: 'waveform',
  'key sent': 'keypad',
  recording: 'record',
  scheduled: 'clock',
  skipped: 'exclamation mark',
  'not played': 'exclamation mark',
  failed: 'exclamation mark',
  'may be told': 'bell',
  over: 'hang up',
}

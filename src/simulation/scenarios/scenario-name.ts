import type { Happening } from '../../catalogue/run'
import type { Event } from '../../model/scenario'
import type { Moment } from '../call/moment'

/** A longer name is cut where one thing ends. */
const longest = 60

/** Returns a name that says what happens in a call: "Presses 1, talks, hangs up". */
export function nameOfRun(events: readonly Event[], moments: readonly Moment[]): string {
  const parts = events.flatMap((event, index) => wordsOf(event, moments[index]) ?? [])
  const said = parts.filter((part, index) => part !== parts[index - 1])
  const [first = 'listens to the end', ...rest] = said
  let name = first
  for (const part of rest) {
    if (name.length + part.length > longest) return `${capital(name)} …`
    name += `, ${part}`
  }
  return capital(name)
}

/** Returns the name, with a number where others have it. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  for (let number = 2; ; number += 1) if (!taken.includes(`${name} (${number})`)) return `${name} (${number})`
}

function wordsOf(event: Event, moment: Moment | undefined): string | null {
  if (event.on === 'reply') return event.reply?.kind === 'fails' ? 'the app fails' : null
  const on = event.on === 'goOn' ? usualAt(moment) : event.on
  if (on === 'digits' || on === 'invalid') return `presses ${event.digits ?? '1'}`
  if (on === 'speech') return event.speech ? `says “${event.speech}”` : 'speaks'
  return isHappening(on) ? words[on] : null
}

/** Returns what happens when nobody does anything. */
function usualAt(moment: Moment | undefined): string {
  if (moment?.question?.kind === 'reply') return 'noReply'
  const { open } = moment?.state ?? {}
  if (open?.kind === 'talking') return 'talked'
  if (open?.kind === 'delivering') return 'delivered'
  if (open?.kind === 'ringing' && open.confirming !== null) return 'unconfirmed'
  return moment?.question?.ways[0]?.on ?? 'done'
}

const words: { readonly [K in Happening | 'hangUp' | 'noReply']: string | null } = {
  done: null,
  endless: null,
  nothing: 'does nothing',
  digits: null,
  speech: null,
  recorded: 'leaves a message',
  silent: 'says nothing',
  talked: 'talks',
  busy: 'the line is busy',
  noAnswer: 'nobody answers',
  rejected: 'the call is rejected',
  failed: 'the call fails',
  left: 'leaves the room',
  full: 'the room is full',
  quiet: 'silence',
  beep: 'a beep',
  connected: null,
  unreachable: 'the server is not reached',
  dropped: 'the stream breaks off',
  invalid: null,
  missing: 'the sound is missing',
  answered: 'somebody answers',
  confirmed: 'the call is accepted',
  unconfirmed: 'the call is not accepted',
  timeLimit: 'the time is up',
  moderatorLeft: 'the moderator leaves',
  queued: null,
  sent: null,
  delivered: 'delivered',
  undelivered: 'not delivered',
  hangUp: 'hangs up',
  noReply: 'the app does not reply',
}

const isHappening = (on: string): on is keyof typeof words => Object.hasOwn(words, on)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

import type { ElementName } from '../catalogue/index'
import type { Facts } from '../running/facts'
import { recipientsIn } from '../messaging/recipients/entries'
import { senderOf } from '../messaging/senders/sender'
import type { SenderKind } from '../messaging/senders/sender'
import { partsOf } from '../messaging/text/parts-of'
import type { DocumentKind } from '../model/document-metadata'
import { factsOf } from '../running/facts'
import { count, either, named, quote } from './sentence'

/** What a step does, and the words for the moment at which it is over, where it says how it goes on. */
export interface Doing {
  readonly does: (facts: Facts, kind: DocumentKind) => string
  readonly over?: (facts: Facts) => string | undefined
}

/** The steps of a call or of the answer to a message, each with what it does. How it goes on says `continuation.ts`. */
export const doings: Partial<Readonly<Record<ElementName, Doing>>> = {
  Speak: {
    does: (facts) => `Says ${quote(facts.text)} (${facts.value('language')}, ${facts.value('voice')})${repeated(facts)}.`,
  },
  Play: { does: (facts) => `Plays ${facts.text || 'a file that is not set'}${repeated(facts)}.` },
  Wait: {
    does: (facts) =>
      facts.isOn('silence')
        ? `Waits up to ${count(facts.value('length'), 'second')}, or until ${facts.value('minSilence')} ms of silence.`
        : `Waits ${count(facts.value('length'), 'second')}${facts.value('beep') === 'false' ? '' : ' and listens for a beep'}.`,
  },
  GetInput: { does: (facts) => `Waits up to ${count(facts.value('executionTimeout'), 'second')} for ${inputOf(facts)}.` },
  GetDigits: {
    does: (facts) =>
      `Waits up to ${count(facts.value('timeout'), 'second')} for ${facts.written('numDigits') === '1' ? '1 digit' : digitsOf(facts, 'the first of up to ')}${attemptsOf(facts)}.`,
  },
  Dial: {
    does: (facts) =>
      `${called(facts)}${facts.written('callerId') ? `, showing ${facts.value('callerId')}` : ''}${ringing(facts)}${facts.children.length > 1 ? ', and connects the first to answer' : ''}.`,
    over: () => 'When the dial ends,',
  },
  Conference: {
    does: (facts) =>
      `Puts the caller into the room ${quote(facts.text)}${facts.isOn('muted') ? ', muted' : ''}${facts.isOn('startConferenceOnEnter') ? '' : ', to wait until someone starts it'}.`,
    over: () => 'When the caller leaves it,',
  },
  MultiPartyCall: {
    does: (facts) =>
      `Joins the multi-party call ${quote(facts.text)} ${facts.value('role') ? `as ${facts.value('role')}` : 'without a role'}.`,
    over: () => 'On leaving,',
  },
  Record: {
    does: (facts) =>
      isInBackground(facts)
        ? `Records the call in the background${facts.isOn('recordSession') ? '' : ' from the moment a dial is answered'}.`
        : `${facts.isOn('playBeep') ? 'Beeps and records' : 'Records'} the caller for up to ${count(facts.value('maxLength'), 'second')}, until ${either([`${count(facts.value('timeout'), 'second')} of silence`, ...(facts.value('finishOnKey') === 'none' ? [] : [`the key ${facts.value('finishOnKey')}`])])}.`,
    over: (facts) => (isInBackground(facts) ? 'At once' : 'Then'),
  },
  Stream: {
    does: (facts) => `Lets ${streaming(facts)} ${streamEnd(facts)}.`,
    over: (facts) => (facts.isOn('keepCallAlive') ? 'Then' : undefined),
  },
  DTMF: { does: (facts) => `Presses the keys ${facts.text}.` },
  PreAnswer: { does: () => 'Before the call is answered:' },
  Redirect: { does: () => '' },
  Hangup: {
    does: (facts) =>
      facts.written('schedule')
        ? `Will hang up in ${count(facts.value('schedule'), 'second')}; the next steps run meanwhile.`
        : `Hangs up${facts.written('reason') ? ` with the reason ${facts.value('reason')}` : ''}.`,
  },
  Message: {
    does: (facts, kind) =>
      `Sends ${quote(facts.text)} from ${sender(facts)} to ${recipients(facts)}.${kind === 'voice' ? inCall(facts) : longText(facts)}`,
  },
}

/** Returns who hears whom on a stream. */
function streaming(facts: Facts): string {
  const url = facts.text || 'a URL that is not set'
  if (facts.isOn('bidirectional')) return `the caller talk with your agent at ${url}`
  return `your server at ${url} listen to ${tracks[facts.value('audioTrack')] ?? tracks['inbound'] ?? ''}`
}

const tracks: Readonly<Record<string, string>> = {
  inbound: 'the caller',
  outbound: 'what the caller hears',
  both: 'both sides of the call',
}

function streamEnd(facts: Facts): string {
  if (!facts.isOn('keepCallAlive')) return 'while the next steps run'
  const time = facts.written('streamTimeout')
  return `until one side ends it${time ? ` or ${count(time, 'second')} are over` : ''}`
}

const isInBackground = (facts: Facts): boolean => facts.isOn('recordSession') || facts.isOn('startOnDialAnswer')

function repeated(facts: Facts): string {
  const times = facts.value('loop')
  if (times === '0') return ' again and again until the call ends'
  return times === '1' ? '' : ` ${times} times`
}

function inputOf(facts: Facts): string {
  const type = facts.value('inputType')
  const digits = digitsOf(facts, 'up to ')
  const speech = `speech (${facts.value('language')})`
  if (type === 'speech') return speech
  return type === 'dtmf' ? digits : either([digits, speech])
}

function digitsOf(facts: Facts, before = ''): string {
  const most = facts.written('numDigits')
  return most ? `${before}${count(most, 'digit')}` : 'digits'
}

const attemptsOf = (facts: Facts): string =>
  facts.value('retries') === '1' ? '' : `, in up to ${facts.value('retries')} attempts`

/** Returns the words for whom a dial calls: they ring at once and are no steps of their own. */
function called({ children }: Facts): string {
  if (children.length === 0) return 'Calls nobody'
  return `Calls ${named(children.map(target), 3)}${children.length > 1 ? ' at once' : ''}`
}

function target(child: Facts['element']): string {
  const facts = factsOf(child)
  const who = facts.text || 'a number that is not set'
  return facts.written('sendDigits') ? `${who} (then presses ${facts.value('sendDigits')})` : who
}

const ringing = (facts: Facts): string =>
  facts.written('timeout') ? ` for up to ${count(facts.value('timeout'), 'second')}` : ''

/** Returns the number of the sender; of what is no long code also what it is. */
function sender(facts: Facts): string {
  const src = facts.value('src')
  return `${senders[senderOf(src).kind] ?? ''}${src || 'a number that is not set'}`
}

const senders: Partial<Readonly<Record<SenderKind, string>>> = {
  senderId: 'the sender ID ',
  shortCode: 'the short code ',
  tollFree: 'the toll-free number ',
}

const numbersOf = (facts: Facts): readonly string[] => Array.from(recipientsIn(facts.value('dst')), ({ number }) => number)

function recipients(facts: Facts): string {
  const numbers = numbersOf(facts)
  if (numbers.length === 0) return 'nobody'
  return numbers.length > 3 ? count(numbers.length, 'number') : either(numbers, 'and')
}

function inParts(facts: Facts, parts: number): string {
  const each = numbersOf(facts).length
  return each < 2 ? `in ${count(parts, 'part')}` : `to each in ${count(parts, 'part')}, ${parts * each} in all`
}

/** Returns what is sent of a text that is longer than one part. */
function longText(facts: Facts): string {
  const parts = partsOf(facts.element)
  return parts === null || parts < 2 ? '' : ` It is sent ${inParts(facts, parts)}.`
}

/**
 * Returns the sentence on when a message is sent in a call, and what it costs beside the call. Whether the call waits for it
 * is not documented.
 */
function inCall(facts: Facts): string {
  const parts = partsOf(facts.element)
  return ` It is sent during the call, ${parts === null ? '' : `${inParts(facts, parts)}, `}and charged separately.`
}

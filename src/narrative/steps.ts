import type { ElementName } from '../catalogue/index'
import type { Facts } from './facts'
import { count, either, quote } from './sentence'

/** What happens at a step, in sentences with a full stop. */
export type Teller = (facts: Facts) => string

/** The elements of a flow, each with what it does in the call. */
export const tellers: Partial<Readonly<Record<ElementName, Teller>>> = {
  Speak: (facts) => `Says ${quote(facts.text)} (${facts.value('language')}, ${facts.value('voice')})${repeated(facts)}.`,
  Play: (facts) => `Plays ${facts.text || 'a file that is not named'}${repeated(facts)}.`,
  Wait: (facts) =>
    facts.isOn('silence')
      ? `Waits up to ${count(facts.value('length'), 'second')}, and no longer than until ${facts.value('minSilence')} ms are quiet.`
      : `Waits ${count(facts.value('length'), 'second')}${facts.isOn('beep') ? ' and listens for a beep' : ''}.`,
  GetInput: (facts) => `Waits up to ${count(facts.value('executionTimeout'), 'second')} for ${inputOf(facts)}. ${onInput(facts)}`,
  GetDigits: (facts) =>
    `Waits up to ${count(facts.value('timeout'), 'second')} for ${digitsOf(facts)}${attemptsOf(facts)}. ${onInput(facts)}`,
  Dial: (facts) =>
    `${dialled(facts)}${facts.written('callerId') ? ` showing ${facts.value('callerId')}` : ''}${ringing(facts)}${facts.children.length > 1 ? ' and connects the first to answer' : ''}. ${after(facts, 'When the dial is over')}`,
  Conference: (facts) =>
    `Puts the caller into the room ${quote(facts.text)}${facts.isOn('muted') ? ', muted' : ''}${facts.isOn('startConferenceOnEnter') ? '' : ', to wait until someone starts it'}. ${after(facts, 'When the caller leaves it')}`,
  MultiPartyCall: (facts) =>
    `Joins the multi-party call ${quote(facts.text)} as ${facts.value('role') || 'nobody in particular'}. ${
      facts.written('onExitActionUrl')
        ? `On leaving, Plivo ${sends(facts.value('onExitActionMethod'))} to ${facts.value('onExitActionUrl')} and runs the answer.`
        : 'On leaving, the next step runs.'
    }`,
  Record: (facts) =>
    facts.isOn('recordSession') || facts.isOn('startOnDialAnswer')
      ? `Records the call in the background${facts.isOn('recordSession') ? '' : ' from the moment a dial is answered'}. ${after(facts, 'At once')}`
      : `${facts.isOn('playBeep') ? 'Beeps and records' : 'Records'} the caller for up to ${count(facts.value('maxLength'), 'second')}, until ${either([`${count(facts.value('timeout'), 'second')} of silence`, ...(facts.value('finishOnKey') === 'none' ? [] : [`the key ${facts.value('finishOnKey')}`])])}. ${after(facts, 'Then')}`,
  Stream: (facts) =>
    `Streams the sound of the call ${facts.isOn('bidirectional') ? 'both ways ' : ''}to ${facts.text || 'an address that is not named'}. ${facts.isOn('keepCallAlive') ? 'The next step runs when the stream ends.' : 'The next step runs at once.'}`,
  DTMF: (facts) => `Sends the tones ${facts.text}.`,
  PreAnswer: () => 'Before the call is answered:',
  Redirect: (facts) =>
    `Plivo ${sends(facts.value('method'))} to ${facts.text || 'an address that is not named'} and runs the answer instead of this document.`,
  Hangup: (facts) =>
    facts.written('schedule')
      ? `Will hang up in ${count(facts.value('schedule'), 'second')}; the next steps run meanwhile.`
      : `Hangs up${facts.written('reason') ? ` as ${facts.value('reason')}` : ''}.`,
  Message: (facts) => {
    const numbers = facts
      .value('dst')
      .split('<')
      .filter((number) => number.trim() !== '')
    const to = numbers.length === 1 ? numbers.join('') : count(numbers.length, 'number')
    const report = facts.written('callbackUrl')
      ? ` Plivo reports the delivery to ${facts.value('callbackUrl')} by ${facts.value('callbackMethod')}.`
      : ''
    return `Sends ${quote(facts.text)} from ${facts.value('src') || 'a number that is not named'} to ${to}.${report}`
  },
  Number: (facts) =>
    `the number ${facts.text}${facts.written('sendDigits') ? `, then presses ${facts.value('sendDigits')}` : ''}`,
  User: (facts) => `${facts.text}${facts.written('sendDigits') ? `, then presses ${facts.value('sendDigits')}` : ''}`,
}

const sends = (method: string): string => (method === 'GET' ? 'sends a GET' : 'posts')

function repeated(facts: Facts): string {
  const times = facts.value('loop')
  if (times === '0') return ' again and again until the call ends'
  return times === '1' ? '' : ` ${times} times`
}

function inputOf(facts: Facts): string {
  const type = facts.value('inputType')
  const most = facts.written('numDigits')
  const digits = most ? `up to ${count(most, 'digit')}` : 'digits'
  if (type === 'speech') return `speech (${facts.value('language')})`
  return type === 'dtmf' ? digits : either([digits, `speech (${facts.value('language')})`])
}

function digitsOf(facts: Facts): string {
  const most = facts.written('numDigits')
  return most ? count(most, 'digit') : 'digits'
}

const attemptsOf = (facts: Facts): string => (facts.value('retries') === '1' ? '' : `, ${facts.value('retries')} times`)

function onInput(facts: Facts): string {
  const action = facts.written('action')
  if (!action) return 'Nobody is told what comes; the next step runs.'
  const told = `If something comes, Plivo ${sends(facts.value('method'))} it to ${action}`
  return facts.isOn('redirect')
    ? `${told} and runs the answer: what follows here does not run. If nothing comes:`
    : `${told} and goes on here. If nothing comes, it goes on at once:`
}

function after(facts: Facts, when: string): string {
  const action = facts.written('action')
  if (!action) return `${when === 'Then' || when === 'At once' ? 'The' : `${when}, the`} next step runs.`
  const told = `${when}${when === 'Then' || when === 'At once' ? '' : ','} Plivo ${sends(facts.value('method'))} the outcome to ${action}`
  return facts.isOn('redirect')
    ? `${told} and runs the answer: what follows here may not run.`
    : `${told}, and the next step runs.`
}

function dialled({ children }: Facts): string {
  if (children.length === 0) return 'Dials nobody'
  return children.length === 1 ? 'Dials' : `Rings ${children.length} at once`
}

const ringing = (facts: Facts): string =>
  facts.written('timeout') ? ` for up to ${count(facts.value('timeout'), 'second')}` : ''

import type { Happening } from '../../../catalogue/run'
import type { ElementNode } from '../../../model/node'
import { runOf } from '../../../running/run-of'
import { mayNotConnect } from '../../../simulation/steps/streaming'

/** What a button is called with which the tester says that it happens, and what the transcript says then. `who` is the phone that is called. */
interface Words {
  readonly button: string
  readonly said: (who: string) => string
}

/** What can happen in a call, in words. */
export const happeningWords: { readonly [H in Happening | 'hangUp']: Words } = {
  done: { button: 'It ends', said: () => 'It ends' },
  endless: { button: 'Nobody hangs up', said: () => 'Nobody hangs up' },
  nothing: { button: 'Nothing', said: () => 'The caller does nothing' },
  digits: { button: 'A key', said: () => 'The caller presses a key' },
  speech: { button: 'Say…', said: () => 'The caller speaks' },
  recorded: { button: 'Speaks, then stops', said: () => 'The caller speaks, then stops' },
  silent: { button: 'Says nothing', said: () => 'The caller says nothing' },
  talked: { button: 'The other person hangs up', said: () => 'The other person hangs up' },
  busy: { button: 'Busy', said: (who) => `${who} is busy` },
  noAnswer: { button: 'No answer', said: (who) => `${who} does not answer` },
  rejected: { button: 'Rejects', said: (who) => `${who} rejects the call` },
  failed: { button: 'Fails', said: (who) => `The call to ${who} fails` },
  left: { button: 'Leaves the room', said: () => 'The caller leaves the room' },
  full: { button: 'The room is full', said: () => 'The room is full' },
  quiet: { button: 'It becomes quiet', said: () => 'It becomes quiet' },
  beep: { button: 'A beep', said: () => 'A beep is heard' },
  connected: { button: 'Connects', said: () => 'Your server accepts the connection' },
  unreachable: { button: 'Cannot be reached', said: () => 'Plivo cannot reach your server' },
  dropped: { button: 'The stream breaks off', said: () => 'The stream breaks off' },
  invalid: { button: 'A wrong key', said: () => 'The caller presses a key that does not count' },
  missing: { button: 'The file is missing', said: () => 'The file is missing' },
  answered: { button: 'Answers', said: (who) => `${who} answers` },
  confirmed: { button: 'Presses the key', said: (who) => `${who} presses the key and takes the call` },
  unconfirmed: { button: 'Does not press it', said: (who) => `${who} does not press the key` },
  timeLimit: { button: 'The time limit', said: () => 'The time limit is reached' },
  moderatorLeft: { button: 'The moderator leaves', said: () => 'The moderator leaves' },
  queued: { button: 'Queued', said: (who) => `The message to ${who} is queued` },
  sent: { button: 'Sent', said: (who) => `The message to ${who} is sent` },
  delivered: { button: 'Delivered', said: (who) => `The message to ${who} is delivered` },
  undelivered: { button: 'Undelivered', said: (who) => `The message to ${who} is not delivered` },
  hangUp: { button: 'Hang up', said: () => 'The caller hangs up' },
}

const closed: Words = { button: 'Your server ends it', said: () => 'Your server closes the socket' }

/** Returns the words in this step: a stream ends because the server closes the socket. */
export function wordsIn(element: ElementNode | null, on: Happening | 'hangUp'): Words {
  const run = element && runOf(element)
  return run && on === 'done' && mayNotConnect(run) ? closed : happeningWords[on]
}

/** Returns whether the word names something that can happen. */
export const isHappening = (on: string): on is Happening | 'hangUp' => Object.hasOwn(happeningWords, on)

import type { ElementNode, NodeId } from '../../../model/node'
import type { Moment } from '../../../simulation/call/moment'
import type { Asked, Entry, World } from '../../../simulation/types'
import { calledBy } from './scene'
import type { KeyPlan } from './keys'
import { secondsText } from './time-words'

/** What the call waits for, in a few words, and how long at most. */
export interface QuestionWords {
  readonly title: string
  readonly about: string
}

/** Returns what the step waits for at which the call is. */
export function questionWords(
  { question, state, log }: Moment,
  element: ElementNode | null,
  keys: KeyPlan | null,
  world: World,
): QuestionWords {
  if (question?.kind !== 'step') return { title: '', about: '' }
  const { open } = state
  const seconds = question.until === null ? null : (question.until - question.listensFrom) / 1000
  const upTo = seconds === null ? '' : `up to ${secondsText(seconds)}`
  switch (open?.kind) {
    case 'listening': {
      const hears = question.ways.some(({ on }) => on === 'speech')
      const first = open.round === 1 ? '' : `, round ${open.round}`
      return {
        title: `Listens for ${listened(keys, hears)}${first}`,
        about: `${secondsText(seconds ?? 0)} from the end of the prompt`,
      }
    }
    case 'ringing': {
      if (open.confirming === null) return { title: 'The phones ring', about: upTo }
      return { title: `${calledBy(element, open.confirming, world) ?? ''} has to press a key to take the call`, about: upTo }
    }
    case 'talking':
      return { title: `The caller talks to ${calledBy(element, open.target, world) ?? ''}`, about: upTo }
    case 'streaming':
      return open.isConnected
        ? { title: 'The call goes to your server', about: upTo }
        : { title: 'Plivo connects to your server', about: '' }
    case 'delivering':
      return { title: 'What becomes of the message?', about: 'Plivo reports it when it knows' }
    default:
      return { title: lastState(log, question.nodeId) ?? 'It repeats until the call ends', about: upTo }
  }
}

/** Returns what the transcript said last of the state of the step. */
function lastState(log: readonly Entry[], nodeId: NodeId): string | undefined {
  const entry = log.find((each) => each.kind === 'state' && each.nodeId === nodeId)
  return entry?.kind === 'state' ? entry.why : undefined
}

function listened(keys: KeyPlan | null, hears: boolean): string {
  const { most, finish } = keys ?? { most: null, finish: '' }
  const count = most === 1 ? '1 key' : most === null || most === 99 ? 'keys' : `up to ${most} keys`
  const counted = keys === null ? '' : most !== 1 && finish !== '' ? `${count}, ended by ${finish}` : count
  return [counted, hears ? 'speech' : ''].filter((word) => word !== '').join(', or ')
}

/** Returns what a request says of itself: its verb and URL, with what the caller did. */
export function askedWords({ method, url, parameters }: Asked): string {
  const said = ['Digits', 'Speech', 'DialStatus', 'RecordingDuration'].flatMap((name) =>
    parameters[name] ? [`${name}=${parameters[name]}`] : [],
  )
  return [`${method} ${url}`, ...(said.length > 0 ? [`with ${said.join(', ')}`] : [])].join(' ')
}

import { describe, expect, it } from 'vitest'
import { begin, happen } from '../../../core'
import type { Event } from '../../../model/scenario'
import type { World } from '../../../simulation/types'
import { worldWith } from '../../../../test/tried-call'
import { entryWords } from './entry-words'
import { keyPlanOf } from './keys'
import { consequenceOf } from './offer-words'
import { questionWords } from './question-words'
import { newReply } from './reply-words'
import { sceneOf } from './scene'
import { secondsText, timeText } from './time-words'

function callOf(steps: string, events: readonly Event[] = [], rest: Partial<World> = {}) {
  const world = worldWith(steps, rest, { kind: 'ask' })
  const moments = [begin(world)]
  for (const event of events) moments.push(happen(world, moments.at(-1)!, event))
  const moment = moments.at(-1)!
  const scene = sceneOf(world, moments, moment.log)
  const { question } = moment
  const element = question?.kind === 'step' ? scene.elementOf(question.nodeId) : null
  const keys = keyPlanOf(question, element, world)
  return {
    ...{ world, moment, scene, keys },
    lines: moment.log.toReversed().map((entry) => entryWords(entry, scene).text),
    title: questionWords(moment, element, keys, world).title,
    leadsTo: (on: string, target?: number) => {
      const offers = question?.kind === 'step' ? question.offers : []
      const offer = offers.find((each) => each.on === on && each.target === target)
      return offer && consequenceOf(offer, moment, world)
    },
  }
}

const menu =
  '<GetInput action="https://a.com/menu" numDigits="1"><Speak>Press 1 for sales</Speak></GetInput><Speak>We did not hear you.</Speak>'

describe('the words of a call', () => {
  it('says what the caller hears and does, and as far as it was spoken', () => {
    expect(callOf(menu, [{ on: 'digits', digits: '1', after: 0.6 }]).lines).toEqual([
      'Plivo asks your app',
      'The call is answered',
      '“Press 1—”',
      'The caller presses 1',
      'Plivo asks your app',
    ])
  })

  it('says who takes a call, who does not, and who hangs up', () => {
    const steps = '<Dial action="https://a.com/d"><Number>+14155550102</Number><Number>+14155550103</Number></Dial>'
    const { lines } = callOf(steps, [{ on: 'busy', target: 0 }, { on: 'answered', target: 1 }, { on: 'talked' }])
    expect(lines).toContain('+14155550102 is busy')
    expect(lines).toContain('+14155550103 answers')
    expect(lines).toContain('The other person hangs up')
  })

  it('says what happens where nobody does anything', () => {
    expect(callOf(menu, [{ on: 'goOn' }]).lines).toContain('The caller does nothing')
    expect(callOf(menu, [{ on: 'goOn' }]).lines.at(-2)).toBe('The call ends')
  })

  it('says before each choice what it leads to', () => {
    const { leadsTo, title } = callOf(menu)
    expect(title).toBe('Listens for 1 key, or speech')
    expect(leadsTo('digits')).toEqual({ text: 'asks your app; its XML takes over', request: 'POST https://a.com/menu' })
    expect(leadsTo('nothing')).toEqual({ text: 'the next step: Speak “We did not hear you.”', request: null })
    expect(leadsTo('hangUp')).toEqual({ text: 'the call ends', request: null })
    const last = callOf('<GetInput action="https://a.com/menu"><Speak>Hi</Speak></GetInput>')
    expect(last.leadsTo('nothing')?.text).toBe('the call ends: nothing is left to run')
    const rounds = callOf('<GetDigits action="https://a.com/menu" retries="2"><Speak>Hi</Speak></GetDigits>')
    expect(rounds.leadsTo('nothing')?.text).toBe('the prompts are heard again')
  })

  it('says of a phone that others still ring, and of the last one what comes then', () => {
    const steps = '<Dial action="https://a.com/d"><Number>+14155550102</Number><Number>+14155550103</Number></Dial>'
    expect(callOf(steps).leadsTo('busy', 0)?.text).toBe('the others still ring')
    expect(callOf(steps, [{ on: 'busy', target: 0 }]).leadsTo('busy', 1)).toEqual({
      text: 'asks your app; its XML takes over',
      request: 'POST https://a.com/d',
    })
  })

  it('says of a stream whether it connects, who ends it, and what comes then', () => {
    const steps = '<Stream keepCallAlive="true">wss://a.com/s</Stream><Dial><Number>+14155550102</Number></Dial>'
    const { title, leadsTo, keys } = callOf(steps)
    expect(title).toBe('Plivo connects to your server')
    expect(leadsTo('connected')?.text).toBe('the stream starts')
    expect(leadsTo('unreachable')?.text).toBe('Plivo tries twice more, then the next step: Dial')
    expect(leadsTo('done')?.text).toBe('the next step: Dial')
    expect(keys).toBeNull()
    expect(callOf(steps, [{ on: 'connected' }]).keys?.isDone('7')).toBe(true)
    const { lines } = callOf(steps, [{ on: 'digits', digits: '7' }, { on: 'done' }])
    expect(lines.slice(2)).toEqual([
      'Plivo connects to your server',
      'The sound of the call goes to your server',
      'The caller presses 7',
      'Your server gets dtmf 7',
      'Your server closes the socket',
      'Rings +14155550102',
    ])
  })

  it('says who gets a message, and what became of it', () => {
    const steps = '<Message src="14155550100" dst="+14155550102&lt;+14155550103" callbackUrl="https://a.com/s">Hi</Message>'
    const { lines } = callOf(steps, [{ on: 'failed', target: 1 }], { kind: 'message' })
    expect(lines).toContain('Message to +14155550102, 1 part')
    expect(lines).toContain('The message to +14155550103 fails')
  })
})

describe('the keys of a step', () => {
  it('are done at the number asked for, at the finish key, and at one that ends a recording', () => {
    expect(callOf(menu).keys?.isDone('1')).toBe(true)
    const many = callOf('<GetDigits action="https://a.com/a" numDigits="4"/>').keys
    expect([many?.isDone('123'), many?.isDone('1234'), many?.isDone('1#')]).toEqual([false, true, true])
    const record = callOf('<Record action="https://a.com/a" finishOnKey="5"/>').keys
    expect([record?.counts('5'), record?.counts('6'), record?.isDone('5')]).toEqual([true, false, true])
    expect(callOf('<Wait length="9" silence="true"/>').keys).toBeNull()
  })
})

describe('replies', () => {
  it('begins a reply to keys with a way back to the menu, and one to a recording with a goodbye', () => {
    const asked = callOf(menu, [{ on: 'digits', digits: '1' }]).moment
    if (asked.question?.kind !== 'reply') throw new Error('no reply is asked for')
    const fresh = newReply(asked.question.request, asked.state.element, '/answer')
    expect(fresh.name).toBe('menu')
    expect(fresh.xml).toContain('<Redirect>https://a.com/answer</Redirect>')
    const recorded = callOf('<Record action="https://a.com/done"/>', [{ on: 'recorded' }]).moment
    if (recorded.question?.kind !== 'reply') throw new Error('no reply is asked for')
    expect(newReply(recorded.question.request, recorded.state.element, '/answer').xml).toContain('<Hangup/>')
  })
})

it('writes times as minutes, seconds and tenths', () => {
  expect([0, 3649, 59_960, 61_000].map(timeText)).toEqual(['0:00.0', '0:03.6', '1:00.0', '1:01.0'])
})

it('writes lengths in the largest unit that is whole', () => {
  expect([0.25, 15, 90, 120, 150, 14_400, 86_400].map(secondsText)).toEqual([
    '0.3 s',
    '15 s',
    '90 s',
    '2 min',
    '150 s',
    '4 h',
    '24 h',
  ])
})

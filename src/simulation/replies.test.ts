import { describe, expect, it } from 'vitest'
import { countsOf, explore, happen, begin, scenarioOf, simulate, verdictOf } from '../core'
import type { World } from '../core'
import type { Event, ReplyFailure } from '../model/scenario'
import { tried, worldWith } from '../../test/tried-call'

const answering = (text: string): World => worldWith('', { answer: () => ({ kind: 'text', text }) })
const failing = (how: ReplyFailure): World => worldWith('', { answer: () => ({ kind: 'fails', how }) })
const menu = '<GetDigits action="https://a.com/a" numDigits="1"><Speak>Press one</Speak></GetDigits>'
const pressed: Event = { on: 'digits', digits: '1' }

describe('a reply that fails', () => {
  it.each<[ReplyFailure, string]>([
    ['unreachable', '0 over 7011'],
    ['timeout', '15 over 7011'],
    ['notFound', '0 over 7011'],
    ['html', '0 over 8011'],
    ['noResponse', '0 over 8011'],
    ['tooLarge', '0 over 8011 ?'],
  ])('as %s ends the call with its error code', (how, end) => {
    expect(tried(failing(how), [])).toEqual([end])
  })

  it.each([
    ['', 'the reply is empty'],
    ['<Response>', 'the reply is not well-formed XML'],
    ['<!DOCTYPE html><html><p></html>', 'the reply is HTML'],
    ['<html></html>', 'the reply is HTML'],
    ['<Reply/>', 'the reply has no Response at its root'],
    [`<Response><!--${'x'.repeat(102_400)}--></Response>`, 'the reply is larger than 100 kB'],
  ])('is told from its text: %.20s', (text, why) => {
    const [last] = simulate(answering(text), []).at(-1)!.log
    expect(last).toMatchObject({ kind: 'state', is: 'over' })
    expect(last).toHaveProperty('why', `Plivo asked https://a.com/answer: ${why}. The caller hears nothing more`)
  })

  it.each([
    [menu, [pressed], 7012],
    ['<Redirect>https://a.com/a</Redirect>', [], 7014],
  ] as const)('has a code of its own for %s', (steps, events, code) => {
    const { log } = simulate(worldWith(steps, {}, { kind: 'fails', how: 'unreachable' }), events).at(-1)!
    expect(log.find((line) => line.kind === 'state' && line.is === 'over')).toMatchObject({ code })
  })
})

describe('a reply that nobody knows', () => {
  const world = worldWith(menu, {}, { kind: 'ask' })

  it('is asked of the tester, whose document takes over', () => {
    const asked = simulate(world, [pressed]).at(-1)!
    expect(asked.question).toMatchObject({ kind: 'reply', request: { url: 'https://a.com/a', parameters: { Digits: '1' } } })
    expect(asked.path).toEqual([0])
    const over = happen(world, asked, { on: 'reply', reply: { kind: 'text', text: '<Response><Speak>Hi</Speak></Response>' } })
    expect(over.log.some((line) => line.kind === 'hears' && line.text === 'Hi')).toBe(true)
  })

  it('comes too late when nobody says it', () => {
    expect(tried(world, [pressed, { on: 'goOn' }]).at(-1)).toBe('15.6 over 7012')
  })

  it('changes nothing when it says nothing', () => {
    const asked = simulate(world, [pressed]).at(-1)!
    for (const reply of [{ kind: 'ask' }, { kind: 'document', id: 'unknown' }] as const) {
      expect(happen(world, asked, { on: 'reply', reply })).toBe(asked)
    }
  })

  it('is asked where a template fills the URL in, and not where a sample does', () => {
    const steps = '<Redirect>{{next}}</Redirect>'
    expect(simulate(worldWith(steps), []).at(-1)!.question).toMatchObject({ kind: 'reply' })
    const filled = worldWith(steps, { samples: { '{{next}}': 'https://a.com/next' } })
    expect(tried(filled, [])).toContain('0 asks POST /next')
  })
})

describe('documents that follow one another', () => {
  it('end after 50 while the caller does nothing', () => {
    const round = { kind: 'text', text: '<Response><Redirect>https://a.com/again</Redirect></Response>' } as const
    const lines = tried(worldWith('', { answer: () => round }), [])
    expect(lines.filter((line) => line.includes('asks'))).toHaveLength(50)
    expect(lines.at(-1)).toBe('0 over ?')
  })

  it('go on as long as the caller does something', () => {
    const world = worldWith(menu, { answer: () => ({ kind: 'text', text: `<Response>${menu}</Response>` }) })
    const moments = simulate(
      world,
      Array.from({ length: 80 }, () => pressed),
    )
    expect(moments.at(-1)!.question).not.toBeNull()
  })
})

describe('the call itself', () => {
  it('is answered before the first request where Plivo makes it', () => {
    const call = { direction: 'outbound', from: '+14155550100', to: '+14155550101' } as const
    const first = simulate(worldWith('', { call }), []).at(-1)!.log.at(-2)
    expect(first).toMatchObject({ kind: 'asks', request: { parameters: { CallStatus: 'in-progress', Direction: 'outbound' } } })
  })

  it('has numbers without a plus sign, and rings before it is answered', () => {
    const first = simulate(worldWith(''), [])[0]!.log.at(-1)
    expect(first).toMatchObject({ request: { parameters: { From: '14155550100', To: '14155550101', CallStatus: 'ringing' } } })
  })

  it('may be told of once more when it is over', () => {
    expect(simulate(worldWith(''), []).at(-1)!.log[0]).toMatchObject({ is: 'may be told', evidence: { sure: 1 } })
  })

  it('begins at a step, also inside early media', () => {
    const steps = '<Speak>a</Speak><PreAnswer><Speak>b</Speak><Speak>c</Speak></PreAnswer><Speak>d</Speak>'
    const heard = (from: readonly number[]) => tried(worldWith(steps, { from }), []).filter((line) => line.includes('hears'))
    expect(heard([1, 1])).toEqual(['0 hears speech c', '0.1 hears speech d'])
    expect(heard([2])).toEqual(['0 hears speech d'])
    expect(heard([9])).toHaveLength(4)
  })

  it('ends after a day', () => {
    expect(tried(worldWith('<Wait length="90000"/>'), [])).toEqual(['0 waiting', '86400 over ALLOTTED_TIMEOUT'])
  })

  it('finds no file where there is none, and goes on', () => {
    const pace = { charactersASecond: 14.5, audio: () => null, ring: 30 }
    expect(tried(worldWith('<Play>https://a.com/a.mp3</Play>', { pace }), [])).toContain('0 not played')
  })
})

describe('a reply to a message', () => {
  const steps = '<Speak>Never</Speak><Message src="1" dst="2&lt;3" callbackUrl="https://a.com/m">Hi</Message>'
  const world = worldWith(steps, { kind: 'message' })

  it('sends what it holds, and runs nothing else', () => {
    expect(tried(world, []).slice(0, 3)).toEqual(['0 skipped', '0 sends 1 to 2: Hi', '0 sends 1 to 3: Hi'])
  })

  it('reports each message until it is delivered or not, in order', () => {
    const lines = tried(world, [{ on: 'undelivered', target: 1 }, { on: 'goOn' }])
    expect(lines.slice(-5)).toEqual([
      '0 undelivered',
      '0 tells POST /m Status=undelivered Units=1',
      '0 goOn',
      '0 tells POST /m Status=delivered Units=1',
      '0 over',
    ])
  })

  it('ends at once where nobody is told', () => {
    const silent = worldWith('<Message src="1" dst="2">Hi</Message>', { kind: 'message' })
    expect(tried(silent, [])).toEqual(['0 sends 1 to 2: Hi', '0 over'])
  })
})

describe('a sound', () => {
  it('lets only Speak, Play and Wait be heard', () => {
    const lines = tried(worldWith('<Hangup/><Wait length="2"/><Speak>Hold on</Speak>', { kind: 'sound' }), [])
    expect(lines).toEqual(['0 skipped', '0 waiting', '2 hears speech Hold on', '2.5 over'])
  })
})

describe('a scenario', () => {
  const world = worldWith(menu)
  const events = [pressed]
  const scenario = scenarioOf('Presses 1', world, events, simulate(world, events))

  it('names the step of each decision, and expects what was heard, asked and how it ended', () => {
    expect(scenario.events).toEqual([{ ...pressed, at: 'GetDigits' }])
    expect(scenario.expects).toEqual([
      { asks: 'https://a.com/answer', method: 'POST', with: {} },
      { hears: 'Press one' },
      { asks: 'https://a.com/a', method: 'POST', with: { Digits: '1' } },
      { hears: 'Next' },
      { ends: 'NORMAL_CLEARING' },
    ])
  })

  it('passes while nothing differs, also read again from JSON', () => {
    expect(verdictOf(JSON.parse(JSON.stringify(scenario)) as typeof scenario, world)).toEqual({ pass: true })
  })

  it('shows the first difference', () => {
    const changed = worldWith(menu.replace('Press one', 'Press two'))
    expect(verdictOf(scenario, changed)).toMatchObject({
      pass: false,
      step: 1,
      expected: { hears: 'Press one' },
      found: { kind: 'hears', text: 'Press two' },
    })
  })

  it('shows what is missing at the end', () => {
    expect(verdictOf({ ...scenario, events: [] }, world)).toMatchObject({ pass: false, step: 2, found: null })
  })
})

describe('explore', () => {
  it('goes each way of each step, and each loop once', () => {
    const again = { kind: 'document', id: 'menu' } as const
    const first = begin(worldWith(menu)).document!
    const world = worldWith('', { documents: new Map([['menu', first]]), answer: () => again })
    const taken = explore(world, 20).map(({ events }) => events.map(({ on }) => on))
    expect(taken).toEqual([['goOn'], ['digits', 'goOn']])
  })
})

describe('countsOf', () => {
  it('counts started minutes of each leg, pulses of speech and parts', () => {
    const steps = `<GetInput action="https://a.com/a" inputType="speech" redirect="false"/>
      <Message src="1" dst="2&lt;3">${'x'.repeat(161)}</Message><Dial><Number>1</Number></Dial>`
    const moments = simulate(worldWith(steps), [{ on: 'nothing' }, { on: 'talked', after: 5, seconds: 61 }])
    expect(countsOf(moments)).toEqual({ seconds: 81, minutes: 4, speechPulses: 1, parts: 4 })
  })
})

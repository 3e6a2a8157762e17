import { describe, expect, it } from 'vitest'
import { begin, budgetOf, costOf, countsOf, explore, happen, simulate } from '../core'
import type { World } from '../core'
import type { Event, Reply, ReplyFailure } from '../model/scenario'
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

describe('a first reply that fails where a fallback is set', () => {
  const fallback = { url: 'https://a.com/fallback' }
  const text = '<Response><Speak>Later</Speak></Response>'
  const worldOf = (how: ReplyFailure, later: Reply = { kind: 'text', text }) =>
    worldWith('', { fallback, answer: ({ url }) => (url === fallback.url ? later : { kind: 'fails', how }) })

  it.each(['unreachable', 'notFound', 'empty', 'html', 'notXml', 'noResponse', 'tooLarge'] as const)(
    'as %s asks the fallback, whose document runs',
    (how) => {
      const lines = tried(worldOf(how), []).map((line) => line.replace(' ?', ''))
      expect(lines).toEqual([
        '0 failed',
        '0 asks POST /fallback',
        '0 answered',
        '0 hears speech Later',
        '0.3 over 4010 NORMAL_CLEARING',
      ])
    },
  )

  it('asks it when the 15 seconds are over', () => {
    expect(tried(worldOf('timeout'), []).slice(0, 2)).toEqual(['15 failed', '15 asks POST /fallback'])
  })

  it('ends the call when the fallback fails too, or is the same URL', () => {
    expect(tried(worldOf('html', { kind: 'fails', how: 'notFound' }), [])).toContain('0 over 7011')
    const same = worldWith('', { fallback: { url: 'https://a.com/answer' }, answer: () => ({ kind: 'fails', how: 'html' }) })
    expect(tried(same, [])).toEqual(['0 over 8011'])
  })

  it('asks nothing in the place of an action, or of a message', () => {
    const action = worldWith(menu, { fallback }, { kind: 'fails', how: 'unreachable' })
    expect(tried(action, [pressed])).toContain('0.6 over 7012')
    const message = worldWith('', { kind: 'message', fallback, answer: () => ({ kind: 'fails', how: 'html' }) })
    expect(tried(message, [])).not.toContain('0 asks POST /fallback')
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

  it('costs what the user pays for what is counted, and nothing that nobody gave a price', () => {
    const counts = { seconds: 81, minutes: 4, speechPulses: 0, parts: 2 }
    expect(costOf(counts, {})).toBe(null)
    expect(costOf(counts, { speechPulses: 1 })).toBe(null)
    expect(costOf(counts, { minutes: 0.5, parts: 0.25 })).toBe(2.5)
    expect(costOf(counts, { minutes: 0.5, parts: undefined })).toBe(2)
  })
})

describe('budgetOf', () => {
  const menuThenDial = `<Speak>Welcome to us</Speak><GetDigits action="https://a.com/a" redirect="false" numDigits="1" timeout="8">
      <Speak>Press one now</Speak></GetDigits><Wait length="4"/><Dial><Number>1</Number></Dial>`

  it('says of each way how long it takes, when the first choice comes and the longest silence', () => {
    const [, digits] = explore(worldWith(menuThenDial), 20).flatMap((run) =>
      run.events[0]?.on === 'digits' && run.events[1]?.on === 'busy' ? [run, run] : [],
    )
    const [budget] = budgetOf([digits!])
    expect(budget).toMatchObject({ by: ['1', 'busy'], billedMinutes: 1, speechPulses: 0, parts: 0, longestSilence: 4 })
    const [shortest, longest] = budget!.seconds
    const choice = budget!.firstChoice!
    // At once: the welcome and the wait; at last: the prompt and the eight seconds behind it too.
    expect(choice).toBeCloseTo(26 / 14.5, 1)
    expect(shortest).toBeCloseTo(13 / 14.5 + 4, 1)
    expect(longest).toBeCloseTo(choice + 8 + 4, 1)
  })

  it('has no choice where there is none', () => {
    expect(budgetOf(explore(worldWith('<Speak>Hi</Speak>'), 5))).toMatchObject([{ by: [], firstChoice: null, longestSilence: 0 }])
  })

  it('counts no silence while somebody else is heard', () => {
    const [run] = explore(worldWith('<Dial><Number>1</Number></Dial>'), 20).filter(({ events }) => events.at(-1)?.on === 'talked')
    expect(budgetOf([run!])).toMatchObject([{ longestSilence: 0, billedMinutes: 2 }])
  })
})

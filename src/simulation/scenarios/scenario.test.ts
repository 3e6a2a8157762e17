import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/arbitrary-document'
import { worldWith } from '../../../test/tried-call'
import {
  decisionsIn,
  differenceOf,
  parse,
  readScenarioFile,
  scenarioOf,
  simulate,
  trying,
  verdictOf,
  writeScenarioFile,
} from '../../core'
import type { ScenarioFile, World } from '../../core'
import type { Event, Scenario } from '../../model/scenario'
import { doAll } from '../../model/work'
import { withTexts } from './scenario-file'
import { freeName, nameOfRun } from './scenario-name'

const menu = '<GetDigits action="https://a.com/a" numDigits="1"><Speak>Press one</Speak></GetDigits>'
const pressed: Event = { on: 'digits', digits: '1' }
const hungUp: Event = { on: 'hangUp' }

const world = worldWith(menu)
const saved = (tried: World, events: readonly Event[]): Scenario =>
  scenarioOf('Presses 1', tried, events, simulate(tried, events))
const scenario = saved(world, [pressed])

const documentOf = (steps: string) => {
  const read = parse(`<Response>${steps}</Response>`)
  if (!read.ok) throw new Error(steps)
  return read.document
}

const triedOn = (each: Scenario, steps: string) =>
  doAll(trying(each, { document: documentOf(steps), kind: 'voice', samples: {} }))

describe('a scenario', () => {
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

  it('keeps what the app replied, by request and keys, and not the document that is tried', () => {
    const reply = { kind: 'text', text: '<Response><Speak>Next</Speak></Response>' }
    expect(scenario.answers).toEqual([{ method: 'POST', url: 'https://a.com/a', digits: '1', reply }])
  })

  it('passes while nothing differs, also read again from JSON', () => {
    expect(verdictOf(JSON.parse(JSON.stringify(scenario)) as typeof scenario, world)).toEqual({ pass: true })
    expect(triedOn(scenario, menu)).toMatchObject({ verdict: { pass: true }, unfit: null })
  })

  it('compares no times and no samples', () => {
    const slow = { ...scenario, pace: { charactersASecond: 3, audio: 9, ring: 60 } }
    expect(triedOn(slow, menu).verdict).toEqual({ pass: true })
    expect(triedOn({ ...scenario, call: { ...scenario.call, from: '+15550009' } }, menu).verdict).toEqual({ pass: true })
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

  it('keeps the pace, the fallback and the step at which it begins', () => {
    const answer: World['answer'] = ({ url, nodeId }) =>
      nodeId === null ? { kind: 'fails', how: url.endsWith('fallback') ? 'html' : 'notFound' } : { kind: 'ask' }
    const fallback = { url: 'https://a.com/fallback' }
    const failing = saved(
      worldWith(menu, { answer, fallback, from: [0], pace: { charactersASecond: 10, audio: () => null, ring: 9 } }),
      [],
    )
    expect(failing).toMatchObject({ fallback: fallback.url, from: [0], pace: { charactersASecond: 10, audio: null, ring: 9 } })
    expect(failing.answers.map(({ url }) => url)).toEqual(['https://a.com/answer', fallback.url])
    expect(triedOn(failing, menu).verdict).toEqual({ pass: true })
  })
})

describe('the decisions of a scenario', () => {
  it('have what its table replies among them, so that a tester who says each reply comes to the same end', () => {
    const tried = { document: documentOf(menu), kind: 'voice', samples: {} } as const
    const taken = decisionsIn(scenario, tried)
    expect(taken.map(({ on }) => on)).toEqual(['digits', 'reply'])
    expect(triedOn({ ...scenario, answers: [], events: taken.map((event) => ({ ...event, at: '' })) }, menu).verdict).toEqual({
      pass: true,
    })
  })

  it('end where one no longer fits', () => {
    const tried = { document: documentOf('<Wait length="1"/>'), kind: 'voice', samples: {} } as const
    expect(decisionsIn(scenario, tried)).toEqual([])
  })
})

describe('differenceOf', () => {
  it.each([
    ['Step 2: expected to hear “Press one”, heard “Press two”.', menu.replace('one', 'two')],
    [
      'Step 3: expected the request POST https://a.com/a with Digits=1, found the request POST https://a.com/b with Digits=1.',
      menu.replace('/a"', '/b"'),
    ],
    [
      'Step 2: expected to hear “Press one”, found the end NORMAL_CLEARING. The decision “digits 1” at GetDigits no longer fits.',
      '<Wait length="1"/>',
    ],
    ['Step 2: expected to hear “Press one”, heard “Hi”.', `<Speak>Hi</Speak>${menu}`],
    [null, menu],
  ])('says %s', (words, steps) => {
    expect(differenceOf(triedOn(scenario, steps))).toBe(words)
  })

  it('says where nothing came, and where more came than was expected', () => {
    const verdict = { pass: false, step: 4, expected: { ends: 'USER_BUSY' }, found: null } as const
    expect(differenceOf({ verdict, unfit: null })).toBe('Step 5: expected the end USER_BUSY, nothing came.')
    const [over] = simulate(world, [pressed])
      .at(-1)!
      .log.filter((line) => 'cause' in line)
    expect(differenceOf({ verdict: { pass: false, step: 5, expected: null, found: over! }, unfit: null })).toBe(
      'Step 6: expected the end, found the end NORMAL_CLEARING.',
    )
  })
})

describe('the name of a run', () => {
  const named = (steps: string, events: readonly Event[]) => nameOfRun(events, simulate(worldWith(steps), events))

  it.each([
    [
      'Presses 1, talks',
      `${menu.replace('"1"', '"1" redirect="false"')}<Dial><Number>1</Number></Dial>`,
      [pressed, { on: 'talked' }],
    ],
    ['Does nothing', menu, [{ on: 'goOn' }]],
    ['Nobody answers', '<Dial><Number>1</Number></Dial>', [{ on: 'goOn' }]],
    ['Somebody answers, talks', '<Dial><Number>1</Number></Dial>', [{ on: 'answered' }, { on: 'goOn' }]],
    ['Hangs up', menu, [hungUp]],
    ['Listens to the end', '<Speak>Hi</Speak>', []],
  ] as const)('is %s', (name, steps, events) => {
    expect(named(steps, events)).toBe(name)
  })

  it('is short, however long the run', () => {
    const events = Array.from({ length: 30 }, (_, index): Event => ({ on: 'digits', digits: String(index) }))
    const name = nameOfRun(events, [])
    expect(name.length).toBeLessThan(70)
    expect(name).toMatch(/^Presses 0, presses 1, .* …$/)
  })

  it('has a number where others have it', () => {
    expect(freeName('Hangs up', ['Hangs up', 'Hangs up (2)'])).toBe('Hangs up (3)')
  })
})

describe('a file of scenarios', () => {
  const file: ScenarioFile = { documents: [{ id: 'a', name: 'menu', text: '<Response/>' }], scenarios: [scenario], others: [] }
  const written = JSON.parse(writeScenarioFile(file)) as Record<string, unknown>
  const withPart = (part: object) => JSON.stringify({ ...written, ...part })

  it('has a format, the documents and the scenarios, and is read as it was written', () => {
    expect(Object.keys(written)).toEqual(['format', 'documents', 'scenarios'])
    expect(readScenarioFile(writeScenarioFile(file))).toEqual(file)
  })

  it.each([
    ['nothing', '', 'it is not JSON'],
    ['JSON nested without end', '['.repeat(100_000), 'it is not JSON'],
    ['another file', '{"a":1}', 'it holds no scenarios'],
    ['null', 'null', 'it holds no scenarios'],
    ['a newer file', withPart({ format: 2 }), 'a newer version of this page wrote it'],
  ])('says why it does not read %s', (_, text, refusal) => {
    expect(readScenarioFile(text)).toEqual({ refusal })
  })

  it.each<[string, object]>([
    ['no name', { name: 3 }],
    ['no call', { call: { direction: 'sideways', from: '1', to: '2' } }],
    ['a start that is none', { start: null }],
    ['events that are none', { events: [{ on: 1, at: '' }] }],
    ['keys that are none', { events: [{ on: 'digits', at: '', digits: 1 }] }],
    ['a reply of a class', { answers: [{ method: 'POST', url: '/', reply: { kind: 'constructor' } }] }],
    ['a reply without its text', { answers: [{ method: 'POST', url: '/', reply: { kind: 'text' } }] }],
    ['a pace that stands still', { pace: { charactersASecond: 0, audio: 1, ring: 1 } }],
    ['a place that is none', { from: [-1] }],
    ['expectations that are none', { expects: [{ asks: '/', method: 'POST', with: { a: 1 } }] }],
    ['a list that is none', { expects: { length: 1 } }],
  ])('leaves a scenario with %s as it is, and writes it back', (_, part) => {
    const poison = { ...scenario, ...part }
    const read = readScenarioFile(withPart({ scenarios: [poison, scenario] }))
    expect(read).toEqual({ documents: file.documents, scenarios: [scenario], others: [poison] })
    const again = JSON.parse(writeScenarioFile(read as ScenarioFile)) as { readonly scenarios: readonly unknown[] }
    expect(again.scenarios).toEqual([scenario, poison])
  })

  it('never throws, and whatever it reads can be tried', () => {
    const part = fc.constantFrom('name', 'call', 'start', 'fallback', 'from', 'pace', 'answers', 'events', 'expects')
    const value = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ on: fc.constantFrom('digits', 'goOn', 'reply', '__proto__'), at: fc.string() })),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(part, value), { maxLength: 3 }), (changes) => {
        const read = readScenarioFile(withPart({ scenarios: [{ ...scenario, ...Object.fromEntries(changes) }] }))
        if ('refusal' in read) return
        expect(read.scenarios.length + read.others.length).toBe(1)
        for (const each of read.scenarios) expect(differenceOf(triedOn(each, menu)) ?? '').toEqual(expect.any(String))
      }),
      runs(200, 5_000),
    )
  })

  it('needs no document of the browser: its replies hold their texts', () => {
    const answers = [{ method: 'POST', url: 'https://a.com/a', digits: '1', reply: { kind: 'document', id: 'a' } as const }]
    const events = [{ on: 'reply', at: '', reply: { kind: 'document', id: 'b' } as const }]
    const [whole] = withTexts([{ ...scenario, answers, events }], file.documents)
    expect(whole!.answers[0]!.reply).toEqual({ kind: 'text', text: '<Response/>' })
    expect(whole!.events[0]!.reply).toEqual({ kind: 'document', id: 'b' })
  })
})

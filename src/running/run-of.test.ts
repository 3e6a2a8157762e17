import { describe, expect, it } from 'vitest'
import { catalogue, elementNames } from '../catalogue/index'
import type { Happening, Run } from '../catalogue/run'
import type { ElementSpec } from '../catalogue/spec'
import { parse } from '../core'
import type { ElementNode } from '../model/node'
import { continuationOf, outcomesIn, runIn, runOf, turnOf, waysOf } from './run-of'

const elementOf = (xml: string): ElementNode => {
  const read = parse(xml)
  if (!read.ok) throw new Error(xml)
  return read.document.root
}

const targets = '<Number>14155550100</Number>'

/** What each element may lead to, written by hand from the documented and observed facts, and not from the table of the catalogue. */
const expected: readonly (readonly [xml: string, ways: readonly string[]])[] = [
  ['<Response/>', ['done ends']],
  ['<Speak>a</Speak>', ['done next']],
  ['<Speak loop="0">a</Speak>', ['endless ends']],
  ['<Speak loop="{{n}}">a</Speak>', ['done next']],
  ['<Play>https://a.com/a.mp3</Play>', ['done next']],
  ['<Play loop="0">https://a.com/a.mp3</Play>', ['endless ends']],
  ['<Wait/>', ['done next']],
  ['<Wait silence="true"/>', ['done next', 'quiet next']],
  ['<Wait beep="true"/>', ['done next', 'beep next']],
  ['<DTMF>1</DTMF>', ['done next']],
  ['<DTMF async="false">1</DTMF>', ['done next']],
  ['<GetDigits/>', ['nothing next', 'digits next']],
  ['<GetDigits action="/a"/>', ['nothing next', 'digits takesOver']],
  ['<GetDigits action="/a" redirect="True"/>', ['nothing next', 'digits next']],
  ['<GetInput action="/a"/>', ['nothing next', 'digits takesOver', 'speech takesOver']],
  ['<GetInput action="/a" inputType="dtmf"/>', ['nothing next', 'digits takesOver']],
  ['<GetInput action="/a" inputType="dtmf" redirect="false"/>', ['nothing next', 'digits next']],
  ['<GetInput action="/a" inputType="speech" redirect="false"/>', ['nothing next', 'speech next']],
  ['<Record/>', ['recorded next', 'silent next']],
  ['<Record action="/a"/>', ['recorded takesOver', 'silent takesOver', 'done next']],
  ['<Record action="/a" redirect="false"/>', ['recorded next', 'silent next']],
  ['<Record recordSession="true" action="/a"/>', ['done takesOver', 'done next']],
  ['<Record recordSession="true"/>', ['done next']],
  ['<Record startOnDialAnswer="true" action="/a" redirect="false"/>', ['done next']],
  ['<Record startOnDialAnswer="true" action="/a"/>', ['done takesOver', 'done next']],
  ['<Dial action="/a"/>', ['done next']],
  ['<Dial action="/a"><Unknown/></Dial>', ['done next']],
  [`<Dial>${targets}</Dial>`, ['noAnswer next', 'talked next', 'busy next', 'rejected next', 'failed next']],
  [
    `<Dial action="/a">${targets}</Dial>`,
    ['noAnswer takesOver', 'talked takesOver', 'busy takesOver', 'rejected takesOver', 'failed takesOver', 'done next'],
  ],
  ['<Conference>a</Conference>', ['left next', 'full next']],
  ['<Conference action="/a">a</Conference>', ['left takesOver', 'full takesOver', 'done next']],
  ['<MultiPartyCall role="Agent">a</MultiPartyCall>', ['left next']],
  ['<MultiPartyCall role="Agent" onExitActionUrl="/a">a</MultiPartyCall>', ['left takesOver']],
  ['<Stream>wss://a.com</Stream>', ['done next']],
  ['<Stream keepCallAlive="true">wss://a.com</Stream>', ['done next', 'unreachable next', 'dropped next']],
  ['<Redirect>/a</Redirect>', ['done takesOver']],
  ['<Hangup/>', ['done ends']],
  ['<Hangup schedule="10"/>', ['done next']],
  ['<PreAnswer/>', ['done next']],
  ['<Message src="1" dst="2">a</Message>', ['done next']],
]

const waysIn = (element: ElementNode, spec: ElementSpec, runs: readonly Run[]): readonly string[] => {
  const run = runIn(runs, element, spec)
  return run ? outcomesIn(run, element, spec).map((outcome) => `${outcome.on} ${continuationOf(outcome, element, spec)}`) : []
}

describe('waysOf', () => {
  it.each(expected)('knows how %s goes on', (xml, ways) => {
    expect(waysOf(elementOf(xml)).map(({ on, then }) => `${on} ${then}`)).toEqual(ways)
  })

  it('has none for what is no step', () => {
    expect(['<Number>1</Number>', '<break/>', '<Notify>/a</Notify>', '<Banana/>'].map((xml) => waysOf(elementOf(xml)))).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  it('gives the same answer for the same element', () => {
    const element = elementOf('<Hangup/>')
    expect(runOf(element)).toBe(runOf(element))
  })

  it('says what is told only, and what takes over', () => {
    const [, digits] = waysOf(elementOf('<GetDigits action="/a" method="GET" redirect="false"/>'))
    expect(digits).toMatchObject({ tellsOnly: true, request: { url: '/a', method: 'GET', expects: 'xml' } })
    expect(waysOf(elementOf('<GetDigits action="/a"/>'))[1]).toMatchObject({ tellsOnly: false, request: { method: 'POST' } })
  })

  it('tells after a hangup what is told then', () => {
    const told = (xml: string) => runOf(elementOf(xml))?.afterHangUp.map(({ request }) => request.attribute)
    expect(told('<Record action="/a" callbackUrl="/b"/>')).toEqual(['callbackUrl'])
    expect(told(`<Dial action="/a" redirect="false">${targets}</Dial>`)).toEqual(['action'])
    expect(told('<Record/>')).toEqual([])
  })
})

describe('the table of what elements do', () => {
  const continuations = ['next', 'byAction', 'takesOver', 'ends'] as const
  const mutants = elementNames.flatMap((name) => {
    const spec: ElementSpec = catalogue[name]
    return (spec.runs ?? []).flatMap((run, at) =>
      run.outcomes.flatMap((outcome, index) => {
        const other: Happening = outcome.on === 'done' ? 'failed' : 'done'
        // `byAction` says no more where the outcome asks nobody, or where no attribute keeps the answer from being run.
        const isByAction = outcome.sends !== undefined && 'redirect' in spec.attributes
        const thens = continuations.filter((then) => then !== outcome.then && (isByAction || then !== 'byAction'))
        return [{ ...outcome, on: other }, ...thens.map((then) => ({ ...outcome, then }))].map((mutant) => {
          const outcomes = run.outcomes.with(index, mutant) as unknown as Run['outcomes']
          return {
            name,
            runs: (spec.runs ?? []).with(at, { ...run, outcomes }),
            what: `${name} ${at} ${mutant.on} ${mutant.then}`,
          }
        })
      }),
    )
  })

  it('fails a line above for each entry that is turned', () => {
    const missed = mutants.filter(({ name, runs }) =>
      expected
        .map(([xml, ways]) => [elementOf(xml), ways] as const)
        .filter(([element]) => element.name === name)
        .every(([element, ways]) => waysIn(element, catalogue[name], runs).join() === ways.join()),
    )
    expect(mutants.length).toBeGreaterThan(100)
    expect(missed.map(({ what }) => what)).toEqual([])
  })
})

describe('turnOf', () => {
  it.each(expected)('agrees with the ways of %s', (xml) => {
    const element = elementOf(xml)
    const ways = waysOf(element)
    const turn = turnOf(element)
    expect(turn === 'ends' || turn === 'repeats').toBe(!ways.some(({ then }) => then === 'next'))
    expect(turn === 'next').toBe(ways[0]?.then === 'next')
  })
})

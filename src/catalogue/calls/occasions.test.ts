import { describe, expect, it } from 'vitest'
import { catalogue, elementNames } from '../index'
import { errorCodes, life, replyFailures } from './life-of-call'
import { leadsTo, occasions, outcomeValues } from './occasions'
import { parameters } from '../parameters'
import type { Sent } from '../run'
import type { ElementSpec } from '../spec'

describe.each(elementNames)('the occasions of <%s>', (name) => {
  const spec: ElementSpec = catalogue[name]
  const runs = spec.runs ?? []
  const listed = occasions[name] ?? []
  const ways = runs.flatMap(({ outcomes }) => outcomes.map(({ on }) => on))

  it('say of each URL that is called beside a way when it is', () => {
    // The text of an element is fetched when the element is heard.
    const beside = (sent: readonly Sent[] | undefined) => (sent ?? []).flatMap(({ url }) => url ?? [])
    const called = runs.flatMap(({ plays, tells }) => [...beside(plays), ...beside(tells)])
    expect([...new Set(listed.flatMap(({ url }) => url ?? []))].sort()).toEqual([...new Set(called)].sort())
  })

  it('fill parameters that the request has, and lead to outcomes that the element has', () => {
    for (const { url, values } of listed) {
      const all = runs.flatMap(({ plays = [], tells = [], streams = [] }) => [...plays, ...tells, ...streams])
      const sent = all.filter((each) => each.url === url)
      expect(sent).not.toEqual([])
      const names: readonly string[] = sent.flatMap((each) => each.parameters)
      expect(Object.keys(values ?? {}).filter((parameter) => !names.includes(parameter))).toEqual([])
    }
    expect(Object.values(leadsTo[name] ?? {}).filter((on) => !ways.includes(on))).toEqual([])
    expect(Object.keys(outcomeValues[name] ?? {}).filter((on) => on !== 'hangUp' && !ways.some((way) => way === on))).toEqual([])
    const filled = Object.values(outcomeValues[name] ?? {}).flatMap((values) => Object.keys(values))
    expect(filled.filter((parameter) => !Object.hasOwn(parameters, parameter))).toEqual([])
  })

  it('have a note where they are assumed, and a source elsewhere', () => {
    for (const { evidence } of listed) expect(evidence.sure === 1 ? evidence.note : evidence.sources[0]).toMatch(/./)
  })
})

describe('the life of a call', () => {
  it('has a note on each line that is assumed', () => {
    for (const { sure, ...rest } of Object.values(life)) expect(sure === 1 ? 'note' in rest : rest.sources.length > 0).toBe(true)
  })

  it('has an error code for each failure', () => {
    for (const { code } of Object.values(replyFailures)) expect(errorCodes[code].answer).toBeGreaterThan(7000)
  })
})

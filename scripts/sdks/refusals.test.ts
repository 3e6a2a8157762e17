import { expect, it } from 'vitest'
import { read } from './read'
import { isTaken, triesOf } from './refusals'

// What Node.js is said not to take, whatever it is.
const sample = {
  title: 'an event that no SDK knows',
  document: read(
    '<Response><MultiPartyCall role="Agent" statusCallbackEvents="unknown" transcript="x" maxDuration="400">a</MultiPartyCall></Response>',
  ),
}

it('tries each attribute that is left out although the catalogue says that the SDK knows it', () => {
  const [one, ...others] = triesOf([sample, sample], 'node')
  expect(others).toEqual([])
  expect(one?.warning.attribute).toBe('statusCallbackEvents')
  expect(one?.code).toContain("statusCallbackEvents: 'unknown'")
})

it('tries each value that is left out for the same reason', () => {
  const called = (method: string) => `<MultiPartyCall role="Agent" statusCallbackMethod="${method}">a</MultiPartyCall>`
  const document = read(`<Response>${called('PUT')}${called('HEAD')}${called('PUT')}</Response>`)
  const tries = triesOf([{ title: 'two values', document }], 'java')
  expect(tries.map(({ code }) => /statusCallbackMethod\("\w+"\)/.exec(code)?.[0])).toEqual([
    'statusCallbackMethod("PUT")',
    'statusCallbackMethod("HEAD")',
  ])
})

it.each([
  ['prints it', '<MultiPartyCall role="Agent" statusCallbackEvents="unknown" maxDuration="400">a</MultiPartyCall>', null, true],
  ['leaves it out', '<MultiPartyCall role="Agent" maxDuration="400">a</MultiPartyCall>', null, false],
  ['prints another', '<MultiPartyCall role="Agent" statusCallbackEvents="x" maxDuration="400">a</MultiPartyCall>', null, false],
  ['raises', '', 'PlivoXMLError', false],
])('sees that an SDK which %s takes it or not', (_title, printed, error, taken) => {
  const [one] = triesOf([sample], 'node')
  if (one === undefined) throw new Error('nothing is tried')
  expect(isTaken(one, { printed: `<Response>${printed}</Response>`, error })).toBe(taken)
})

import { expect, it } from 'vitest'
import { generate } from '../../src/codegen/generate'
import type { Warning } from '../../src/codegen/plan/plan'
import { judge, judged } from './judge'
import { read } from './read'

const response = (inside: string): string => `<Response>${inside}</Response>`

function verdictOf(inside: string, printed: string, warned: readonly Omit<Warning, 'nodeId' | 'message'>[] = []): string {
  const document = read(response(inside))
  const [child] = document.root.children
  const warnings = warned.map((warning) => ({ ...warning, nodeId: child?.id ?? 0, message: 'otherwise.' }))
  return judged(document, warnings, { printed, error: null }).verdict
}

const otherwise = { attribute: 'loop', isLeftOut: false }
const leftOut = { attribute: 'loop', isLeftOut: true }

it.each<[string, string, string, (typeof otherwise)[], string]>([
  ['the same, in another order', '<Wait length="1" beep="true"/>', '<Wait beep="true" length="1"/>', [], 'same'],
  ['a documented default more', '<Speak>a</Speak>', '<Speak voice="WOMAN">a</Speak>', [], 'adds defaults'],
  ['a value more that is no default', '<Speak>a</Speak>', '<Speak voice="MAN">a</Speak>', [], 'different'],
  ['another value with a warning', '<Speak loop="2">a</Speak>', '<Speak loop="3">a</Speak>', [otherwise], 'as warned'],
  ['another value without one', '<Speak loop="2">a</Speak>', '<Speak loop="3">a</Speak>', [], 'different'],
  ['less, as a warning says', '<Speak loop="2">a</Speak>', '<Speak>a</Speak>', [leftOut], 'as warned'],
  ['the value that a warning says is left out', '<Speak loop="2">a</Speak>', '<Speak loop="2">a</Speak>', [leftOut], 'different'],
  [
    'the same, with a warning of a difference',
    '<Speak loop="2">a</Speak>',
    '<Speak loop="2">a</Speak>',
    [otherwise],
    'different',
  ],
  ['a text that is not well-formed', '<Wait/>', '<Wait>', [], 'different'],
])('calls %s what it is', (_title, inside, printed, warnings, verdict) => {
  expect(verdictOf(inside, response(printed), warnings)).toBe(verdict)
})

it('calls what stands before the XML different', () => {
  expect(verdictOf('<Wait/>', `en-US\n${response('<Wait/>')}`)).toBe('different')
})

it('gives each document the outcome of its own program', () => {
  const samples = ['<Wait/>', '<Hangup/>'].map((inside) => ({ title: inside, document: read(response(inside)) }))
  const outcomes = [
    { printed: '', error: 'raised' },
    { printed: response('<Hangup/>'), error: null },
  ]
  const given: string[] = []
  const all = judge(samples, 'node', (programs) => {
    given.push(...programs)
    return outcomes
  })
  expect(given).toEqual(samples.map(({ document }) => generate(document, 'node').code))
  expect(all.map(({ verdict, faults }) => [verdict, faults])).toEqual([
    ['crashed', ['raised']],
    ['same', []],
  ])
})

import { expect, it } from 'vitest'
import { judged } from './judge'
import { read } from './read'
import { head, row, summary } from './report'

it('counts each verdict under its name', () => {
  const sample = { title: 'a', document: read('<Response/>') }
  const outcomes = ['<Response/>', '<Response/>', '<Other/>'].map((printed) => ({ printed, error: null }))
  const all = outcomes.map((outcome) => ({ sample, code: '', printed: '', ...judged(sample.document, [], outcome) }))
  const columns = row('go', all).trim().split(/\s+/)
  expect(head.split(/\s{2,}/)).toEqual(['language', 'documents', 'same', 'adds defaults', 'as warned', 'different', 'crashed'])
  expect(columns).toEqual(['go', '3', '2', '0', '0', '1', '0'])
  expect(row('go', all)).toHaveLength(head.length)
})

const extent = (run: readonly string[], all: readonly string[], passed = 1, failed = 0) => ({ run, all, passed, failed })

it('says of all that it is said of all', () => {
  const languages = extent(['go', 'php'], ['go', 'php'], 3)
  expect(summary(languages, extent(['net/http'], ['net/http'], 4, 1), extent(['go', 'php'], ['go', 'php'], 2))).toEqual([
    '9 passed, 1 failed',
    'That is said of all: go and php, and of handlers of net/http.',
  ])
})

it('names in its last line what was not run', () => {
  expect(summary(extent(['go'], ['go', 'php', 'java']), extent([], ['net/http']), extent(['go'], ['go', 'java'])).at(-1)).toBe(
    'NOT ALL was run: 1 of 3 languages (not php and java), 0 of 1 frameworks (not net/http), 1 of 2 parsers (not java).',
  )
})

it('says that nothing was run', () => {
  expect(summary(extent([], ['go'], 0), extent([], ['net/http'], 0), extent([], ['go'], 0))[0]).toBe('Nothing was run.')
})

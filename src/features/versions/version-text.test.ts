import { expect, it } from 'vitest'
import { changesIn, sizeOf } from './version-text'

const content = { text: '<Response/>', kind: 'voice', ignored: [], samples: {} } as const

it('says what changed beside the text', () => {
  expect(changesIn(content, content)).toEqual(['The XML is the same.'])
  expect(changesIn(content, { ...content, kind: 'message' })).toEqual(['call reply → SMS reply', 'The XML is the same.'])
  expect(changesIn(content, { ...content, ignored: ['a'], samples: { '{{a}}': '1' }, scenarios: '{}' })).toEqual([
    'Ignored problems changed.',
    'Placeholder samples changed.',
    'Scenarios changed.',
    'The XML is the same.',
  ])
})

it('measures in bytes of UTF-8', () => {
  expect(sizeOf({ ...content, text: '<é/>' })).toBe('5 bytes')
  expect(sizeOf({ ...content, text: 'é'.repeat(1000) })).toBe('2.0 kB')
})

import { expect, it, vi } from 'vitest'
import { changesIn, sizeOf } from './version-text'

const content = { text: '<Response/>', kind: 'voice', ignored: [], samples: {} } as const

it('says what changed beside the text', () => {
  expect(changesIn(content, content)).toEqual(['The XML is the same.'])
  expect(changesIn(content, { ...content, kind: 'message' })).toEqual(['voice answer → message reply', 'The XML is the same.'])
  expect(changesIn(content, { ...content, ignored: ['a'], samples: { '{{a}}': '1' } })).toEqual([
    'What is ignored changed.',
    'The samples of placeholders changed.',
    'The XML is the same.',
  ])
})

it('measures a text once', () => {
  const encode = vi.spyOn(TextEncoder.prototype, 'encode')
  const version = { ...content, text: '<é/>' }
  expect([sizeOf(version), sizeOf(version)]).toEqual(['5 bytes', '5 bytes'])
  expect(encode).toHaveBeenCalledTimes(1)
})

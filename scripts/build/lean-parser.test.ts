import { XMLParser } from 'fast-xml-parser'
import { expect, it } from 'vitest'

it('is the parser that the unit tests run, without a reader of numbers, references and document types', () => {
  const parser = new XMLParser({ preserveOrder: true, processEntities: false })
  expect(parser.parse('<a>1</a>')).toEqual([{ a: [{ '#text': '1' }] }])
  expect(() => new XMLParser().parse('<a>&amp;</a>') as unknown).toThrow(TypeError)
  expect(() => parser.parse('<!DOCTYPE a><a/>') as unknown).toThrow(TypeError)
})

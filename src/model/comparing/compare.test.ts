import { describe, expect, it } from 'vitest'
import { parse } from '../../core'
import type { Document } from '../node'
import { differenceInWords } from './compare'
import { expectLinear } from '../../../test/growth'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error('The test has XML that is not well-formed')
  return parsed.document
}

const words = (before: string, after: string): readonly string[] => differenceInWords(read(before), read(after))

const inside = (before: string, after: string): readonly string[] =>
  words(`<Response>${before}</Response>`, `<Response>${after}</Response>`)

describe('differenceInWords', () => {
  it.each<readonly [what: string, before: string, after: string, words: readonly string[]]>([
    ['nothing', '<Speak>A</Speak>', '<Speak>A</Speak>', []],
    ['layout', '<Speak  voice="MAN">A</Speak>', "\n  <Speak voice='MAN'>A</Speak>\n", []],
    ['the order of attributes', '<Play loop="2" x="1">u</Play>', '<Play x="1" loop="2">u</Play>', []],
    ['text', '<Speak>A</Speak><Speak>B</Speak>', '<Speak>A</Speak><Speak>C</Speak>', ['Speak 2: text changed']],
    ['an attribute', '<GetInput timeout="5"/>', '<GetInput timeout="10"/>', ['GetInput timeout 5 → 10']],
    ['a value with spaces', '<Speak voice="a b"/>', '<Speak voice=""/>', ['Speak voice “a b” → “”']],
    ['a new attribute', '<Play>u</Play>', '<Play loop="2">u</Play>', ['Play loop set to 2']],
    ['a removed attribute', '<Play loop="2">u</Play>', '<Play>u</Play>', ['Play loop removed (was 2)']],
    ['a new element', '<Speak>A</Speak>', '<Speak>A</Speak><Hangup/>', ['Hangup added']],
    ['a removed element', '<Speak>A</Speak><Hangup/>', '<Speak>A</Speak>', ['Hangup removed']],
    ['a moved element', '<Speak>A</Speak><Play>u</Play><Hangup/>', '<Hangup/><Speak>A</Speak><Play>u</Play>', ['Hangup moved']],
    ['an element moved into another', '<Speak>A</Speak><GetInput/>', '<GetInput><Speak>A</Speak></GetInput>', ['Speak moved']],
    ['a wrapped element', '<Speak>A</Speak>', '<PreAnswer><Speak>A</Speak></PreAnswer>', ['PreAnswer added', 'Speak moved']],
    ['an unwrapped element', '<PreAnswer><Speak>A</Speak></PreAnswer>', '<Speak>A</Speak>', ['Speak moved', 'PreAnswer removed']],
    ['a comment', '<!-- a --><Hangup/>', '<!-- b --><Hangup/>', ['comment changed']],
    ['text among elements', '<Speak>a <w>b</w> c</Speak>', '<Speak>a <w>b</w> d</Speak>', ['Speak: text changed']],
    ['a child among equal ones', '<Wait/><Wait/><Wait/>', '<Wait/><Wait/>', ['Wait 3 removed']],
    [
      'an inner element, its parent untouched',
      '<Dial><Number>1</Number><Number>2</Number></Dial>',
      '<Dial><Number>1</Number><Number>3</Number></Dial>',
      ['Number 2: text changed'],
    ],
    [
      'several things, in document order',
      '<Speak>A</Speak><Speak>B</Speak><GetInput timeout="5"/><Hangup/>',
      '<Hangup/><Speak>A</Speak><Speak>C</Speak><GetInput timeout="10"/>',
      ['Hangup moved', 'Speak 2: text changed', 'GetInput timeout 5 → 10'],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(inside(before, after)).toEqual(expected)
  })

  it('tells of the declaration, of what stands around the root, and of another root', () => {
    expect(words('<Response/>', '<?xml version="1.0"?><Response/>')).toEqual(['XML declaration changed'])
    expect(words('<Response/>', '<!-- x --><Response/>')).toEqual(['what stands around Response changed'])
    expect(words('<response/>', '<Response/>')).toEqual(['response became Response'])
  })

  it('takes time by the number of siblings, also where they are in another order', async () => {
    const numbered = (count: number) => Array.from({ length: count }, (_, index) => `<Speak>${index}</Speak>`)
    const documentsOf = (siblings: readonly string[]) =>
      [siblings, siblings.toReversed()].map((all) => read(`<Response>${all.join('')}</Response>`))
    const compare = ([before, after]: readonly Document[]) => differenceInWords(before!, after!)
    expect(compare(documentsOf(numbered(10_000)))).toHaveLength(9_999)
    await expectLinear((count) => documentsOf(numbered(count)), 1_250, compare)
  })
})

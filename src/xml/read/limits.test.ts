import { expect, it } from 'vitest'
import { edits, format, makeElement, parse, serialise, spliceBetween } from '../../core'
import type { Parsed } from './parse'

const bomb = `<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: 10 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><a>&a10;</a>`

const hostile: readonly (readonly [string, () => string, string | null])[] = [
  ['50 MB', () => `<R>${'<a/>'.repeat(12_500_000)}</R>`, 'too-long'],
  ['100,000 levels', () => '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'too-deep'],
  ['100,000 open levels', () => '<a>'.repeat(100_000), 'too-deep'],
  ['100,000 mismatched levels', () => '<a>'.repeat(999) + '</b>'.repeat(100_000), 'mismatched-tag'],
  ['an entity bomb', () => bomb, 'doctype'],
  ['an unclosed document type', () => `<!DOCTYPE a [${'<!ENTITY a "'.repeat(100_000)}`, 'doctype'],
  ['comments that do not end', () => `<a>${'<!--'.repeat(1_000_000)}`, 'comment-dashes'],
  ['instructions that do not end', () => '<?x '.repeat(200_000), 'unclosed-instruction'],
  ['a million ampersands', () => `<a>${'&'.repeat(1_000_000)}</a>`, 'bare-ampersand'],
  ['a million quotes', () => `<a b="${'"'.repeat(1_000_000)}`, 'attribute-name'],
  ['a million "<"', () => '<'.repeat(1_000_000), 'lt-in-text'],
  ['5 MB of white space', () => ' '.repeat(5_000_000), 'empty'],
  ['100,000 attributes', () => `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`, null],
  ['prefixes in the depth', () => `<x:a xmlns:x="u">${'<x:a>'.repeat(998)}${'<x:b/>'.repeat(100_000)}`, 'half-document'],
  ['many elements in the depth', () => '<a>'.repeat(999) + '<b/>'.repeat(100_000) + '</a>'.repeat(999), null],
]

it.each(hostile)('answers %s', (_, make, rule) => {
  expect(ruleOf(parse(make()))).toBe(rule)
})

it('reads names that objects have', () => {
  const text = '<__proto__ __proto__="1"><constructor prototype="x"/><hasOwnProperty/></__proto__>'
  const parsed = parse(text)
  if (!parsed.ok) throw new Error('It was refused.')
  expect(serialise(parsed.document)).toBe(text)
  expect(parsed.document.root.attributes.get('__proto__')).toBe('1')
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
})

it('never throws, whatever it is given', () => {
  const inputs: readonly unknown[] = [undefined, null, 7, {}, [], Symbol('x')]
  for (const input of inputs) expect(parse(input as string).ok).toBe(false)
})

it('edits, prints and formats in the greatest depth', () => {
  const parsed = parse(`${'<Dial>'.repeat(999)}${'</Dial>'.repeat(999)}`)
  if (!parsed.ok) throw new Error('It was refused.')
  const path = new Array<number>(998).fill(0)
  const after = edits.insert(parsed.document, path, 0, [makeElement('Number')])
  expect(spliceBetween(parsed.document, after)?.insert).toContain('<Number/>')
  const formatted = format(edits.wrap(after, [[0]], 'Dial'))
  expect(serialise(formatted)).toContain('<Number/>')
  expect(serialise(edits.rename(formatted, [], 'Speak'))).toContain('<Speak>')
})

function ruleOf(parsed: Parsed): string | null {
  return parsed.ok ? null : (parsed.problems[0]?.rule ?? '')
}

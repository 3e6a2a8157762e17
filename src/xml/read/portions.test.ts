import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { wellFormedness } from '../diagnostics/well-formedness'
import { parsing } from './parse'
import type { Span } from './spans'
import { findingSpans, placeOf } from './spans'

const pieces = fc.constantFrom(
  '<!-- <a> -->',
  '<![CDATA[<a></b>]]>',
  '<?x <a>?>',
  '<?y "?>',
  ' \r\n',
  'é😀',
  '&lt;',
  '<a/>',
  '<a b=">" />',
  '<a\n></a>',
)
const element: fc.Arbitrary<string> = fc.letrec<{ inside: string; element: string }>((tie) => ({
  inside: fc.array(fc.oneof({ depthSize: 'small' }, pieces, tie('element')), { maxLength: 6 }).map((parts) => parts.join('')),
  element: tie('inside').map((inside) => `<a b="/">${inside}</a>`),
})).element

it('finds the same elements in portions of any length', () => {
  fc.assert(
    fc.property(element, fc.integer({ min: 1, max: 60 }), (text, length) => {
      expect(wellFormedness(text)).toBeNull()
      expect(places(findingSpans(text, length))).toEqual(places(findingSpans(text)))
    }),
    { numRuns: process.env['LONG'] === '1' ? 20_000 : 500 },
  )
})

it.each([0, 1, 2, 3, 4])('says where a long text is not well-formed, whatever stands where a portion ends: %i', (shift) => {
  const text = `<Response>${' '.repeat(shift)}${'😀\r\n'.repeat(40_000)}</Wrong></Response>`
  const at = text.indexOf('</Wrong>')
  expect(wellFormedness(text)).toMatchObject({ line: 40_001, from: at })
})

it.each(['<Wait/>', '<s>a</s>', '<Dial><Number>1</Number></Dial>', '<!--a-->', '<![CDATA[]]>'])(
  'gives way often while it reads very many %s',
  (piece) => {
    const text = `<Response><Speak>${piece.repeat(1_000_000 / piece.length)}</Speak></Response>`
    const steps = [...parsing(text, () => false)].length
    expect(steps).toBeGreaterThan(55)
  },
)

function places(work: Work<readonly Span[]>): unknown {
  const list = (spans: readonly Span[]): unknown =>
    spans.filter((span) => placeOf(span)).map((span) => ({ ...placeOf(span), inside: list(span.e) }))
  return list(doAll(work))
}

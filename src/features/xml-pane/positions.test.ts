import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LineEnd } from '../../model/node'
import { changedPositions, hasMerged, offsetOf, positionOf, positionsOf, shownChange, shownText, textBetween } from './positions'

const numRuns = process.env['LONG'] === '1' ? 50_000 : 1_000
const held = (text: string): Text => Text.of(text.split('\n'))

/** Pieces in which every kind of line end meets every other. */
const body = fc
  .array(fc.constantFrom('a', '<', '\r\n', '\r', '\n', '\u2028', '\u0085', '😀'), { maxLength: 14 })
  .map((parts) => parts.join(''))
const text = fc.tuple(fc.constantFrom('', '\ufeff'), body).map(([bom, rest]) => bom + rest)

describe('positions', () => {
  test.each([
    ['a\nb', 0, [], []],
    ['a\r\nb\r\n', 0, [1, 3], []],
    ['\ufeffa\rb\r\n\r', 1, [], []],
  ])('of %j', (given, lead, crlf) => {
    expect(positionsOf(given).lead).toBe(lead)
    if (crlf.length > 0) expect(positionsOf(given).crlf).toEqual(crlf)
  })

  test('every line end is found again', () => {
    expect(positionsOf('\ufeffa\rb\r\n\rc')).toEqual({ lead: 1, crlf: [3], cr: [1, 4] })
  })

  test('the editor splits where positions say', () => {
    fc.assert(
      fc.property(text, (given) => {
        const positions = positionsOf(given)
        expect(textBetween(positions, held(shownText(given)), 0, shownText(given).length)).toBe(
          given.charCodeAt(0) === 0xfeff ? given.slice(1) : given,
        )
      }),
      { numRuns, seed: 1 },
    )
  })

  test('a position leads to its offset and back', () => {
    fc.assert(
      fc.property(text, fc.nat(), (given, seed) => {
        const position = seed % (shownText(given).length + 1)
        const positions = positionsOf(given)
        const offset = offsetOf(positions, position)
        expect(shownText(given.slice(0, offset)).length).toBe(position)
        expect(positionOf(positions, offset)).toBe(position)
      }),
      { numRuns, seed: 2 },
    )
  })

  test('a change of the text is shown as it is, wherever it cuts', () => {
    fc.assert(
      fc.property(text, body, fc.nat(), fc.nat(), (given, insert, a, b) => {
        const [from, to] = [a % (given.length + 1), b % (given.length + 1)].sort((x, y) => x - y) as [number, number]
        const shown = shownText(given)
        const next = given.slice(0, from) + insert + given.slice(to)
        const made = shownChange(positionsOf(given), held(shown), { from, to, insert })
        if (!made) {
          expect(given.charCodeAt(0)).toBe(0xfeff)
          return
        }
        const { change, after } = made
        expect(shown.slice(0, change.from) + change.insert + shown.slice(change.to)).toBe(shownText(next))
        expect(after).toEqual(positionsOf(next))
      }),
      { numRuns, seed: 3 },
    )
  })

  test('a change in the editor keeps every other line end', () => {
    const insert = fc.array(fc.constantFrom('x', '\n', '<'), { maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, insert, fc.nat(), fc.nat(), fc.constantFrom<LineEnd>('\n', '\r\n', '\r'), (given, typed, a, b, eol) => {
        const shown = shownText(given)
        const [from, to] = [a % (shown.length + 1), b % (shown.length + 1)].sort((x, y) => x - y) as [number, number]
        const before = positionsOf(given)
        const after = changedPositions(before, { from, to, insert: typed }, eol)
        const doc = held(shown.slice(0, from) + typed + shown.slice(to))
        const written = textBetween(after, doc, from, from + typed.length)
        expect(written).toBe(typed.replaceAll('\n', eol))
        const next = given.slice(0, offsetOf(before, from)) + written + given.slice(offsetOf(before, to))
        if (hasMerged(after, doc, from, from + typed.length)) {
          expect(shownText(next).length).toBe(doc.length - 1)
          return
        }
        expect(shownText(next)).toBe(doc.toString())
        expect(after).toEqual(positionsOf(next))
      }),
      { numRuns, seed: 4 },
    )
  })
})

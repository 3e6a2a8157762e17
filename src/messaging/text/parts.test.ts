import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { expect, it } from 'vitest'
import { forcingIn, smsPartsOf } from './parts'
import { plainer, substituteOf } from './substitutes'

const x = (count: number): string => 'x'.repeat(count)

it.each<[what: string, text: string, encoding: string, units: number, parts: number, left: number]>([
  ['nothing', '', 'GSM-7', 0, 0, 160],
  ['one part to the brim', x(160), 'GSM-7', 160, 1, 0],
  ['one letter more', x(161), 'GSM-7', 161, 2, 145],
  ['two parts to the brim', x(306), 'GSM-7', 306, 2, 0],
  ['three parts', x(307), 'GSM-7', 307, 3, 152],
  ['a euro that counts twice', `${x(158)}€`, 'GSM-7', 160, 1, 0],
  ['an escape that does not fit', `${x(152)}€${x(10)}`, 'GSM-7', 164, 2, 141],
  ['a curly quote', `${x(69)}’`, 'UCS-2', 70, 1, 0],
  ['a curly quote and 70 letters', `${x(70)}’`, 'UCS-2', 71, 2, 63],
  ['a bracket that counts once beside a curly quote', `${x(68)}[’`, 'UCS-2', 70, 1, 0],
  ['an emoji that does not fit', `${x(66)}😀${x(4)}`, 'UCS-2', 72, 2, 61],
  ['a line break', `a\r\nb`, 'GSM-7', 4, 1, 156],
])('counts %s', (_, text, encoding, units, parts, left) => {
  expect(smsPartsOf(text)).toMatchObject({ encoding, units, parts, left })
})

it('names the first character that forces UCS-2', () => {
  expect(forcingIn('Grüße 😀’')).toEqual({ from: 6, to: 8, character: '😀' })
  expect(forcingIn('Grüße [€]')).toBe(null)
})

it.each([
  ['It’s “ok” – really…', `It's "ok" - really...`],
  ['naïve café à São Paulo', 'naive café à Sao Paulo'],
  ['a\u00a0b\u200bc', 'a bc'],
  ['good 😀', null],
  ['plain', null],
  ['ł’', null],
])('writes %j plainly as %j', (text, plain) => {
  expect(plainer(text)?.text ?? null).toBe(plain)
})

it('writes nothing plainly that GSM-7 has, and everything plainly in GSM-7', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const better = plainer(text)
      if (forcingIn(text) === null) expect(better).toBe(null)
      if (better === null) return
      expect(smsPartsOf(better.text).encoding).toBe('GSM-7')
      for (const { character } of better.replaced) expect(substituteOf(character)).not.toBe(null)
    }),
    { numRuns: process.env.LONG ? 10_000 : 500 },
  )
})

/** Texts without signs that join the one before them: the library keeps such pairs in one part, which GSM 03.38 does not ask for. */
const letters = fc.constantFrom(...Array.from('aeé€[]{}~^|\\ñÇΔ \n’“–…😀漢字яñü@_'))
const texts = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constant('x') }, { weight: 2, arbitrary: letters }), { maxLength: 500 })
  .map((parts) => parts.join(''))
const plainTexts = texts.map((text) =>
  Array.from(text)
    .filter((character) => forcingIn(character) === null)
    .join(''),
)

it('counts like a library of others', () => {
  fc.assert(
    fc.property(fc.oneof(texts, plainTexts), (text) => {
      const ours = smsPartsOf(text)
      const theirs = new SegmentedMessage(text)
      expect(ours.encoding).toBe(theirs.getEncodingName())
      expect(ours.parts).toBe(text === '' ? 0 : theirs.segmentsCount)
    }),
    { numRuns: process.env.LONG ? 10_000 : 400 },
  )
})

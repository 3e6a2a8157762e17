import fc from 'fast-check'
import { expect, it } from 'vitest'
import { measure } from './measure'
import { smsPartsOf } from './parts'

const x = (count: number): string => 'x'.repeat(count)

it('names the first character that costs parts, what to write and what it saves', () => {
  const text = `we’ll ${x(136)}`
  expect(measure(text)).toMatchObject({
    encoding: 'UCS-2',
    units: 142,
    parts: 3,
    left: 59,
    used: [67, 67, 8],
    first: { from: 2, to: 3, character: '’', by: "'" },
    inSample: null,
    plain: { text: `we'll ${x(136)}`, saves: 2, counted: { encoding: 'GSM-7', units: 142, parts: 1 } },
    autoReplaced: { saves: 2, counted: { parts: 1 } },
  })
})

it('finds nothing to replace in a text of GSM-7', () => {
  expect(measure('Grüße [€]')).toMatchObject({ first: null, inSample: null, plain: null, autoReplaced: null })
})

it('promises nothing where one character has no substitute', () => {
  const measured = measure(`😀’${x(90)}`)
  expect(measured).toMatchObject({ parts: 2, first: { character: '😀', by: null }, plain: null })
  expect(measured.autoReplaced).toMatchObject({ saves: 0, counted: { encoding: 'UCS-2' } })
})

it('makes of accents in Auto-replace nothing, since no page names them', () => {
  expect(measure(`í${x(90)}`)).toMatchObject({ plain: { saves: 1 }, autoReplaced: null })
})

it('counts placeholders with their samples', () => {
  expect(measure('Hi {{name}}', { '{{name}}': x(200) })).toMatchObject({ units: 203, parts: 2, unfilled: 0 })
  expect(measure('Hi {{name}} {{code}}', { '{{name}}': 'Li' })).toMatchObject({ units: 18, unfilled: 1 })
})

it('says that the character is in a sample, and does not promise that the text could change it', () => {
  expect(measure('Hi {{name}}', { '{{name}}': 'Żaneta' })).toMatchObject({ encoding: 'UCS-2', first: null, inSample: 'Ż' })
  expect(measure('It’s {{name}}', { '{{name}}': 'Żaneta' })).toMatchObject({
    first: { character: '’' },
    inSample: null,
    plain: null,
  })
})

it('fills the parts one after another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { used, units, parts, perPart, left } = smsPartsOf(text)
      expect(used.length).toBe(parts)
      expect(used.reduce((sum, each) => sum + each, 0)).toBe(units)
      for (const each of used) expect(each).toBeLessThanOrEqual(perPart)
      if (parts > 0) expect((used.at(-1) ?? 0) + left).toBe(perPart)
    }),
    { numRuns: process.env.LONG ? 10_000 : 300 },
  )
})

it('leaves the names of placeholders alone', () => {
  const text = `It’s {{größe_naïveté}} ${x(130)}`
  const samples = { '{{größe_naïveté}}': 'XL' }
  expect(measure(text, samples)).toMatchObject({
    first: { from: 2, character: '’' },
    plain: { text: text.replace('’', "'"), saves: 2, replaced: [{ character: '’', by: "'" }] },
  })
  expect(measure('{{größe_naïveté}}')).toMatchObject({ first: null, inSample: 'ï', plain: null })
})

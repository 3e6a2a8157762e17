import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue'
import type { ElementSpec, ValueKind, ValueType } from '../../catalogue/spec'
import { checkValue } from './values'
import type { SampleTable, Samples } from '../../../test/value-samples'
import { generalSamples } from '../../../test/value-samples-general'
import { telephoneSamples } from '../../../test/value-samples-telephone'
import { expectedOf } from './expected'

const samples: SampleTable = { ...generalSamples, ...telephoneSamples }

const rows = Object.values(samples)

describe('checkValue', () => {
  for (const { type, right, wrong } of rows as readonly Samples<ValueKind>[]) {
    describe(type.kind, () => {
      it.each(right)('takes %j', (value) => {
        expect(checkValue(type, value)).toBeNull()
      })
      it.each(wrong.map((sample) => ({ sample, title: JSON.stringify(sample[0]) })))('finds fault with $title', ({ sample }) => {
        const [value, level, found, replacement] = sample
        const problem = checkValue(type, value)
        expect(problem).toMatchObject({ level, found })
        expect(problem?.replacement).toBe(replacement)
        expect(problem?.wanted).not.toBe('')
        expect(problem?.consequence).toMatch(/\.$/)
      })
    })
  }

  it('gives the span of the wrong part', () => {
    const spanned = (type: ValueType, value: string) => {
      const span = checkValue(type, value)?.span
      return span && value.slice(span.from, span.to)
    }
    expect(spanned(samples.phoneList.type, '14155550100<abc<14155550101')).toBe('abc')
    expect(spanned(samples.phone.type, '  1415x550100')).toBe('x')
    expect(spanned(samples.wordList.type, 'mpc-state-changes,all')).toBe('all')
    expect(spanned(samples.url.type, 'https://example.com/a b')).toBe(' ')
    expect(spanned(samples.url.type, 'http://localhost:1/')).toBe('localhost')
    expect(spanned(samples.keyValueList.type, 'a=b,c')).toBe('c')
    expect(spanned(samples.phraseList.type, 'a,toolong')).toBe('toolong')
    expect(spanned(samples.digitPatterns.type, '1,x')).toBe('x')
    expect(spanned(samples.keys.type, '1-3')).toBe('-')
  })

  it('judges audio files by their address', () => {
    const audio = { kind: 'url', expects: 'audio' } as const
    expect(checkValue(audio, 'https://example.com/a.mp3?x=1')).toBeNull()
    expect(checkValue(audio, 'https://example.com/play')).toBeNull()
    expect(checkValue(audio, 'http://example.com/a.wav')).toMatchObject({
      level: 'warning',
      wanted: 'an audio URL that begins with https://',
    })
    expect(checkValue(audio, 'https://example.com/a.ogg')).toMatchObject({
      level: 'warning',
      wanted: 'the URL of an MP3 or WAV file',
    })
  })

  it('never shows a secret', () => {
    expect(JSON.stringify(checkValue(samples.secret.type, 'hunter2'))).not.toContain('hunter2')
  })

  it('lets case go where it does not matter, and other values where the list is open', () => {
    const role = { kind: 'choice', values: ['Agent'], caseInsensitive: true } as const
    expect(checkValue(role, 'agent')).toBeNull()
    const open = { kind: 'choice', values: ['sms'], misread: 'open' } as const
    expect(checkValue(open, 'mms')).toMatchObject({ level: 'warning' })
  })
})

const types: readonly ValueType[] = [
  ...rows.map(({ type }) => type),
  ...Object.values<ElementSpec>(catalogue).flatMap((spec) => Object.values(spec.attributes).map(({ type }) => type)),
]
const seeds = rows.flatMap(({ right, wrong }) => [...right, ...wrong.map(([value]) => value)])
const anyValue = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('+0123456789 .,-<>{}%$/:@=abGETposwP\n')) }),
  fc.constantFrom(...seeds),
  fc.tuple(fc.constantFrom(...seeds), fc.string({ maxLength: 3 }), fc.constantFrom(...seeds)).map((parts) => parts.join('')),
)
const settings = { seed: 7, numRuns: process.env.LONG ? 500_000 : 5000 }

describe('checkValue for any string', () => {
  it('never throws, says the same twice, and stays inside the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), anyValue, (type, value) => {
        const problem = checkValue(type, value)
        expect(checkValue(type, value)).toEqual(problem)
        if (problem?.span === undefined) return
        expect(problem.span.from).toBeGreaterThanOrEqual(0)
        expect(problem.span.to).toBeGreaterThanOrEqual(problem.span.from)
        expect(problem.span.to).toBeLessThanOrEqual(value.length)
      }),
      settings,
    )
  })

  it('offers only replacements that are no error, and that come to rest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), anyValue, (type, value) => {
        let current = value
        for (let step = 0; step < 300; step += 1) {
          const replacement = checkValue(type, current)?.replacement
          if (replacement === undefined) return
          expect(replacement).not.toBe(current)
          current = replacement
        }
        throw new Error('replacements go on for ever')
      }),
      settings,
    )
  })

  it('takes bounded time on long values', () => {
    for (const type of types.slice(0, rows.length)) {
      for (const piece of ['a', '1', ' ', '<', ',', 'a=', '{', 'http://a', '%', '@', '-', '1,', '.a']) {
        const before = performance.now()
        checkValue(type, `${piece.repeat(50_000)}!`)
        expect(performance.now() - before, `${type.kind} ${piece}`).toBeLessThan(1500)
      }
    }
  })
})

describe('wantedOf', () => {
  it('has words for every type of the catalogue', () => {
    for (const type of types) expect(expectedOf(type)).toMatch(/^\S.*\S$/)
  })

  it('says a range as people would', () => {
    expect(expectedOf({ kind: 'integer', min: 1, max: 32 })).toBe('a whole number from 1 to 32')
    expect(expectedOf({ kind: 'integer', min: 1 })).toBe('a whole number, at least 1')
    expect(expectedOf(catalogue.GetInput.attributes.finishOnKey.type)).toBe('one key of 0-9, "*", "#", an empty value or "none"')
  })
})

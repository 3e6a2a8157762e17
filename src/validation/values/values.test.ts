import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue'
import type { ElementSpec, ValueKind, ValueType } from '../../catalogue/spec'
import { checkValue, problemsOfValue } from './values'
import { correctedValue } from './value-problem'
import { isSafeChange } from './safe-change'
import type { SampleTable, Samples } from '../../../test/value-samples'
import { generalSamples } from '../../../test/value-samples-general'
import { telephoneSamples } from '../../../test/value-samples-telephone'
import { expectedOf } from './expected'
import { expectLinear } from '../../../test/growth'

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
        expect(problem && (correctedValue(value, problem) ?? undefined)).toBe(replacement)
        expect(problem?.expected).not.toBe('')
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

  it('finds each wrong number of a list, so that no worse one hides behind another', () => {
    const found = problemsOfValue({ kind: 'phoneList' }, '+1 415 555 0100<abc<14155550101<<0171 5550102')
    expect(found.map(({ level, found: what }) => `${level} ${what}`)).toEqual([
      'warning "+1 415 555 0100"',
      'error "abc"',
      'warning an empty entry',
      'error "0171 5550102"',
    ])
    expect(checkValue({ kind: 'phoneList' }, '+1 415 555 0100<abc')?.level).toBe('error')
  })

  it('says of a wrong number what it does where it stands', () => {
    const consequences = (['target', 'callerId', 'sender'] as const).map(
      (role) => checkValue({ kind: 'phone', role }, 'a:b')?.consequence,
    )
    expect(consequences).toEqual([
      'Plivo can’t call this number: nobody is reached.',
      'The called person sees another number or none, or the call does not go out.',
      'Plivo asks for one of your numbers here: with anything else the message is not sent.',
    ])
    expect(checkValue({ kind: 'phoneList' }, 'a:b')?.consequence).toContain('this person does not get the message')
  })

  it.each([
    [{ kind: 'phone' }, '+1 (415) 555-0100', '+14155550100'],
    [{ kind: 'phone' }, '+49 (0)30 123456', '+4930123456'],
    [{ kind: 'phoneList' }, '+1 (415) 555-0101, 14155550102', '+14155550101<14155550102'],
    [{ kind: 'choice', values: ['GET', 'POST'] }, 'post', 'POST'],
    [{ kind: 'integer', min: 1, max: 60 }, ' 5 ', '5'],
    [{ kind: 'webSocketUrl' }, ' WSS://example.com/A ', 'WSS://example.com/A'],
  ] as const)('calls safe what changes the notation of %j: %j to %j', (type, before, after) => {
    expect(isSafeChange(type, before, after)).toBe(true)
  })

  it.each([
    [{ kind: 'phone' }, '(415) 555-0100', '+14155550100'],
    [{ kind: 'phone' }, '(415) 555-0100', '(415)5550100'],
    [{ kind: 'phone' }, '+39 (0)6 1234567', '+3961234567'],
    [{ kind: 'boolean' }, 'yes', 'true'],
    [{ kind: 'webSocketUrl' }, 'ws://example.com', 'wss://example.com'],
    [{ kind: 'url' }, 'https://example.com/A', 'https://example.com/a'],
    [{ kind: 'text' }, 'Hello  you', 'Hello you'],
    [{ kind: 'choice', values: ['dtmf speech'] }, 'speech dtmf', 'dtmf speech'],
  ] as const)('calls unsafe what changes more of %j: %j to %j', (type, before, after) => {
    expect(isSafeChange(type, before, after)).toBe(false)
  })

  it('judges audio files by their address', () => {
    const audio = { kind: 'url', expects: 'audio' } as const
    expect(checkValue(audio, 'https://example.com/a.mp3?x=1')).toBeNull()
    expect(checkValue(audio, 'https://example.com/play')).toBeNull()
    expect(checkValue(audio, 'http://example.com/a.wav')).toMatchObject({
      level: 'warning',
      expected: 'an audio URL that begins with https://',
    })
    expect(checkValue(audio, 'https://example.com/a.ogg')).toMatchObject({
      level: 'warning',
      expected: 'the URL of an MP3 or WAV file',
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

  it('warns of a word in other letters, save where they are known to count', () => {
    const input = { kind: 'choice', values: ['dtmf', 'speech'] } as const
    const warned = { level: 'warning', replacement: 'speech', consequence: expect.stringContaining('in other letters') as string }
    expect(checkValue(input, 'Speech')).toMatchObject(warned)
    expect(checkValue({ kind: 'wordList', words: ['speech'] }, 'SPEECH')).toMatchObject(warned)
    expect(checkValue(input, 'both')).toMatchObject({ level: 'error' })
    expect(checkValue({ ...input, misread: 'refused' }, 'Speech')).toMatchObject({ level: 'error' })
  })

  it('warns of signs among keys, and finds an error where there is no key', () => {
    expect(checkValue({ kind: 'tones' }, '1-2')).toMatchObject({ level: 'warning', replacement: '12' })
    expect(checkValue({ kind: 'tones' }, 'abc')).toMatchObject({ level: 'error' })
  })

  it('warns of a number beyond a range that is open, and finds an error in what is no number', () => {
    const seconds = { kind: 'integer', min: 5, max: 60, misread: { low: 'open', high: 'open' } } as const
    const pause = { kind: 'secondsOrWord', min: 2, max: 10, word: 'auto', misread: 'open' } as const
    for (const value of ['1', '100']) {
      for (const type of [seconds, pause]) {
        const problem = checkValue(type, value)
        expect(problem?.level).toBe('warning')
        expect(problem?.consequence).toContain('its SDKs go beyond it')
      }
    }
    expect(checkValue(seconds, 'soon')).toMatchObject({ level: 'error', isUnsaid: true })
    expect(checkValue(pause, 'soon')).toMatchObject({ level: 'error', isUnsaid: true })
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
          const problem = checkValue(type, current)
          const replacement = problem && correctedValue(current, problem)
          if (replacement === null) return
          expect(replacement).not.toBe(current)
          current = replacement
        }
        throw new Error('replacements go on for ever')
      }),
      settings,
    )
  })

  it('takes time by the length of a long value', async () => {
    for (const type of types.slice(0, rows.length)) {
      for (const piece of ['a', '1', ' ', '<', ',', 'a=', '{', 'http://a', '%', '@', '-', '1,', '.a']) {
        const check = (value: string) => checkValue(type, value)
        await expectLinear((count) => `${piece.repeat(count)}!`, 2_500, check, `${type.kind} ${piece}`)
      }
    }
  })
})

describe('expectedOf', () => {
  it('has words for every type of the catalogue', () => {
    for (const type of types) expect(expectedOf(type)).toMatch(/^\S.*\S$/)
  })

  it('says a range as people would', () => {
    expect(expectedOf({ kind: 'integer', min: 1, max: 32 })).toBe('a whole number from 1 to 32')
    expect(expectedOf({ kind: 'integer', min: 1 })).toBe('a whole number, at least 1')
    expect(expectedOf(catalogue.GetInput.attributes.finishOnKey.type)).toBe(
      'one of the keys 0-9, "*", "#", an empty value or "none"',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/index'
import type { ElementSpec, ValueKind, ValueType } from '../catalogue/spec'
import { checkValue } from './values'
import { wantedOf } from './wanted'

type Type<K extends ValueKind> = Extract<ValueType, { kind: K }>

type Wrong = readonly [value: string, level: 'error' | 'warning', found: string, replacement?: string]

/** Right values, and wrong ones with their level, the words after "found", and the value that was plainly meant. */
interface Samples<K extends ValueKind> {
  readonly type: Type<K>
  readonly right: readonly string[]
  readonly wrong: readonly Wrong[]
}

const samples: { readonly [K in ValueKind]: Samples<K> } = {
  text: {
    type: { kind: 'text', maxLength: 5 },
    right: ['', 'a', ' b ', '😀😀😀😀😀'],
    wrong: [['sixsix', 'error', '6 characters']],
  },
  secret: {
    type: { kind: 'secret', minLength: 8, maxLength: 10 },
    right: ['12345678', 'ab cd ef '],
    wrong: [
      ['hunter2', 'error', '7 characters'],
      ['12345678901', 'error', '11 characters'],
    ],
  },
  name: {
    type: { kind: 'name' },
    right: ['Weekly meeting', 'a'],
    wrong: [['  ', 'error', 'only blanks']],
  },
  url: {
    type: { kind: 'url', expects: 'xml' },
    right: [
      'https://example.com',
      'HTTPS://Example.com/a?b=1&c=2#ct=2000',
      'http://user:pw@example.com:8080/a',
      'https://bücher.example/ä',
      'https://[2001:db8::1]/a',
      'https://example.com/{id}',
      '{{ base }}/answer',
    ],
    wrong: [
      ['/answer', 'warning', 'the relative URL "/answer"'],
      ['handle-input/', 'warning', 'the relative URL "handle-input/"'],
      ['answer.php', 'warning', 'the relative URL "answer.php"'],
      ['hello', 'error', '"hello"'],
      ['Hello there', 'error', '"Hello there"'],
      ['ftp://example.com/a', 'error', '"ftp://example.com/a"'],
      ['javascript:alert(1)', 'error', '"javascript:alert(1)"'],
      ['mailto:a@example.com', 'error', '"mailto:a@example.com"'],
      ['www.example.com/a', 'error', '"www.example.com/a"', 'https://www.example.com/a'],
      ['https:/example.com/a', 'error', '"https:/example.com/a"', 'https://example.com/a'],
      ['https//example.com', 'error', '"https//example.com"', 'https://example.com'],
      ['https://', 'error', '"https://"'],
      ['https://example.com/a b', 'error', 'a blank in "https://example.com/a b"', 'https://example.com/a%20b'],
      [' https://example.com/', 'warning', '" https://example.com/"', 'https://example.com/'],
      ['http://localhost:3000/answer', 'warning', '"http://localhost:3000/answer"'],
      ['http://192.168.0.4/answer', 'warning', '"http://192.168.0.4/answer"'],
      ['', 'warning', 'an empty value'],
    ],
  },
  webSocketUrl: {
    type: { kind: 'webSocketUrl', maxLength: 40 },
    right: ['wss://example.com/audio', 'wss://example.com:443/a?b=c', 'wss://{host}/a'],
    wrong: [
      ['ws://example.com/a', 'error', '"ws://example.com/a"', 'wss://example.com/a'],
      ['https://example.com/a', 'error', '"https://example.com/a"', 'wss://example.com/a'],
      ['example.com/a', 'error', '"example.com/a"', 'wss://example.com/a'],
      ['/audio', 'error', '"/audio"'],
      ['wss://localhost/a', 'warning', '"wss://localhost/a"'],
      [`wss://example.com/${'a'.repeat(30)}`, 'error', '48 characters'],
    ],
  },
  sound: {
    type: { kind: 'sound', words: ['', 'beep:1', 'beep:2'], expects: 'xml' },
    right: ['', 'beep:1', 'beep:2', 'https://example.com/enter'],
    wrong: [
      ['beep', 'error', '"beep"'],
      ['Beep:1', 'error', '"Beep:1"', 'beep:1'],
      ['/enter', 'warning', 'the relative URL "/enter"'],
    ],
  },
  boolean: {
    type: { kind: 'boolean' },
    right: ['true', 'false', '${flag}'],
    wrong: [
      ['True', 'warning', '"True"', 'true'],
      ['yes', 'warning', '"yes"', 'true'],
      ['1', 'warning', '"1"', 'true'],
      ['FALSE', 'warning', '"FALSE"', 'false'],
      ['0', 'warning', '"0"', 'false'],
      ['maybe', 'error', '"maybe"'],
      ['', 'warning', 'an empty value'],
    ],
  },
  integer: {
    type: { kind: 'integer', min: 1, max: 32 },
    right: ['1', '32', '007', '{n}'],
    wrong: [
      ['abc', 'error', '"abc"'],
      ['0', 'error', '"0"'],
      ['33', 'error', '"33"'],
      ['-1', 'error', '"-1"'],
      ['1.5', 'error', '"1.5"'],
      ['4.0', 'error', '"4.0"', '4'],
      ['10s', 'error', '"10s"', '10'],
      ['90s', 'error', '"90s"'],
      [' 5', 'warning', '" 5"', '5'],
      ['', 'warning', 'an empty value'],
    ],
  },
  secondsOrWord: {
    type: { kind: 'secondsOrWord', min: 2, max: 10, word: 'auto' },
    right: ['auto', '2', '10'],
    wrong: [
      ['1', 'error', '"1"'],
      ['11', 'error', '"11"'],
      ['2000', 'error', '"2000"', '2'],
      ['2500', 'error', '"2500"'],
      ['Auto', 'error', '"Auto"', 'auto'],
      ['3s', 'error', '"3s"', '3'],
    ],
  },
  duration: {
    type: { kind: 'duration', maxSeconds: 10 },
    right: ['1s', '1.5s', '500ms', '10s', '10000ms'],
    wrong: [
      ['11s', 'error', '"11s"'],
      ['5', 'error', '"5"'],
      ['5 s', 'error', '"5 s"', '5s'],
      ['2 seconds', 'error', '"2 seconds"', '2s'],
      ['fast', 'error', '"fast"'],
    ],
  },
  choice: {
    type: { kind: 'choice', values: ['GET', 'POST'], tolerated: ['put'] },
    right: ['GET', 'POST', '{{method}}'],
    wrong: [
      ['post', 'error', '"post"', 'POST'],
      ['POTS', 'error', '"POTS"', 'POST'],
      ['DELETE', 'error', '"DELETE"'],
      ['put', 'warning', '"put"'],
    ],
  },
  wordOrPattern: {
    type: { kind: 'wordOrPattern', words: ['default', 'loud'], pattern: '^[+-]?\\d+dB$', sample: '+6dB' },
    right: ['default', 'loud', '+6dB', '-3dB'],
    wrong: [
      ['Loud', 'error', '"Loud"', 'loud'],
      ['6', 'error', '"6"'],
      ['+6dBs', 'error', '"+6dBs"'],
    ],
  },
  wordList: {
    type: { kind: 'wordList', words: ['mpc-state-changes', 'participant-speak-events'] },
    right: ['mpc-state-changes', 'mpc-state-changes,participant-speak-events', 'mpc-state-changes, participant-speak-events'],
    wrong: [
      ['mpc-state-change', 'error', '"mpc-state-change"', 'mpc-state-changes'],
      ['mpc-state-changes,all', 'error', '"all"'],
      ['mpc-state-changes,', 'error', 'an empty entry'],
    ],
  },
  language: {
    type: { kind: 'language', known: ['en-US', 'en-GB', 'fr-FR'] },
    right: ['en-US', 'fr-FR'],
    wrong: [
      ['en-us', 'warning', '"en-us"', 'en-US'],
      ['en_US', 'error', '"en_US"', 'en-US'],
      ['hi-IN', 'warning', '"hi-IN"'],
      ['fr', 'warning', '"fr"', 'fr-FR'],
      ['en', 'warning', '"en"'],
      ['English (US)', 'error', '"English (US)"'],
    ],
  },
  voice: {
    type: { kind: 'voice' },
    right: ['WOMAN', 'MAN', 'Polly.Joanna', 'Polly.Lupe-Standard', '{{ voice }}'],
    wrong: [
      ['woman', 'warning', '"woman"', 'WOMAN'],
      ['Woman', 'warning', '"Woman"', 'WOMAN'],
      ['Aditi', 'warning', '"Aditi"', 'Polly.Aditi'],
      ['polly.joanna', 'warning', '"polly.joanna"', 'Polly.Joanna'],
      ['Polly.Céline', 'warning', '"Polly.Céline"', 'Polly.Celine'],
      ['Polly.Joanna-Neural', 'warning', '"Polly.Joanna-Neural"', 'Polly.Joanna'],
      ['Polly.Nobody', 'warning', '"Polly.Nobody"'],
      ['Polly.Zeina', 'warning', '"Polly.Zeina"'],
      ['alice', 'error', '"alice"'],
    ],
  },
  phone: {
    type: { kind: 'phone', tolerated: ['none'] },
    right: ['14155550100', '+14155550100', '1234567', '123456789012345', '{{ from }}', '<%= from %>'],
    wrong: [
      ['none', 'warning', '"none"'],
      [' +14155550100', 'warning', '" +14155550100"', '+14155550100'],
      ['+1 (415) 555-0100', 'warning', '"+1 (415) 555-0100"', '+14155550100'],
      ['0014155550100', 'error', '"0014155550100"', '+14155550100'],
      ['tel:+14155550100', 'error', '"tel:+14155550100"', '+14155550100'],
      ['04155550100', 'error', '"04155550100"'],
      ['12345', 'warning', '"12345"'],
      ['1234567890123456', 'error', '"1234567890123456"'],
      ['1415555O100', 'error', '"1415555O100"'],
      ['abc', 'error', '"abc"'],
      ['++14155550100', 'error', '"++14155550100"'],
      ['', 'warning', 'an empty value'],
    ],
  },
  phoneList: {
    type: { kind: 'phoneList' },
    right: ['14155550100', '14155550100<+14155550101', '{{ list }}', '14155550100<{{ other }}'],
    wrong: [
      ['14155550100<abc', 'error', '"abc"'],
      ['14155550100<+1 415 555 0101', 'warning', '"+1 415 555 0101"', '14155550100<+14155550101'],
      ['14155550100 < 14155550101', 'warning', '"14155550100 "', '14155550100< 14155550101'],
      ['14155550100<', 'warning', 'an empty entry', '14155550100'],
      ['14155550100,14155550101', 'error', '"14155550100,14155550101"', '14155550100<14155550101'],
    ],
  },
  sipUri: {
    type: { kind: 'sipUri' },
    right: ['sip:alice@phone.plivo.com', 'sips:a@b.c', 'sip:+14155550100@example.com;transport=tls', '14155550100'],
    wrong: [
      ['alice@phone.plivo.com', 'warning', '"alice@phone.plivo.com"', 'sip:alice@phone.plivo.com'],
      ['alice', 'error', '"alice"'],
      ['sip:alice', 'error', '"sip:alice"'],
      ['https://example.com', 'error', '"https://example.com"'],
    ],
  },
  key: {
    type: { kind: 'key', keys: ['1', '*', '#', 'none'], tolerated: ['', '1*#'] },
    right: ['1', '*', '#', 'none'],
    wrong: [
      ['12', 'error', '"12"'],
      ['None', 'error', '"None"', 'none'],
      ['1*#', 'warning', '"1*#"'],
      ['', 'warning', 'an empty value'],
    ],
  },
  keys: {
    type: { kind: 'keys' },
    right: ['1234567890*#', '1'],
    wrong: [
      ['1,2,3', 'error', '"1,2,3"', '123'],
      ['1-3', 'error', '"1-3"'],
    ],
  },
  tones: {
    type: { kind: 'tones' },
    right: ['1w2W3*#'],
    wrong: [
      ['1,2', 'error', '"1,2"', '1w2'],
      ['1 2', 'error', '"1 2"', '12'],
      ['abc', 'error', '"abc"'],
    ],
  },
  digitPatterns: {
    type: { kind: 'digitPatterns' },
    right: ['1', '1,22,*9', '#'],
    wrong: [
      ['1, 2', 'error', '" 2"', '1,2'],
      ['1;2', 'error', '"1;2"', '1,2'],
      ['1,,2', 'error', 'an empty entry', '1,2'],
      ['a', 'error', '"a"'],
    ],
  },
  keyValueList: {
    type: { kind: 'keyValueList', maxLength: 20 },
    right: ['a=b', 'Test=1,Other=two', 'a=b, c=d', 'a={{x}}'],
    wrong: [
      ['a', 'error', '"a"'],
      ['a=b,', 'error', 'an empty entry'],
      ['=b', 'error', '"=b"'],
      ['a-b=c', 'warning', '"a-b=c"'],
      ['a=b c', 'warning', '"a=b c"'],
      ['a=éééééééééé', 'error', '22 bytes'],
    ],
  },
  phraseList: {
    type: { kind: 'phraseList', maxPhrases: 3, maxPhraseLength: 5, maxLength: 12 },
    right: ['yes', 'yes, no', 'a,b,c'],
    wrong: [
      ['a,b,c,d', 'error', '4 phrases'],
      ['a,toolong', 'error', 'a phrase of 7 characters'],
      ['abcde,abcde,a', 'error', '13 characters'],
      ['a,,b', 'warning', 'an empty phrase', 'a,b'],
    ],
  },
}

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
    const open = { kind: 'choice', values: ['sms'], open: true } as const
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
    for (const type of types) expect(wantedOf(type)).toMatch(/^\S.*\S$/)
  })

  it('says a range as people would', () => {
    expect(wantedOf({ kind: 'integer', min: 1, max: 32 })).toBe('a whole number from 1 to 32')
    expect(wantedOf({ kind: 'integer', min: 1 })).toBe('a whole number, at least 1')
    expect(wantedOf(catalogue.GetInput.attributes.finishOnKey.type)).toBe('one key of 0-9, "*", "#", an empty value or "none"')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, validate } from '../../core'
import { documents, runs } from '../../../test/arbitrary-document'
import { masked, privateParts } from './private-parts'
import { starters } from '../../session/starters/table'

describe('what is private', () => {
  it.each<[string, string, string[]]>([
    ['numbers of a list', '<Message dst="+14155550101&lt;14155550102">', ['+14155550101', '14155550102']],
    ['a number as people write it', 'Call (415) 555-0100 or +44 20 7946 0958.', ['(415) 555-0100', '+44 20 7946 0958']],
    ['a number in a SIP address', 'sip:+14155550100@example.com', ['+14155550100']],
    ['a named token', 'https://a.example/x?lang=en&amp;api_key=s3cr3t', ['s3cr3t']],
    ['a header', 'extraHeaders="Authorization=abc.def,flow=support"', ['abc.def']],
    ['a user in a URL', 'https://bob:pw@a.example/', ['bob:pw']],
    ['an opaque piece of a path', 'https://hooks.example/T024BE7LD/a8f9c2d41b7e4f60aa12', ['a8f9c2d41b7e4f60aa12']],
    ['a password', "<User sipAuthUsername='bob' sipAuthPassword = 'correct horse'>", ['correct horse']],
    ['a password with signs', '<User sipAuthPassword="100%$afe}">', ['100%$afe}']],
    [
      'a token of pieces',
      'https://a.example/t/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.sig-1',
      ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.sig-1'],
    ],
    ['an opaque piece without its kind of file', '/a8f9c2d41b7e4f60aa12.mp3', ['a8f9c2d41b7e4f60aa12']],
    [
      'a number with spaces that stay on a line',
      '+1&#160;415&#160;555&#160;0123 or 0800\u00a0555\u00a00123',
      ['+1&#160;415&#160;555&#160;0123', '0800\u00a0555\u00a00123'],
    ],
    ['a number with slashes', 'Call +1/415/5550199.', ['+1/415/5550199']],
    ['a code in an address', 'https://a.example/?pin=4711&amp;access=zzz&amp;userPin=1&amp;shopping=2', ['4711', 'zzz', '1']],
    ['a user of SIP or mail', 'sip:alice1234@phone.plivo.com, bob@a.example', ['alice1234', 'bob']],
    ['a noted password', '<!-- Password: hunter2, token = abc123, Bearer x1y2z3 -->', ['hunter2', 'abc123', 'x1y2z3']],
    ['no word that asks for one', 'Please enter your PIN: four digits. Your password: unknown.', []],
    ['no name of a computer', 'https://eu-west-1-conference-host-2.example.com/', []],
    ['no placeholder', 'https://a.example/?token={{token}}&amp;key=${key}', []],
    ['no address of a computer, date, rate or word', '192.168.100.100 2026-01-05 rate=16000 timeLimit="86400"', []],
    ['no key of the keypad', '<Dial confirmKey="1" finishOnKey="#" sendDigits="1w2">', []],
    ['nothing made of letters alone', 'https://a.example/conference-with-a-moderator/', []],
  ])('is %s', (_, text, found) => {
    expect(privateParts(text).map((part) => part.text)).toEqual(found)
  })

  it('is found in long runs of what could begin it', () => {
    for (const piece of [
      'a',
      '1',
      '1 ',
      '=',
      '/',
      '://',
      '(',
      'a=',
      'sipAuthPassword="',
      '1&#160;',
      'pin=',
      'a@',
      'a.',
      '/a.bbbbbb',
      'eyJabcdefgh.',
      '+1/',
      'token: ',
    ])
      expect(privateParts(piece.repeat(10_000)).every(({ text }) => text !== '')).toBe(true)
  })
})

describe('masking', () => {
  it('keeps the country, the shape and which numbers are the same', () => {
    expect(masked('+14155550101 and (415) 555-0100 and +14155550101')).toBe('+14000000001 and (410) 000-0002 and +14000000001')
  })

  it('keeps the spaces of a number, and knows the number again in another text', () => {
    const numbers = new Map<string, number>()
    expect(masked('+1&#160;415&#160;555&#160;0123', numbers)).toBe('+1&#160;400&#160;000&#160;0001')
    expect(masked('+14155550199, +14155550123', numbers)).toBe('+14000000002, +14000000001')
  })

  it('keeps XML well-formed, and all of it where nothing is private', () => {
    fc.assert(
      fc.property(documents(), (text) => {
        const before = privateParts(text)
        if (before.length === 0) expect(masked(text)).toBe(text)
        expect(parse(masked(text)).ok).toBe(true)
      }),
      runs(100, 2000),
    )
  })

  // A starter may have a note: a person who follows an agent is called after a good end too.
  it.each(starters)('leaves $name with the problems that it had', ({ xml, kind }) => {
    const rulesIn = (text: string) => {
      const read = parse(text)
      return read.ok && validate(read.document, { kind }).map(({ rule, level }) => `${level} ${rule}`)
    }
    expect(rulesIn(masked(xml))).toEqual(rulesIn(xml))
  })
})

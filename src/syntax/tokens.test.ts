import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documents, prefixedDocuments, runs } from '../../test/arbitrary-document'
import { hostileText } from '../../test/arbitrary-values'
import { AttributeReader } from './attribute-reader'
import { nameEnd } from './names'
import { strictTokens } from './strict'
import { tolerantTokens } from './tolerant'
import type { Token } from './tolerant'
import type { Expectation } from './tolerant-reading'

const folder = new URL('../../test/fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.xml'))
const wellFormed = fc.oneof(documents(), prefixedDocuments())

/** Every way to read a text that is perhaps no XML. */
const expectations: readonly Expectation[] = [true, false].flatMap((mayBeText) => [
  { isKnown: () => true, mayBeText },
  { isKnown: () => false, mayBeText },
])

/** What a token is and says, the same for both tokenizers. */
type Said = readonly [kind: string, from: number, to: number, ...parts: readonly string[]]

function strictlySaid(text: string): readonly Said[] {
  return [...strictTokens(text)].map(({ kind, from, to }): Said => {
    if (kind !== 'start' && kind !== 'end') return [kind, from, to]
    const nameFrom = from + (kind === 'start' ? 1 : 2)
    const nameTo = nameEnd(text, nameFrom)
    const name = text.slice(nameFrom, nameTo)
    if (kind === 'end') return [kind, from, to, name]
    const reader = new AttributeReader(text).start(nameTo)
    const attributes: string[] = []
    while (reader.next()) {
      attributes.push(text.slice(reader.nameFrom, reader.nameTo), text.slice(reader.valueFrom, reader.valueTo))
    }
    return [kind, from, to, name, ...attributes, text.slice(reader.nameFrom, to)]
  })
}

function tolerantlySaid(text: string, expectation: Expectation): readonly Said[] {
  return [...tolerantTokens(text, expectation)].map((token): Said => {
    const { kind, from, to } = token
    if (kind === 'end') return [kind, from, to, token.name]
    if (kind !== 'start') return [kind, from, to]
    const attributes = token.attributes.flatMap(({ name, value }) => [name, value ? text.slice(value.from, value.to) : ''])
    return [kind, from, to, token.name, ...attributes, token.isClosed ? '/>' : '>']
  })
}

function expectAgreement(text: string): void {
  const strict = strictlySaid(text)
  for (const expectation of expectations) expect(tolerantlySaid(text, expectation)).toEqual(strict)
}

/** Asserts that each token begins where the one before it ended, from the begin of the text to its end. */
function expectCover(text: string, tokens: readonly { readonly from: number; readonly to: number }[]): void {
  let at = 0
  for (const { from, to } of tokens) {
    expect(from).toBe(at)
    expect(to).toBeGreaterThan(from)
    at = to
  }
  expect(at).toBe(text.length)
}

describe('the strict tokenizer', () => {
  it('gives tokens that are the text, put together', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const tokens = [...strictTokens(text)]
        expect(tokens.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
        expect(tokens.every(({ isEnded }) => isEnded)).toBe(true)
      }),
      runs(300, 20_000),
    )
  })

  it('covers a text that was cut off, and says which token has no end', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(), (whole, seed) => {
        const text = whole.slice(0, seed % (whole.length + 1))
        const tokens = [...strictTokens(text)]
        expectCover(text, tokens)
        expect(tokens.slice(0, -1).every(({ isEnded }) => isEnded)).toBe(true)
      }),
      runs(300, 20_000),
    )
  })

  it.each<readonly [text: string, kinds: string]>([
    ['<a b=">">x</a>', 'start text end'],
    ['<a b=\'"\' c="\'"/>', 'start'],
    ['<!-- <a> --><a><![CDATA[<b>]]><?c <d>?></a>', 'comment start cdata instruction end'],
  ])('finds in %s: %s', (text, kinds) => {
    expect([...strictTokens(text)].map(({ kind }) => kind).join(' ')).toBe(kinds)
  })
})

describe('the tolerant tokenizer', () => {
  it('agrees with the strict one about every well-formed document', () => {
    fc.assert(fc.property(wellFormed, expectAgreement), runs(300, 20_000))
  })

  it.each(fixtures)('agrees with it about %s', (name) => {
    expectAgreement(readFileSync(new URL(name, folder), 'utf8'))
  })

  it.each([
    ['an element named as the declaration is', '<xml version="1.0"/>'],
    ['names that begin with a number sign of a script', '<Ⅷ ℘="1"/>'],
  ])('agrees with it about %s', (_, text) => {
    expectAgreement(text)
  })

  const piece = fc.oneof(
    hostileText,
    fc.constantFrom(...'< > / = " \' & ; ! ? - [ ] { } % “ ” \u00a0 \n a b'.split(' ')),
    fc.constantFrom('<Speak', '</Speak>', ' loop="', '<!--', '-->', '<![CDATA[', ']]>', '<?xml', '?>', '<!DOCTYPE', '<%', '%>'),
  )

  it('covers every character of any text and throws at none', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...expectations), (pieces, expectation) => {
        const text = pieces.join('')
        expectCover(text, [...tolerantTokens(text, expectation)])
      }),
      runs(2000, 100_000),
    )
  })

  const known: Expectation = { isKnown: (name) => name === 'Speak', mayBeText: true }
  const said = (tokens: Iterable<Token>): string => [...tokens].map(({ kind }) => kind).join(' ')

  it.each<readonly [text: string, kinds: string, whileTyping: string]>([
    ['a < b and c > d', 'text', 'text'],
    ['x < Speak>', 'text start', 'text start'],
    ['https://<domain>.com', 'text', 'text start text'],
    ['<Nonsense a="1"', 'text', 'start'],
    ['<Speak a="1"', 'start', 'start'],
  ])('finds in %s: %s, and while someone types: %s', (text, kinds, whileTyping) => {
    expect(said(tolerantTokens(text, known))).toBe(kinds)
    expect(said(tolerantTokens(text, { ...known, mayBeText: false }))).toBe(whileTyping)
  })
})

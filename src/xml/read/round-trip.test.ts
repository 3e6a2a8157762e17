import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { documents, runs } from '../../../test/arbitrary-document'
import { meaningOf } from '../../../test/meaning'
import { attributeRangeOf, edits, format, minify, parse, serialise } from '../../core'
import type { Document, ElementNode, Path } from '../../model/node'

const folder = new URL('../../../test/fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.xml'))

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems[0])} in ${JSON.stringify(text)}`)
  return parsed.document
}

it.each(fixtures)('gives %s back byte for byte', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  expect(serialise(read(text))).toBe(text)
  // Also where every node is printed from its parts.
  expect(serialise(unwhole(read(text)))).toBe(text)
})

it.each(fixtures)('formats %s without changing what it means', (name) => {
  const document = read(readFileSync(new URL(name, folder), 'utf8'))
  const text = serialise(format(document))
  expect(meaningOf(read(text))).toBe(meaningOf(document))
  expect(serialise(format(read(text)))).toBe(text)
})

it('gives every well-formed document back byte for byte', () => {
  fc.assert(
    fc.property(documents(), (text) => {
      expect(serialise(read(text))).toBe(text)
      expect(serialise(unwhole(read(text)))).toBe(text)
    }),
    runs(300, 20_000),
  )
})

it('formats every document without changing what it means', () => {
  fc.assert(
    fc.property(documents(), (text) => {
      const document = read(text)
      const formatted = serialise(format(document))
      expect(meaningOf(read(formatted))).toBe(meaningOf(document))
      expect(serialise(format(read(formatted)))).toBe(formatted)
      expect(serialise(format(format(document)))).toBe(formatted)
    }),
    runs(200, 20_000),
  )
})

it.each(fixtures)('minifies %s without changing what it means', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const minified = serialise(minify(read(text)))
  expect(meaningOf(read(minified))).toBe(meaningOf(read(text)))
  expect(serialise(minify(read(minified)))).toBe(minified)
})

it('minifies every document without changing what it means', () => {
  fc.assert(
    fc.property(documents(), (text) => {
      const document = read(text)
      const minified = serialise(minify(document))
      expect(meaningOf(read(minified))).toBe(meaningOf(document))
      expect(serialise(minify(format(document)))).toBe(minified)
      expect(serialise(minify(read(minified)))).toBe(minified)
      expect(serialise(minify(unwhole(document)))).toBe(minified)
    }),
    runs(200, 20_000),
  )
})

it.each([
  '<Response\r>x<Wait/>\n<Wait/></Response>',
  '<Response\r\n>\n<![CDATA[\n]]></Response>',
  '<Response>/<DTMF\r\n>dummy</DTMF></Response>',
])('formats and minifies %j once and for all, though its first line end goes', (text) => {
  for (const change of [format, minify]) {
    const once = serialise(change(read(text)))
    expect(serialise(change(read(once)))).toBe(once)
  }
})

it('leaves no layout', () => {
  const text =
    '<?xml version="1.0"?>\n\n<!-- a -->\n<Response>\n\t<Speak\n  voice="MAN" > Hi <break /> </Speak >\n  <Dial>\n  </Dial>\n</Response>\n'
  expect(serialise(minify(read(text)))).toBe(
    '<?xml version="1.0"?><!-- a --><Response><Speak voice="MAN"> Hi <break/> </Speak><Dial/></Response>',
  )
})

it('changes one line of the text for one attribute', () => {
  fc.assert(
    fc.property(documents(), fc.nat(), (text, pick) => {
      const document = read(text)
      const places = attributesOf(document.root, [])
      const place = places[pick % Math.max(1, places.length)]
      if (place === undefined) return
      const after = serialise(edits.setAttribute(document, place.path, place.name, 'new & "value"'))
      const range = attributeRangeOf(document, place.path, place.name) ?? { from: 0, to: 0 }
      const quoteAt = text.slice(range.from, range.to).search(/["']/)
      expect(after.slice(0, range.from + quoteAt + 1)).toBe(text.slice(0, range.from + quoteAt + 1))
      expect(after.slice(after.length - (text.length - range.to) - 1)).toBe(text.slice(range.to - 1))
      expect(serialise(edits.setAttribute(read(after), place.path, place.name, place.value))).toSatisfy(
        (back: string) => meaningOf(read(back)) === meaningOf(document),
      )
    }),
    runs(200, 20_000),
  )
})

/** Returns the same document, printed node by node. */
function unwhole(document: Document): Document {
  return { ...document, root: copied(document.root) }
}

function copied(element: ElementNode): ElementNode {
  return { ...element, children: element.children.map((child) => (child.kind === 'element' ? copied(child) : { ...child })) }
}

function attributesOf(element: ElementNode, path: Path): { path: Path; name: string; value: string }[] {
  const own = [...element.attributes].map(([name, value]) => ({ path, name, value }))
  return element.children.reduce(
    (found, child, index) => (child.kind === 'element' ? [...found, ...attributesOf(child, [...path, index])] : found),
    own,
  )
}

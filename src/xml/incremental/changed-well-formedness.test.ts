import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documents, runs } from '../../../test/arbitrary-document'
import { bareDocument } from '../../../test/meaning'
import { keepsSpace } from '../../catalogue'
import { parse, reread, serialise } from '../../core'
import type { Document } from '../../model/node'
import { doAll } from '../../model/work'
import { checkingChange } from './changed-well-formedness'
import { levelsAround } from './levels'

function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.document
}

/** Returns a text with elements and comments before and behind the middle, as many as it takes for some to be left out. */
const long = (middle: string, eol = '\n'): string => {
  const child = `  <GetInput action="/a"><Speak>One &amp; two</Speak></GetInput>${eol}  <!-- a note -->${eol}`
  return `<?xml version="1.0"?>${eol}<Response>${eol}${child.repeat(20)}${middle}${child.repeat(20)}</Response>${eol}<!-- end -->`
}
const middleText = '  <Dial action="/b">\n    <Number>1</Number>\n  </Dial>\n'

/** What is written into the middle of a long document, and where. */
const mistakes: readonly (readonly [insert: string, before: string])[] = [
  ['<', '1</Number>'],
  ['<Numb', '1</Number>'],
  ['<Number>', '1</Number>'],
  ['<Number>', '<Number>1'],
  ['<Dial>', '<Number>1'],
  ['</Number>', '1</Number>'],
  ['</Dial>', '1</Number>'],
  ['</Dial>', '<Number>1'],
  ['</Dial></Response>', '<Number>1'],
  ['</Dial></Response>', '  <Dial action'],
  ['</Response>', '  <Dial action'],
  ['</Response><Response>', '  <Dial action'],
  ['</>', '1</Number>'],
  ['</Number', '1</Number>'],
  ['&', '1</Number>'],
  ['&amp', '1</Number>'],
  ['&#0;', '1</Number>'],
  ['&nbsp;', '1</Number>'],
  ['\u0001', '1</Number>'],
  ['\ud800', '1</Number>'],
  ['\0', '1</Number>'],
  ['<!--', '1</Number>'],
  ['<!-- a -- b -->', '1</Number>'],
  ['<![CDATA[', '1</Number>'],
  ['<?php ', '1</Number>'],
  ['<?xml version="1.0"?>', '1</Number>'],
  ['<!DOCTYPE x>', '1</Number>'],
  [']]>', '1</Number>'],
  [' a="1" a="2"', '>1</Number>'],
  [' a=1', '>1</Number>'],
  [' a="', '>1</Number>'],
  [' a', '>1</Number>'],
  [' x:a="1"', '>1</Number>'],
  ['"', '/b">'],
  ['<', '/b">'],
  ['x', 'al>\n  '],
]

describe('a mistake in the middle of a long document', () => {
  it.each(mistakes)('%j before %j is the mistake of the whole text', (insert, before) => {
    for (const eol of ['\n', '\r\n']) {
      const good = long(middleText.replaceAll('\n', eol), eol)
      const from = good.indexOf(before.replaceAll('\n', eol), good.indexOf('<Dial') - 2)
      const text = good.slice(0, from) + insert + good.slice(from)
      expect(reread(read(good), { from, to: from, insert })).toEqual(parse(text))
    }
  })

  it.each<readonly [before: string, change: { readonly from: number; readonly to: number; readonly insert: string }]>([
    ['<Response><!-- <?p --><Speak>a  b</Speak><?q?></Response>', { from: 31, to: 31, insert: '<' }],
    ['<Response><![CDATA[<?p]]><Speak>a  b</Speak><?q?></Response>', { from: 34, to: 34, insert: '<' }],
    ['<Response><Speak>a  b</Speak><Play>x</Play><?q?></Response>', { from: 19, to: 19, insert: '<?p' }],
    ['<Response><!-- <?p --><?q r?><Speak/></Response>', { from: 25, to: 25, insert: '?' }],
  ])('takes nothing in %s for a placeholder that reaches across tags', (before, change) => {
    const text = before.slice(0, change.from) + change.insert + before.slice(change.to)
    const whole = parse(text)
    expect(reread(read(before), change)).toEqual(whole)
    expect(whole).toMatchObject({ ok: false, problems: [{ message: expect.not.stringContaining('<!--') as unknown }] })
  })

  it('is a document type up to its end, wherever that is', () => {
    const good = long(middleText).replace('</Response>', `<Speak>]</Speak>${'<Wait/>'.repeat(100)}</Response>`)
    const from = good.indexOf('1</Number>')
    const insert = '<!DOCTYPE x ['
    const whole = parse(good.slice(0, from) + insert + good.slice(from))
    expect(reread(read(good), { from, to: from, insert })).toEqual(whole)
    expect(whole).toMatchObject({ ok: false, problems: [{ rule: 'doctype', to: good.indexOf(']</Speak>') + insert.length + 9 }] })
  })

  it('is found without reading the whole document', () => {
    const good = long(middleText)
    const document = read(good)
    const decided = mistakes.filter(([insert, before]) => {
      const from = good.indexOf(before, good.indexOf('<Dial') - 2)
      const change = { from, to: from, insert }
      return doAll(checkingChange(good, levelsAround(document, change, keepsSpace), change)) !== null
    })
    expect(decided.length).toBeGreaterThan(mistakes.length - 9)
  })
})

it('agrees with the check of the whole text about any change', { timeout: 900_000 }, () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    '&',
    '</x>',
    '<x>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?p',
    '?>',
    'a',
    ' ',
    '\n',
    '\r\n',
    '{{a',
    'a}}',
    '<?x? ?>',
    'a="1"',
    '<!-- <?x -->',
    '<![CDATA[<?x]]>',
    '=',
    '</Response>',
    '<Response>',
    '<!DOCTYPE x [',
  )
  const inserts = fc.array(pieces, { maxLength: 3 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(documents(), inserts, fc.nat(), fc.nat(12), (given, insert, seed, length) => {
      const padding = '<Wait length="1"/>\n'.repeat(40)
      const text = given.replace(/^([^]*?<[A-Za-z_][^<>]*[^/<>]>)([^]*)(<\/[^<>]*>[^<]*)$/, `$1${padding}$2${padding}$3`)
      const document = parse(text)
      if (!document.ok) return
      const from = seed % (text.length + 1)
      const to = Math.min(text.length, from + length)
      const after = text.slice(0, from) + insert + text.slice(to)
      const again = reread(document.document, { from, to, insert })
      const whole = parse(after)
      if (!again.ok || !whole.ok) expect(again).toEqual(whole)
      else expect(bareDocument(again.document)).toEqual(bareDocument(whole.document))
      if (again.ok) expect(serialise(again.document)).toBe(after)
    }),
    runs(300, 30_000),
  )
})

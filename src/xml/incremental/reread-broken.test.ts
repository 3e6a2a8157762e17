import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documents, runs } from '../../../test/arbitrary-document'
import { bareDocument } from '../../../test/meaning'
import { parse, rereadingBroken } from '../../core'
import { doAll } from '../../model/work'
import type { Work } from '../../model/work'
import { changedText } from '../../syntax/changed-text'
import type { TextChange } from '../../syntax/text-change'
import type { Parsed } from '../index'

/** Edits a broken text again and again, each time from what the last reading said, and compares it with a reading of the whole. */
function follow(text: string, edits: readonly ((text: string) => TextChange)[]): void {
  let now = text
  let read = parse(text)
  for (const edit of edits) {
    if (read.ok) return
    const change = edit(now)
    const after = changedText(now, change).whole()
    const again: Parsed = doAll(rereadingBroken(now, read.problems[0]!, change))
    const whole = parse(after)
    if (again.ok && whole.ok) expect(bareDocument(again.document)).toEqual(bareDocument(whole.document))
    else expect({ after, ...again }).toEqual({ after, ...whole })
    now = after
    read = again
  }
}

const pieces = fc.constantFrom(
  ...['<', '>', '/', '"', "'", '&', ';', '=', 'a', ' ', '\n', '\r\n', '\r', 'x:a="1"', 'a="1"', ' xmlns:x="u"', '\0', '\u0001'],
  ...['</x>', '<x>', '<x/>', '</Response>', '<Response>', '</Speak>', '<Speak>', '&amp;', '&#1;', '&b;', '\ud83d', '\ude00'],
  ...['<!--', '-->', '--', '<![CDATA[', ']]>', '<?p', '?>', '<?x? ?>', '<?xml version="1.0"?>', '<!DOCTYPE x [', '<!doctype'],
  ...['{{a', 'a}}', '<?x ', '<%= a %>', '{"a": 1}', '<!-- <?x -->', '<![CDATA[<?x]]>', '.'.repeat(500)],
)
const inserts = fc.array(pieces, { maxLength: 3 }).map((parts) => parts.join(''))
/** Changes of the text that there is: near where the last one was, or anywhere. */
const edits = fc.array(
  fc.record({ insert: inserts, seed: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat(12)), isNear: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)

describe('a text that never was well-formed', () => {
  it('has the problem of the whole text after any changes', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(documents(), inserts, fc.nat(), edits, fc.boolean(), (given, fault, at, changes, isLong) => {
        const padding = isLong ? '<Wait length="1"/>\n<Speak>a &amp; b</Speak>'.repeat(40) : ''
        const text = given.replace(/^([^]*?<[A-Za-z_][^<>]*[^/<>]>)([^]*)(<\/[^<>]*>[^<]*)$/, `$1${padding}$2${padding}$3`)
        const place = at % (text.length + 1)
        let last = place
        follow(
          text.slice(0, place) + fault + text.slice(place),
          changes.map(({ insert, seed, length, isNear }) => (now) => {
            const from = isNear ? Math.min(now.length, last) : seed % (now.length + 1)
            last = from + insert.length
            return { from, to: Math.min(now.length, from + length), insert }
          }),
        )
      }),
      runs(800, 30_000),
    )
  })

  it('names the placeholder that what was right before a change has become part of', () => {
    follow('<Response>{{a <x/> < }}</Response>', [() => ({ from: 14, to: 17, insert: '' })])
  })

  it.each<readonly [text: string, at: string, keys: readonly string[]]>([
    [long('', '<Speak>a & b</Speak>'), '>One', ['x', 'y', 'z']],
    [long('', '<Speak>a & b</Speak>'), ' & b', ['x', 'y', 'z']],
    [long('', '<Speak>a & b</Speak>'), '>One', ['<', 'P', 'l']],
    [long('<Speak>', ''), 'three</Speak>', ['x', 'y', 'z']],
    [long('', '<Dial'), '>One', ['x', '&amp;', 'z']],
    [`${long('', '')}<Response/>`, '>One', ['x', 'y', 'z']],
    [`${long('', '')}<!-- end --> text`, ' text', ['x', 'y', 'z']],
  ])('is read in part when keys come (%#)', (text, at, keys) => {
    let now = text
    let read = parse(now)
    const steps = keys.map((insert, index) => {
      if (read.ok) return Infinity
      const from = text.indexOf(at) + (at.startsWith('>') ? 1 : 0) + keys.slice(0, index).join('').length
      const again = counted(rereadingBroken(now, read.problems[0]!, { from, to: from, insert }))
      now = now.slice(0, from) + insert + now.slice(from)
      read = again.value
      expect(read).toEqual(parse(now))
      return again.steps
    })
    // The first key finds the part that is right.
    expect(Math.max(...steps.slice(1))).toBeLessThan(Math.floor(text.length / portion))
  })
})

/** A check of the whole text pauses after so many characters. */
const portion = 32_768

function long(first: string, last: string): string {
  const children = '<Speak>One &amp; two</Speak>\n<GetInput action="/a"><Speak>three</Speak></GetInput>\n'
  return `<Response>\n${first}${children.repeat(3000)}${last}</Response>\n`
}

function counted<T>(work: Work<T>): { readonly value: T; readonly steps: number } {
  for (let steps = 0; ; steps += 1) {
    const step = work.next()
    if (step.done) return { value: step.value, steps }
  }
}

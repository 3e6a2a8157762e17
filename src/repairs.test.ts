import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from './core'
import { repaired, repairsOf } from './repairs'
import { withChanges } from './syntax/text-change'
import { expectLinear } from '../test/growth'

/** Each sample: what it is, what the judge says, the repairs offered, the text, and what all repairs make of it. */
const samples = readFileSync(join(import.meta.dirname, 'xml', 'repair', 'malformed.txt'), 'utf8')
  .trimEnd()
  .split('\n\n')
  .map((block) => {
    const [title = '', said = '', offered = '', text = '', result = ''] = block.split('\n')
    const [, rule = '', line = '', column = '', message = ''] = /^(\S+) (\d+):(\d+) (.*)$/.exec(said) ?? []
    return {
      title,
      said,
      rule,
      line,
      column,
      message,
      offered,
      text: textOf(text),
      result: result === '-' ? null : textOf(result),
    }
  })

function textOf(json: string): string {
  const value: unknown = JSON.parse(json)
  return typeof value === 'string' ? value : ''
}

describe('real mistakes', () => {
  it('are many', () => expect(samples.filter(({ said }) => said !== 'well-formed').length).toBeGreaterThan(60))

  it.each(samples)('$title', ({ said, rule, line, column, message, offered, text, result }) => {
    const read = parse(text)
    if (said === 'well-formed') expect(read.ok).toBe(true)
    else {
      if (read.ok) throw new Error('It was accepted.')
      const [problem] = read.problems
      expect(problem).toMatchObject({ rule, line: Number(line), column: Number(column) })
      expect(problem?.message.replace(/\s+/g, ' ')).toBe(message)
    }
    const repairs = repairsOf(text)
    expect(repairs.map(({ id }) => id).join(' ') || 'none').toBe(offered)
    expect(repaired(text)).toBe(result ?? text)
    if (result !== null) expect(parse(result).ok).toBe(true)
    expect(repairsOf(result ?? text)).toEqual([])
  })
})

describe('repairs', () => {
  it('never touch what is well-formed and spelled as Plivo does', () => {
    for (const text of [
      '<Response><Speak>a &amp;amp; &amp;#231; &#231; b</Speak></Response>',
      '<Response><!-- <speak> & < --><Speak><![CDATA[a & b < <speak>]]></Speak><?x & < ?></Response>',
      `<Response><Dial action='https://a.com/?a="b"' callerName="it's = x"><Number> 1 </Number></Dial></Response>`,
      '<Response\n><Speak\n  voice = "WOMAN"\n>a > b</Speak ></Response >',
      '\ufeff<?xml version="1.0"?>\r\n<Response/>',
      '<Response><Speak>a\u00a0b</Speak><Foo Bar="1"><baz/></Foo></Response>',
      '<Response><Speak text="a b=">x</Speak></Response>',
    ]) {
      expect(repairsOf(text), text).toEqual([])
    }
  })

  it.each([
    ['<Response><Speak voice="MAN" </Speak></Response>', '<Response><Speak voice="MAN"> </Speak></Response>'],
    ['<Response><Speak voice="MAN"', '<Response><Speak voice="MAN"></Speak></Response>'],
  ])('leave a value alone that has its quotes in a tag without an end: %s', (text, result) => {
    expect(repaired(text)).toBe(result)
  })

  it('can each be accepted alone', () => {
    const text = '\n<?xml version="1.0"?>\n<response>\n  <Speak loop=2>a & b</Speak>\n</response>\n'
    const repairs = repairsOf(text)
    expect(repairs.map(({ id }) => id)).toEqual(['space-before-declaration', 'unquoted-values', 'ampersands', 'element-names'])
    const one = withChanges(text, repairs[2]!.changes)
    expect(one).toBe(text.replace('&', '&amp;'))
    expect(repairsOf(one).map(({ id }) => id)).toEqual(['space-before-declaration', 'unquoted-values', 'element-names'])
  })

  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '=',
      '&',
      ';',
      ' ',
      '\n',
      'a',
      'Response',
      '<Response>',
      '</Response>',
      '<Speak',
      '</Speak>',
    ],
    ...[
      '<speak>',
      ' loop=',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<?xml version="1.0"?>',
      '<!DOCTYPE',
      '\u00a0',
      '“',
      '{{',
      '<%',
      '%>',
      '}}',
      '${a}',
      'a:b',
      '<a:b>',
      '</a:b>',
      '=\\"',
      '>\\n<',
      '&lt;',
    ],
  )
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  const numRuns = process.env.LONG === '1' ? 20_000 : 1000

  it('hold changes in order that lie in the text and change it, whatever the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { id, label, changes } of repairsOf(text)) {
          expect(label).not.toBe('')
          let last = 0
          for (const { from, to } of changes) {
            expect(from, id).toBeGreaterThanOrEqual(last)
            expect(to, id).toBeGreaterThanOrEqual(from)
            last = to
          }
          expect(last).toBeLessThanOrEqual(text.length)
          expect(withChanges(text, changes), id).not.toBe(text)
        }
        repaired(text)
      }),
      { seed: 7, numRuns },
    )
  })

  it('are none for a right document, and mend what is taken out of it or put into it', () => {
    const right =
      '<?xml version="1.0" encoding="UTF-8"?>\n<Response>\n  <Speak voice="WOMAN" loop="2">Hello &amp; welcome</Speak>\n' +
      '  <GetInput action="https://a.com/?x=1&amp;y=2" inputType="dtmf">\n    <Speak>Press 1</Speak>\n  </GetInput>\n  <Hangup/>\n</Response>\n'
    expect(repairsOf(right)).toEqual([])
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.nat(20), ([from, to], nth) => {
        const places = right.split(from).length - 1
        const at = nth % places
        const parts = right.split(from)
        const broken = parts.slice(0, at + 1).join(from) + to + parts.slice(at + 1).join(from)
        const read = parse(repaired(broken))
        expect(read.ok, broken).toBe(true)
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  const ways: readonly (readonly [string, string])[] = [
    ['&amp;', '&'],
    ['</Speak>', ''],
    ['</Response>', ''],
    ['</GetInput>', '</GetDigits>'],
    ['</GetInput>', ''],
    ['"2"', '2'],
    ['<Speak', '< Speak'],
    ['Speak>', 'speak>'],
    ['"WOMAN"', '“WOMAN”'],
    ['<Response>', ''],
    ['<?xml', ' <?xml'],
    ['  <', '\u00a0\u00a0<'],
    ['" ', '"'],
  ]

  it('take time by the length of large and hostile texts', async () => {
    const size = process.env.LONG === '1' ? 1_250_000 : 5_000
    for (const part of hostile) {
      await expectLinear((length) => part.repeat(Math.floor(length / part.length)), size, repairsOf, part)
    }
  }, 600_000)

  const hostile = [
    ...[
      '<',
      '<a',
      '<a ',
      '<a b="',
      '<a b=“x” ',
      '<Speak',
      '<Speak>',
      '</Speak>',
      '<Speak a="<Speak a="',
      '<x a="<x" a="',
      '&',
      '&a;',
    ],
    ...[
      '<a b=\'"\' c="\'"',
      '<b>x',
      '<Response><Speak></Response>',
      '\u00a0',
      '<!--',
      '<!DOCTYPE',
      '<?xml ?>',
      '< Speak ',
      '" ',
      '<% ',
    ],
    ...[
      '<Speak loop=2>a & b</Speak>\n',
      '<Speak a="{"k":"v"}"/>',
      '<a b = ',
      '<a\n\n\n\n',
      '<Speak a="x\n\n\n"',
      '<a>\n',
      '</a></b>',
    ],
    ...['<a:b>', '<Speak><a:b/>', '<% %>', '${a}&', '<Speak a="${b}&<', 'a=\\"', '&lt;', '"a=\\"' + ' '.repeat(50), '>\\n   '],
  ]
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPlaceholder, placeholdersIn } from './placeholders'
import { expectLinear } from '../../test/growth'

const found = (value: string) => placeholdersIn(value).map(({ from, to }) => value.slice(from, to))

describe('placeholdersIn', () => {
  it.each([
    ['{{ number }}', ['{{ number }}']],
    ['${number}', ['${number}']],
    ['#{number}', ['#{number}']],
    ['{number}', ['{number}']],
    ['{0}', ['{0}']],
    ['{% if vip %}a{% endif %}', ['{% if vip %}', '{% endif %}']],
    ['<%= number %>', ['<%= number %>']],
    ['<?php echo $x; ?>', ['<?php echo $x; ?>']],
    ['<?= $x ?>', ['<?= $x ?>']],
    ['{{#if vip}}', ['{{#if vip}}']],
    ['https://${req.get("host")}/x', ['${req.get("host")}']],
    ['[server URL]/answer', ['[server URL]']],
    ['https://<yourdomain>.com/sms_status/', ['<yourdomain>']],
    ['https://a.com/{{ a }}/${b}?c={d}', ['{{ a }}', '${b}', '{d}']],
  ])('finds those of %s', (value, expected) => {
    expect(found(value)).toEqual(expected)
  })

  it.each([
    '',
    'plain',
    '{',
    '}',
    '{}',
    '{ }',
    '{{',
    'a < b',
    '14155550100<14155550101',
    '<%',
    '<?php',
    '{% x',
    '100%',
    '[1]',
    '["a"]',
    '{"a":"b"}',
    "{'a': 1}",
    '{a, b}',
    '{a: 1}',
    'a[b',
    '<a',
  ])('finds none in %j', (value) => {
    expect(found(value)).toEqual([])
    expect(hasPlaceholder(value)).toBe(false)
  })

  it('gives spans in order, which do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '%', '<', '>', '?', '$', '=', 'a', ' ', '[', ']') }), (value) => {
        let last = 0
        for (const { from, to } of placeholdersIn(value)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(hasPlaceholder(value)).toBe(last > 0)
      }),
      { seed: 1, numRuns: process.env.LONG ? 100_000 : 1000 },
    )
  })

  it.each(['{', '<%', '<?', '{%', '${', '<% %', '{{a}', '<?a?', '[a', '<a', '[a a'])(
    'takes time by the length of a hostile value of %s',
    (piece) => expectLinear((count) => piece.repeat(count), 2_500, placeholdersIn),
  )
})

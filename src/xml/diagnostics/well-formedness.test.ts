import { expect, it } from 'vitest'
import { parse } from '../../core'
import { lawOf } from './laws'

/** Text, rule, line and column, and what the message must say. */
const table: readonly (readonly [string, string, number, number, string])[] = [
  ['', 'empty', 1, 1, 'Write or paste a document'],
  [' \r\n\t ', 'empty', 1, 1, 'Write or paste a document'],
  ['\ufeff', 'empty', 1, 1, 'Write or paste a document'],
  ['hello', 'text-before-root', 1, 1, 'Put the text into elements'],
  ['hello <R/>', 'text-before-root', 1, 1, 'Remove "hello" and all else'],
  ['<!doctype html>\n<html></html>', 'html', 1, 1, 'This is an HTML page'],
  ['\n<html lang="en">', 'html', 2, 1, 'This is an HTML page'],
  ['{"Response": {}}', 'json', 1, 1, 'This is JSON'],
  ['[1, 2]', 'json', 1, 1, 'This is JSON'],
  ['PK\x03\x04\0\0', 'binary', 1, 5, 'a binary or damaged file'],
  ['<\0R\0/\0>\0', 'binary', 1, 2, 'Save the file as UTF-8'],
  ['<R>\n <A>a\x01b</A>\n</R>', 'control-character', 2, 6, 'U+0001'],
  ['<R>\uffff</R>', 'control-character', 1, 4, 'U+FFFF'],
  ['<R>\ud800x</R>', 'half-character', 1, 4, 'U+D800'],
  ['<R a="\udc00"/>', 'half-character', 1, 7, 'U+DC00'],
  ['<!DOCTYPE R [<!ENTITY a "b">]>\n<R>&a;</R>', 'doctype', 1, 1, 'needs none'],
  ['<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE R SYSTEM "x">\n<R/>', 'doctype', 3, 1, 'needs none'],
  ['<R><!DOCTYPE R></R>', 'doctype', 1, 4, 'needs none'],
  ['<R/>\n<S/>', 'several-roots', 2, 1, 'two root elements'],
  ['<R/>\njunk', 'text-after-root', 2, 1, 'Remove "junk" after </R>'],
  ['<R></R>&amp;', 'text-after-root', 1, 8, 'after </R>'],
  ['<R/><![CDATA[x]]>', 'text-after-root', 1, 5, 'after </R>'],
  ['<?xml version="1.0"?>x<R/>', 'text-before-root', 1, 22, 'Remove "x"'],
  ['\n<?xml version="1.0"?><R/>', 'declaration-not-first', 1, 1, 'Remove the empty line before'],
  [' <?xml version="1.0"?><R/>', 'declaration-not-first', 1, 1, 'Remove the space before'],
  ['<R><?xml version="1.0"?></R>', 'declaration-not-first', 1, 4, 'move it to the start'],
  ['<?XML version="1.0"?><R/>', 'declaration-not-first', 1, 1, 'lower case'],
  ['<?xml version="2.0"?><R/>', 'declaration', 1, 1, 'Write <?xml version="1.0"'],
  ['<?xml encoding="UTF-8"?><R/>', 'declaration', 1, 1, 'Write <?xml version="1.0"'],
  ['<?xml version="1.0" standalone="maybe"?><R/>', 'declaration', 1, 1, 'Write <?xml version="1.0"'],
  ['<!-- only -->', 'no-root', 1, 14, 'root element'],
  ['<R>\n <A>', 'half-document', 2, 5, 'Add </A></R>'],
  ['<Response>\n  <Speak>Hi</Speak>\n', 'half-document', 3, 1, 'Add </Response>'],
  ['<R>\n <A', 'unclosed-tag', 2, 2, '<A has no closing ">"'],
  ['<R>\n <A b="1', 'unclosed-tag', 2, 2, 'quote'],
  ['<R>\n <A\n <B/></R>', 'unclosed-tag', 3, 2, '<A has no closing ">"'],
  ['<R>\n <!-- x & y\n</R>', 'unclosed-comment', 2, 2, 'Write "-->"'],
  ['<R>\n <![CDATA[ x & y\n</R>', 'unclosed-cdata', 2, 2, 'Write "]]>"'],
  ['<R>\n <?x y\n</R>', 'unclosed-instruction', 2, 2, 'Write "?>"'],
  ['<R>\n <A>\n</R>', 'mismatched-tag', 3, 1, '<A> (line 2) has no end tag'],
  ['<R>\n <A></B>\n</R>', 'mismatched-tag', 2, 5, 'Write </A> instead of </B>'],
  ['<Speak></speak>', 'mismatched-tag', 1, 8, 'case matters'],
  ['</R>', 'stray-end-tag', 1, 1, 'has no start tag'],
  ['<R></></R>', 'end-tag-name', 1, 4, '</R>'],
  ['<R></R x>', 'end-tag', 1, 4, 'Write </R>'],
  ['<R>\n <A>x & y</A>\n</R>', 'bare-ampersand', 2, 7, '&amp;'],
  ['<R>\n <A href="http://x?a=1&b=2"/>\n</R>', 'bare-ampersand', 2, 23, 'in "&b=2'],
  ['<R>&amp</R>', 'bare-ampersand', 1, 4, 'instead of & in "&amp"'],
  ['<R><!-- & --><![CDATA[ & ]]><?x & ?>&</R>', 'bare-ampersand', 1, 37, '&amp;'],
  ['<R>\n &nbsp;\n</R>', 'undefined-reference', 2, 2, 'instead of &nbsp;'],
  ['<R>\n &#0;\n</R>', 'numeric-reference', 2, 2, 'Remove &#0;:'],
  ['<R a="&#xD800;"/>', 'numeric-reference', 1, 7, 'Remove &#xD800;:'],
  ['<R>\n <A>1 < 2</A></R>', 'lt-in-text', 2, 7, 'Write &lt; instead of <'],
  ['<R>\n <A b="<"/></R>', 'lt-in-value', 2, 8, 'instead of < in b'],
  ['<R>\n <A b=\'1"/>\n</R>', 'lt-in-value', 3, 1, 'missing quote'],
  ['<R>\n ]]>\n</R>', 'cdata-end-in-text', 2, 2, ']]&gt;'],
  ['<R>\n <!-- a -- b -->\n</R>', 'comment-dashes', 2, 9, '"--"'],
  ['<R><![<![CDATA[a]]></R>', 'declaration-in-text', 1, 4, 'Remove or correct "<![<![CDA"'],
  ['<R><!>a <!b c></R>', 'declaration-in-text', 1, 4, 'Remove or correct "<!>a <!b "'],
  ['<R><!ELEMENT a></R>', 'declaration-in-text', 1, 4, 'Remove or correct "<!ELEMENT"'],
  ['<R>\n <A b="1" b="2"/></R>', 'duplicate-attribute', 2, 11, 'b is set twice'],
  ['<R>\n <A b=1/>\n</R>', 'unquoted-value', 2, 7, 'quotes: b="1"'],
  ['<R>\n<A b></R>', 'attribute-without-value', 2, 4, 'as in b="…"'],
  ['<R>\n<A b c="1"/></R>', 'attribute-without-value', 2, 4, 'Give b a value'],
  ['<R><A b="1"c="2"/></R>', 'missing-space', 1, 12, 'before c'],
  ['<R a"1"/>', 'attribute-name', 1, 5, 'quote that is missing'],
  ['<R / a="1">', 'slash-in-tag', 1, 4, '"/"'],
  ['<A!/>', 'tag-name', 1, 3, 'Remove "!"'],
  ['<? x?><R/>', 'instruction-name', 1, 1, 'Remove or correct "<? "'],
  ['<?x? a="b"?><R/>', 'instruction-name', 1, 1, 'Remove or correct "<?x? a="b"?>"'],
  ['<R>\n<?x?\r\n<?y ?></R>', 'instruction-name', 2, 1, 'Remove or correct "<?x? <?y ?>"'],
  ['<a:R/>', 'unbound-prefix', 1, 2, 'prefix a:'],
  ['<R\n  x:y="1"/>', 'unbound-prefix', 2, 3, 'prefix x:'],
  ['<a:b:c/>', 'name', 1, 2, 'a:b:c'],
  ['<R xmlns:a=""/>', 'reserved-prefix', 1, 4, 'Remove xmlns:a'],
  ['<xmlns:R/>', 'reserved-prefix', 1, 1, 'Remove the prefix xmlns:'],
  ['<R xmlns:xml="u"/>', 'reserved-prefix', 1, 1, 'Remove the xmlns attribute'],
  [`${'<a>'.repeat(1001)}${'</a>'.repeat(1001)}`, 'too-deep', 1, 3001, '1000 levels'],
]

it.each(table)('refuses %j as %s at %i:%i', (text, rule, line, column, says) => {
  const parsed = parse(text)
  if (parsed.ok) throw new Error('It was accepted.')
  const [problem] = parsed.problems
  expect(problem).toMatchObject({ rule, line, column, level: 'error' })
  expect(problem?.message).toContain(says)
  expect(problem?.message).not.toMatch(/invalid/i)
  expect(problem?.message).toMatch(/^(?!.*(?:\bexpected\b|\bfound\b|\.$)).{5,110}$/)
  const lines = text.slice(0, problem?.from).split(/\r\n|\r|\n/)
  expect(line).toBe(lines.length)
  expect(column).toBe((lines.at(-1)?.length ?? 0) + 1)
  expect(problem?.to).toBeGreaterThanOrEqual(problem?.from ?? 0)
})

it('stops at the first fault', () => {
  const parsed = parse('<R><A></B><C></D></R>')
  expect(parsed.ok ? 0 : parsed.problems.length).toBe(1)
})

it.each(['<?x ? a?>', '<?x\r\n? a?>', '<?x ??>', '<?x ?\r\n?>', '<?x?>', '<?x <?x? a?>'])(
  'accepts the instruction %j',
  (text) => {
    expect(parse(`<R>${text}</R>`).ok).toBe(true)
  },
)

it('has a law for each rule but those of what is no XML at all', () => {
  const none = new Set(['empty', 'html', 'json', 'binary', 'template', 'escaped-markup', 'too-deep'])
  for (const [, rule] of table) if (!none.has(rule)) expect(lawOf(rule), rule).not.toBe(lawOf(''))
})

import { expect, it } from 'vitest'
import { edits, parse, validate } from '../../core'
import { documentOf, verify } from '../../../test/verify-rule'

verify(parse, 'unknown-attribute', {
  valid: ['<Wait length="1" min_silence="2"/>', '<Banana a="1"/>', '<Response xmlns=""/>'],
  invalid: [
    ['<Response xmlns="urn:a"/>', '<Response> xmlns: expected no namespace, found "urn:a"'],
    ['<Stream url="wss://a.com"/>', '<Stream> url: expected the URL as text of <Stream>, found the unknown attribute "url"'],
    [
      '<Stream url="wss://a.com">wss://b.com</Stream>',
      '<Stream> url: expected an attribute that Plivo knows, found the unknown attribute "url"',
    ],
    ['<PreAnswer loop="1"/>', '<PreAnswer> loop: expected no attributes, found the unknown attribute "loop"'],
    ['<GetInput numdigits="4"/>', '<GetInput> numdigits: expected "numDigits", found the unknown attribute "numdigits"'],
    ['<GetInput timeout="4"/>', '<GetInput> timeout: expected "executionTimeout", found the unknown attribute "timeout"'],
    ['<Message dest="4">a</Message>', '<Message> dest: expected "dst", found the unknown attribute "dest"'],
    [
      '<Dial callerID="4" foo=""/>',
      '<Dial> callerID: expected "callerId", found the unknown attribute "callerID"',
      '<Dial> foo: expected an attribute that Plivo knows, found the unknown attribute "foo"',
    ],
    ['<Response a="1"/>', '<Response> a: expected no attributes, found the unknown attribute "a"'],
  ],
})

it('says the same of the attributes that an edit leaves alone', () => {
  const before = documentOf(parse, '<Speak colour="red" shape="round">a</Speak>')
  const after = edits.setAttribute(before, [0], 'colour', 'blue')
  expect(validate(after).map(({ fix }) => fix)).toEqual([expect.anything(), expect.anything()])
  expect(validate(after)[1]?.fix).toBe(validate(before)[1]?.fix)
})

it('says of a Dial that is to record what it says of it alone, whatever Dial came before', () => {
  const titles = (value: string): readonly (string | undefined)[] =>
    validate(documentOf(parse, `<Dial record="${value}"><Number>12025550123</Number></Dial>`)).map(({ title }) => title)
  expect(titles('false')).toEqual(['Plivo doesn’t know this attribute'])
  expect(titles('true')).toEqual(['<Dial> can’t record; put <Record> before it'])
})

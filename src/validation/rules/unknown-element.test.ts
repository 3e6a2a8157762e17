import { expect, it } from 'vitest'
import { parse, serialise, validate } from '../../core'
import { fixedBy } from '../../../test/cases/read-case'
import { documentOf, verify } from '../../../test/verify-rule'

verify(parse, 'unknown-element', {
  valid: ['<Speak>a</Speak>', '<GetSpeech grammar="a"/>', 'root:<Responses><Speak>a</Speak></Responses>'],
  invalid: [
    ['<speak>a</speak>', '<Response>: expected <Speak>, found <speak>'],
    ['<Dail/>', '<Response>: expected <Dial>, found <Dail>'],
    ['<Say>a</Say>', '<Response>: expected <Speak>, found <Say>'],
    ['<Reject/>', '<Response>: expected <Hangup>, found <Reject>'],
    ['<Speak voice="Polly.Amy" language="en-GB">a<Break/></Speak>', '<Speak>: expected <break>, found <Break>'],
    [
      '<Banana><Apple/></Banana>',
      '<Response>: expected an element that Plivo knows, found <Banana>',
      '<Banana>: expected an element that Plivo knows, found <Apple>',
    ],
    ['<Stream><URL>wss://a.com</URL></Stream>', '<Stream>: expected the URL as text, found <URL>'],
    ['<Stream>wss://a.com<Parameter name="a" value="b"/></Stream>', '<Stream>: expected extraHeaders, found <Parameter>'],
    ['<Stream><Parameter value="b"/></Stream>', '<Stream>: expected an element that Plivo knows, found <Parameter>'],
    ['<Connect><Stream>wss://a.com</Stream></Connect>', '<Response>: expected <Stream> by itself, found <Connect>'],
    ['<Start/>', '<Response>: expected an element that Plivo knows, found <Start>'],
    ['<a:Speak xmlns:a="b"/>', '<Response>: expected <Speak>, found <a:Speak>'],
  ],
})

it('unwraps an element of Amazon Polly whose prefix is declared, and keeps its words', () => {
  const text = (words: string) =>
    `<Response><Speak voice="Polly.Amy" xmlns:amazon="https://amazon.com/ssml">Psst, ${words} now</Speak></Response>`
  const read = parse(text('<amazon:effect name="whispered">go <break/></amazon:effect>'))
  if (!read.ok) throw new Error(read.problems[0]?.message)
  const problem = validate(read.document).find(({ rule }) => rule === 'unknown-element')
  if (!problem?.fix) throw new Error('no fix')
  expect(problem.consequence).toContain('don’t list this tag')
  expect(problem.fix.label).toBe('Unwrap <amazon:effect>')
  expect(serialise(fixedBy(read.document, problem, problem.fix))).toBe(text('go <break/>'))
})

it('renames no target by a safe fix that <Dial> may find fault with', () => {
  const fixOf = (xml: string) => validate(documentOf(parse, xml)).find(({ rule }) => rule === 'unknown-element')?.fix
  expect(fixOf('<Dial><user>14155550100</user></Dial>')).toMatchObject({ label: 'Rename to <User>' })
  expect(fixOf('<Dial><user>14155550100</user></Dial>')?.isSafe).toBeUndefined()
  expect(fixOf('<Dial><number>14155550100</number></Dial>')?.isSafe).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { check } from './check'

describe('the check of a text', () => {
  test('counts what is in it', () => {
    expect(check('<Response><Speak loop="x">Hi</Speak><Say/><Hangup/></Response>')).toMatchObject({
      state: 'good',
      root: 'Response',
      elements: 3,
      unknown: ['Say'],
    })
  })

  test('names another root', () => {
    expect(check('<catalog/>')).toMatchObject({ state: 'good', root: 'catalog', kind: 'other', dialect: null })
  })

  test('knows a fragment and other languages', () => {
    expect(check('<Speak>Hi</Speak>')).toMatchObject({ kind: 'fragment', dialect: null })
    expect(check('<Response><Gather/></Response>')).toMatchObject({ kind: 'response', dialect: { name: 'TwiML' } })
    expect(check('<vxml/>')).toMatchObject({ kind: 'other', dialect: { name: 'VoiceXML' } })
  })

  test('counts comments and instructions, around the root too', () => {
    expect(check('<!-- a --><Response><?php x ?><!-- b --></Response><!-- c -->')).toMatchObject({ comments: 3, instructions: 1 })
  })

  test.each([
    ['<Response>\n  <Speak>a & b</Speak>\n</Response>', 'Not well-formed XML', 2],
    ['{"a": 1}', 'JSON, not XML', 1],
    ['<!DOCTYPE html>\n<html><body></body></html>', 'An HTML page, not XML', 1],
    ['OK', 'Not XML', 1],
    ['OK: <Response/>', 'Text around the XML', 1],
    ['<Speak>Hi</Speak>\n<Hangup/>', 'More than one root element', 2],
    ['<Response><Speak>Hi</Speak>', 'The text ends too early', 1],
    ['<!DOCTYPE Response><Response/>', '<!DOCTYPE> isn’t allowed', 1],
    ['\0\u0001', 'A binary file', 1],
  ])('of %j says %j', (text, title, line) => {
    expect(check(text)).toMatchObject({ state: 'bad', title, problem: { line } })
  })

  test.each(['', ' \n'])('of %j says nothing', (text) => {
    expect(check(text)).toEqual({ state: 'empty' })
  })
})

import { expect, it } from 'vitest'
import { faultOf } from './handlers'

const reply = { status: 200, type: 'text/xml; charset=utf-8', body: '<Response><Speak>&lt;Injected/></Speak></Response>' }
const handler = { view: 'handler' as const }

it('finds nothing wrong with an answer that Plivo can use', () => {
  expect(faultOf(reply, handler)).toBeNull()
})

it.each<[string, Partial<typeof reply>, string]>([
  ['another status', { status: 500, body: 'oh' }, 'status 500: oh'],
  ['another type', { type: 'text/html' }, 'its type is text/html'],
  ['a text that is not well-formed', { body: '<Response>' }, 'not well-formed'],
  ['a warning of PHP before the XML', { body: `Warning: x ${reply.body}` }, 'not well-formed'],
  ['another root', { body: '<html/>' }, 'its root is <html>'],
  ['an element that a value became', { body: '<Response><Dial><Injected/></Dial></Response>' }, 'a value became an element'],
])('refuses %s', (_title, changed, said) => {
  expect(faultOf({ ...reply, ...changed }, handler)).toContain(said)
})

it('wants the text that was given, decoded', () => {
  expect(faultOf(reply, handler, '<Injected/>')).toBeNull()
  expect(faultOf(reply, handler, 'é')).toBe('says "<Injected/>" instead of "é"')
})

it('wants of a server of reports its status alone', () => {
  expect(faultOf({ status: 200, type: '', body: '' }, { view: 'report' })).toBeNull()
  expect(faultOf({ status: 404, type: '', body: '' }, { view: 'report' })).toContain('404')
})

it('passes on why there was no reply', () => {
  expect(faultOf('no answer: refused', handler)).toBe('no answer: refused')
})

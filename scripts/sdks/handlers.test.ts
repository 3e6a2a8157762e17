import { validateV3Signature } from 'plivo'
import { expect, it } from 'vitest'
import { faultOf } from './handlers'
import { signatureOf } from './serving'

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
  expect(faultOf(reply, handler, { text: '<Injected/>' })).toBeNull()
  expect(faultOf(reply, handler, { text: 'é' })).toBe('says "<Injected/>" instead of "é"')
})

it('wants an unsigned request refused', () => {
  expect(faultOf({ ...reply, status: 403 }, handler, { status: 403 })).toBeNull()
  expect(faultOf(reply, handler, { status: 403 })).toContain('status 200')
})

it.each(['GET', 'POST'] as const)('signs a %s request as the SDK checks it', (method) => {
  const fields = new URLSearchParams({ To: '1 2', From: '3', Digits: '4' })
  const url = 'http://127.0.0.1:3000/answer'
  const headers = signatureOf(method, url, fields, 'token')
  const [nonce = '', signature = ''] = [headers['X-Plivo-Signature-V3-Nonce'], headers['X-Plivo-Signature-V3']]
  const asked = method === 'GET' ? `${url}?${fields.toString()}` : url
  const form = method === 'GET' ? {} : Object.fromEntries(fields)
  expect(validateV3Signature(method, asked, nonce, 'token', signature, form)).toBe(true)
  expect(validateV3Signature(method, asked, nonce, 'another', signature, form)).toBe(false)
})

it('wants of a server of reports its status alone', () => {
  expect(faultOf({ status: 200, type: '', body: '' }, { view: 'report' })).toBeNull()
  expect(faultOf({ status: 404, type: '', body: '' }, { view: 'report' })).toContain('404')
})

it('passes on why there was no reply', () => {
  expect(faultOf('no answer: refused', handler)).toBe('no answer: refused')
})

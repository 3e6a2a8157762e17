import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reportParameters } from '../../catalogue/parameters'
import { readReport } from './report'
import type { Report } from './report'

/** Returns the report that a text is read as. */
function read(text: string): Report {
  const reading = readReport(text)
  if (reading.kind !== 'report') throw new Error(reading.reason)
  return reading
}

/** Returns the parameters of that report by name. */
const valuesOf = (text: string) => Object.fromEntries(read(text).parameters.map(({ name, value }) => [name, value]))

const id = '5b40a428-bfc7-4daf-9d06-726c558bf3b8'
const blocked = { Status: 'failed', ErrorCode: '200', From: '14155550100', To: '14155550101', MessageUUID: id }
const query = new URLSearchParams(blocked).toString()
const entries = Object.entries(blocked)

it.each<[form: string, text: string]>([
  ['form fields', query],
  ['form fields with blanks around', `\n  ${query}  \n`],
  ['a query broken into lines', query.replaceAll('&', '\n&')],
  ['a query broken behind its signs', query.replaceAll('&', '&\n')],
  ['a query copied out of HTML', query.replaceAll('&', '&amp;')],
  ['a whole URL', `https://example.com/sms/report?${query}`],
  [
    'a URL with a fragment of a log',
    `10.0.0.1 - - [28/Nov/2026:09:15:02 +0000] "GET /sms/report?${query} HTTP/1.1" 200 2 "-" "x"`,
  ],
  ['a line of a log with form fields', `2026-11-28 09:15:02 INFO report: ${query} (took 3 ms)`],
  [
    'a request as it is sent',
    `POST /sms/report HTTP/1.1\nHost: example.com\nContent-Type: application/x-www-form-urlencoded\n\n${query}`,
  ],
  [
    'a command of curl',
    `curl -X POST https://example.com/report ${entries.map(([name, value]) => `-d '${name}=${value}'`).join(' ')}`,
  ],
  ['JSON', JSON.stringify(blocked)],
  ['JSON of several lines', JSON.stringify(blocked, null, 2)],
  ['JSON with lists', JSON.stringify(Object.fromEntries(entries.map(([name, value]) => [name, [value]])))],
  ['JSON with numbers', JSON.stringify({ ...blocked, ErrorCode: 200 })],
  [
    'JSON with names in snake case',
    `{"status":"failed","error_code":"200","from":"14155550100","to":"14155550101","message_uuid":"${id}"}`,
  ],
  ['JSON in a line of a log', `[2026-11-28T09:15:02Z] info: ${JSON.stringify(blocked)}`],
  ['JSON that holds form fields', JSON.stringify({ level: 'info', request: { method: 'POST', body: query } })],
  ['JSON that holds JSON', JSON.stringify({ message: JSON.stringify(blocked) })],
  [
    'a dict of Python',
    `{'Status': 'failed', 'ErrorCode': '200', 'From': '14155550100', 'To': '14155550101', 'MessageUUID': '${id}'}`,
  ],
  ['what Flask prints', `ImmutableMultiDict([${entries.map(([name, value]) => `('${name}', '${value}')`).join(', ')}])`],
  ['what Django prints', `<QueryDict: {${entries.map(([name, value]) => `'${name}': ['${value}']`).join(', ')}}>`],
  ['a hash of Ruby', `Parameters: {${entries.map(([name, value]) => `"${name}"=>"${value}"`).join(', ')}}`],
  ['what PHP prints', `Array\n(\n${entries.map(([name, value]) => `    [${name}] => ${value}`).join('\n')}\n)`],
  ['what Node.js prints', `{\n${entries.map(([name, value]) => `  ${name}: '${value}'`).join(',\n')}\n}`],
  ['what Go prints', `map[${entries.map(([name, value]) => `${name}:[${value}]`).join(' ')}]`],
  ['what Java prints', `{${entries.map(([name, value]) => `${name}=${value}`).join(', ')}}`],
  ['pairs in a line of a log', `level=info ${entries.map(([name, value]) => `${name}=${value}`).join(' ')}`],
  ['pairs in quotes', entries.map(([name, value]) => `${name}="${value}"`).join(' ')],
  ['lines', entries.map(([name, value]) => `${name}: ${value}`).join('\n')],
  ['lines with CR LF', entries.map(([name, value]) => `${name}: ${value}`).join('\r\n')],
  ['columns', entries.map(([name, value]) => `${name}\t${value}`).join('\n')],
])('reads %s', (_, text) => {
  expect(valuesOf(text)).toMatchObject(blocked)
  expect(read(text)).toMatchObject({ from: '14155550100', to: '14155550101', fields: ['dst', 'src'], count: 1 })
})

it('reads the report of a delivered message as it really comes', () => {
  const text = `Status=delivered&From=12025550000&To=12025551111&ParentMessageUUID=${id}&MessageUUID=${id}&PartInfo=1+of+1&Units=1&TotalRate=0.0025&TotalAmount=0.0025&MCC=405&MNC=803&ErrorCode=`
  expect(read(text)).toMatchObject({ code: null, fields: [], status: { word: 'delivered' } })
  expect(valuesOf(text)).toMatchObject({ PartInfo: '1 of 1', MNC: '803', ErrorCode: '' })
  for (const { name, spec } of read(text).parameters) expect([name, spec === null]).toEqual([name, false])
})

it.each([
  ['SentTime=2026-01-31+09%3A15%3A02.123456&Status=sent', '2026-01-31 09:15:02.123456'],
  ['Status=sent&SentTime=2026-01-31 09:15:02.123456', '2026-01-31 09:15:02.123456'],
  ['INFO Status=sent SentTime=2026-01-31 09:15:02.123456 done', '2026-01-31 09:15:02.123456'],
  ['Status: sent\nSentTime: 2026-01-31 09:15:02.123456', '2026-01-31 09:15:02.123456'],
])('keeps a time whole in %j', (text, time) => {
  expect(valuesOf(text)['SentTime']).toBe(time)
})

it('keeps what is not documented, and says so by its missing meaning', () => {
  const { parameters } = read('Status=sent&Carrier=Acme&__proto__=1&constructor=2&MNC=1')
  expect(parameters.filter(({ spec }) => spec === null).map(({ name }) => name)).toEqual(['Carrier', '__proto__', 'constructor'])
})

it.each([
  ['queued', ['queued here', 'sent or failed ahead']],
  ['sent', ['queued passed', 'sent here', 'delivered or undelivered ahead']],
  ['delivered', ['queued passed', 'sent passed', 'delivered here']],
  ['undelivered', ['queued passed', 'sent passed', 'undelivered here']],
  ['failed', ['queued passed', 'failed here']],
  ['rejected', ['queued passed', 'sent passed', 'rejected here']],
  ['read', ['queued passed', 'sent passed', 'delivered passed', 'read here']],
  ['Delivered', ['queued passed', 'sent passed', 'delivered here']],
  ['exploded', ['exploded here']],
])('shows how far a message came that is %s', (status, steps) => {
  const reached = read(`MessageUUID=${id}&Status=${status}`).status?.steps
  expect(reached?.map(({ name, place }) => `${name} ${place}`)).toEqual(steps)
})

it.each([
  ['Status=failed&ErrorCode=450', '450', ['dst']],
  ['Status=undelivered&ErrorCode=110', '110', ['body']],
  ['Status=undelivered&ErrorCode=30', '30', ['body', 'src']],
  ['Status=failed&ErrorCode=900', '900', []],
  ['Status=undelivered&ErrorCode=', null, ['dst', 'body']],
  ['Status=undelivered&ErrorCode=000', '000', ['dst', 'body']],
  ['Status=failed&ErrorCode=777', '777', ['src']],
  ['200', '200', ['dst', 'src']],
  ['error code 40', '40', ['src']],
])('finds the code and the fields that are responsible in %j', (text, code, fields) => {
  expect(read(text)).toMatchObject({ code: code === null ? null : { code }, fields })
})

it('says of a report that From is the sender and To the recipient', () => {
  const docs = read(query).parameters.flatMap(({ name, spec }) => (['From', 'To'].includes(name) ? [spec?.doc] : []))
  expect(docs).toEqual([expect.stringMatching(/^Your sender/), expect.stringMatching(/^The recipient/)])
})

it('reads a message that comes in as one', () => {
  const report = read(`Status=received&From=14155550101&To=14155550100&Type=sms&Text=Hi&MessageUUID=${id}`)
  expect(report).toMatchObject({ direction: 'incoming', fields: [], status: { word: 'received' } })
  expect(report.status?.steps.map(({ name, place }) => `${name} ${place}`)).toEqual([
    'received here',
    'delivered or undelivered ahead',
  ])
  expect(report.parameters.find(({ name }) => name === 'From')?.spec?.doc).toMatch(/^The number that calls or writes/)
  expect(read(query).direction).toBe('sent')
})

it('never guesses what an unknown code means', () => {
  expect(read('Status=failed&ErrorCode=777').code).toEqual({ code: '777', spec: null })
})

it('explains the newest of several reports', () => {
  const report = (status: string, sequence: number) => `Status=${status}&MessageUUID=${id}&Sequence=${sequence}`
  const outOfOrder = [report('delivered', 3), report('queued', 1), report('sent', 2)].join('\n')
  expect(read(outOfOrder)).toMatchObject({ count: 3, status: { word: 'delivered' } })
  expect(read('Status: queued\nTo: 1\n\nStatus: sent\nTo: 1')).toMatchObject({ count: 2, status: { word: 'sent' } })
  expect(read(JSON.stringify([{ Status: 'queued' }, { Status: 'failed' }]))).toMatchObject({ status: { word: 'failed' } })
})

it.each([
  ['', 'Paste what Plivo sent'],
  ['Hello, is my message there?', 'No delivery report found'],
  ['HTTP/1.1 200 OK\nStatus: 200 OK', 'No delivery report found'],
  ['{"Status":"active"}', 'No delivery report found'],
  ['<Response><Message>Hi</Message></Response>', 'No delivery report found'],
  ['From=14155550101&To=14155550100&Type=sms&Text=STOP&MessageUUID=1', 'This is an incoming message'],
  ['CallUUID=1&From=14155550101&CallStatus=ringing&Direction=inbound', 'This is about a call, not a message'],
  ['x'.repeat(200_001), 'too long'],
])('says plainly that there is none in %j', (text, words) => {
  const reading = readReport(text)
  expect(reading.kind === 'none' && reading.reason).toContain(words)
})

const names = fc.constantFrom(...reportParameters)
const values = fc.string({ unit: 'binary', maxLength: 20 }).map((value) => value.trim())
const reports = fc
  .dictionary(names, values, { maxKeys: 12 })
  .map((others) => ({ ...others, Status: 'undelivered', ErrorCode: '80' }))

it('reads every parameter of any JSON and any query', () => {
  fc.assert(
    fc.property(reports, (report) => {
      expect(valuesOf(JSON.stringify(report))).toEqual(report)
      expect(valuesOf(new URLSearchParams(report).toString())).toEqual(report)
    }),
    { numRuns: process.env['LONG'] === '1' ? 10_000 : 300 },
  )
})

const pieces = fc.constantFrom(
  ...[
    'Status',
    'ErrorCode',
    '=',
    ':',
    '=>',
    '&',
    '&amp;',
    '?',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '\\',
    '%',
    '%E0%A4',
    '\n',
    ' ',
    ',',
    'sent',
    '30',
    '\0',
    '\ud800',
  ],
)
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
)

it('reads any text without throwing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(['report', 'none']).toContain(readReport(text).kind)
    }),
    { numRuns: process.env['LONG'] === '1' ? 100_000 : 2000 },
  )
})

it.each([
  ['brackets', '['.repeat(100_000)],
  ['braces that nest', '{"a":'.repeat(30_000) + '1' + '}'.repeat(30_000)],
  ['names without end', 'Status='.repeat(28_000)],
  ['pairs without end', 'Status=sent&'.repeat(16_000)],
  ['blanks', `Status${' '.repeat(190_000)}`],
  ['lines', 'Status=sent\n'.repeat(16_000)],
  ['line ends', '\n'.repeat(190_000)],
  ['quotes', `Status: ${'"\\'.repeat(90_000)}`],
  ['a query before it', `${'a=b&'.repeat(45_000)}Status=sent&To=1`],
  ['what only begins like one before it', `${'a'.repeat(190_000)}&Status=sent&To=1`],
])('reads 200,000 characters of %s', { timeout: 20_000 }, (_, text) => {
  expect(['report', 'none']).toContain(readReport(text.slice(0, 200_000)).kind)
})

const attacks = join(import.meta.dirname, '../../../test/fixtures')

it.each(readdirSync(attacks).filter((file) => file.endsWith('.xml')))('finds no report in %s', (file) => {
  expect(readReport(readFileSync(join(attacks, file), 'utf8').slice(0, 100_000)).kind).toBe('none')
})

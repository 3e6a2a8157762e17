import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callParameters } from '../../catalogue/run'
import { documentBytes } from '../../catalogue/limits'
import type { Values } from '../command'
import { main } from '../main'
import { checkUrl } from './check-url'
import { replyRules } from './judge'

type Serve = (request: IncomingMessage, response: ServerResponse, form: URLSearchParams) => void

const asked: { readonly request: string; readonly form: URLSearchParams }[] = []
const open = new Set<ServerResponse>()
const xml = 'application/xml'

const reply =
  (body: string, type: string = xml, status = 200, headers: Readonly<Record<string, string>> = {}): Serve =>
  (_, response) =>
    response.writeHead(status, { ...(type !== '' && { 'content-type': type }), ...headers }).end(body)
const response = (inside: string): string => `<Response>${inside}</Response>`

const routes: Readonly<Record<string, Serve>> = {
  '/right': reply(response('<Speak>Hi</Speak>'), 'text/xml; charset=utf-8'),
  '/wrong': reply(response('<Speek>Hi</Speek>')),
  '/absent': reply('Not found', 'text/plain', 404),
  '/broken': reply('oh', 'text/plain', 500),
  '/html': reply('<!doctype html><html><body>Hi</body></html>', 'text/html'),
  '/json': reply(response('<Speak>Hi</Speak>'), 'application/json'),
  '/typeless': reply(response('<Speak>Hi</Speak>'), ''),
  '/away': reply('', 'text/plain', 302, { location: '/right' }),
  '/empty': reply(''),
  '/malformed': reply('<Response><Speak>a & b</Speak></Response>'),
  '/rootless': reply('<Responses/>'),
  '/binary': reply('\0\0\0'),
  '/large': reply(response(`<Speak>${'a'.repeat(documentBytes)}</Speak>`)),
  '/flood': (_, flooded) => {
    flooded.writeHead(200, { 'content-type': xml })
    const more = (): void => {
      if (flooded.destroyed) return
      flooded.write('a'.repeat(10_000))
      setImmediate(more)
    }
    more()
  },
  '/hang': (_, waiting) => void open.add(waiting),
  '/drip': (_, waiting) => {
    open.add(waiting.writeHead(200, { 'content-type': xml }))
    waiting.write('<Response>')
  },
  '/cut': (_, waiting) => {
    waiting.writeHead(200, { 'content-type': xml, 'content-length': '100' }).write('<Response>')
    setImmediate(() => waiting.destroy())
  },
  '/menu': (_, answered, form) => {
    const keys = form.get('Digits')
    const menu = '<GetDigits action="/menu" numDigits="1"><Speak>Press 1</Speak></GetDigits><Redirect>/absent</Redirect>'
    reply(response(keys === null ? menu : '<Redirect>/menu</Redirect>'))(_, answered, form)
  },
  '/far': reply(response('<Redirect>http://127.0.0.1:9/other</Redirect>')),
  '/stencil': reply(response('<Redirect>{{ base }}/other</Redirect>')),
  '/endless': (request, answered, form) => {
    const at = Number(new URL(request.url!, 'http://a').searchParams.get('at') ?? 0)
    reply(response(`<GetDigits action="/endless?at=${at + 1}"/>`))(request, answered, form)
  },
}

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, answered) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const url = new URL(request.url!, 'http://a')
      const form = new URLSearchParams(request.method === 'GET' ? url.search : body)
      asked.push({ request: `${request.method} ${url.pathname}`, form })
      routes[url.pathname]!(request, answered, form)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  for (const waiting of open) waiting.destroy()
  server.closeAllConnections()
  server.close()
})
beforeEach(() => void (asked.length = 0))

const silent = { folder: '/', stdin: () => Buffer.of(), out: () => undefined }

async function judge(path: string, values: Values = {}, seconds?: number) {
  let err = ''
  const results = await checkUrl({ ...values, url: base + path }, { ...silent, err: (text) => void (err += text) }, seconds)
  return { results, err }
}

describe('check --url', () => {
  it.each<[string, string, RegExp, RegExp]>([
    ['/absent', 'reply-status', /^It replies with status 404$/, /error code 7011\.$/],
    ['/broken', 'reply-status', /^It replies with status 500$/, /7011/],
    ['/away', 'reply-status', /^It replies with status 302, which leads to \/right; use that URL$/, /7011/],
    ['/html', 'reply-xml', /^The reply is HTML$/, /8011/],
    ['/empty', 'reply-xml', /^The reply is empty$/, /8011/],
    ['/malformed', 'reply-xml', /^The reply is not well-formed XML$/, /8011/],
    ['/rootless', 'reply-xml', /^The reply has no Response at its root$/, /8011/],
    ['/binary', 'reply-xml', /^The reply is not well-formed XML: This is a binary file/, /8011/],
    ['/large', 'reply-size', /^The reply is larger than 100 kB$/, /8011/],
    ['/flood', 'reply-size', /^The reply is larger than 100 kB$/, /8011/],
    ['/cut', 'reply-connection', /^Plivo does not reach it: ./, /7011/],
  ])('says what Plivo does with the reply of %s', async (path, rule, title, consequence) => {
    const { results } = await judge(path)
    expect(results).toHaveLength(1)
    const [problem] = results[0]!.problems
    expect(problem).toMatchObject({ rule, level: 'error' })
    expect(problem!.title).toMatch(title)
    expect(problem!.consequence).toMatch(consequence)
    expect(results[0]!.ok).toBe(false)
  })

  it.each(['/hang', '/drip'])('waits no longer than Plivo does: %s', async (path) => {
    const { results } = await judge(path, {}, 0.2)
    expect(results[0]!.problems[0]).toMatchObject({ rule: 'reply-time', title: 'It does not reply within 15 seconds' })
  })

  it('finds a server that is not there', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    const results = await checkUrl({ url: `http://127.0.0.1:${port}` }, { ...silent, err: () => undefined })
    expect(results[0]!.problems[0]!.title).toMatch(/^Plivo does not reach it: connect ECONNREFUSED/)
  })

  it.each([
    ['/json', '"application/json"'],
    ['/typeless', 'none'],
  ])('warns of the content type of %s', async (path, found) => {
    const { results } = await judge(path)
    expect(results[0]).toMatchObject({ ok: true, problems: [{ rule: 'reply-type', level: 'warning' }] })
    expect(results[0]!.problems[0]!.message).toBe(`expected the content type text/xml or application/xml, found ${found}`)
  })

  it('finds nothing wrong with what is right, and says what it asked and what came', async () => {
    const { results, err } = await judge('/right')
    expect(results).toEqual([{ file: `${base}/right`, ok: true, kind: 'voice', problems: [] }])
    expect(err).toMatch(
      /^POST http:\/\/127\.0\.0\.1:\d+\/right with CallUUID=.+\n {2}200 text\/xml; charset=utf-8, 38 bytes, \d+ ms\n$/,
    )
  })

  it('judges the document in the reply', async () => {
    expect((await judge('/wrong')).results[0]!.problems.map(({ rule }) => rule)).toEqual(['unknown-element'])
  })

  it.each(['GET', 'POST'])('sends by %s what Plivo sends, with the keys and parameters that are said', async (method) => {
    await judge('/right', { method, digits: '1', param: ['From=14155550199', 'Extra=a=b c'] })
    const [{ request, form }] = asked as [(typeof asked)[number]]
    expect(request).toBe(`${method} /right`)
    expect(Object.fromEntries(form)).toMatchObject({ Digits: '1', From: '14155550199', To: '14155550101', Extra: 'a=b c' })
    for (const name of ['CallUUID', 'CallStatus', 'Direction']) {
      expect(callParameters).toContain(name)
      expect(form.has(name)).toBe(true)
    }
  })

  it('sends of a message what Plivo sends of one', async () => {
    const { results } = await judge('/absent', { kind: 'message' })
    expect([...asked[0]!.form.keys()]).toEqual(['From', 'To', 'Type', 'Text', 'MessageUUID'])
    expect(results[0]!.problems[0]!.consequence).toBe('No message is sent.')
  })
})

describe('check --url --follow', () => {
  const requests = () => asked.map(({ request, form }) => `${request} ${form.get('Digits') ?? ''}`.trim())

  it('asks what the call leads to, each once', async () => {
    const { results } = await judge('/menu', { follow: true })
    expect(requests()).toEqual(expect.arrayContaining(['POST /menu', 'POST /menu 1', 'POST /absent']))
    expect(new Set(requests()).size).toBe(requests().length)
    const last = results.find(({ file }) => file.endsWith('/absent'))!
    expect(last.problems[0]!.consequence).toMatch(/error code 7014\.$/)
  })

  it('asks no other server unless that is said', async () => {
    const { results, err } = await judge('/far', { follow: true })
    expect(results).toHaveLength(1)
    expect(err).toMatch(/not asked: POST http:\/\/127\.0\.0\.1:9\/other \(another server; --other-servers asks it\)\n$/)
    expect((await judge('/far', { follow: true, 'other-servers': true })).results).toHaveLength(2)
  })

  it('asks no URL that a template is to fill in', async () => {
    expect((await judge('/stencil', { follow: true, 'other-servers': true })).results).toHaveLength(1)
  })

  it('stops after 50 requests', async () => {
    const { results, err } = await judge('/endless', { follow: true })
    expect(results).toHaveLength(50)
    expect(err).toMatch(/Stopped after 50 requests\.\n$/)
  })
})

describe('what main makes of it', () => {
  const run = async (...args: readonly string[]) => {
    let [out, err] = ['', '']
    const code = await main(args, {
      ...silent,
      out: (content) => void (out += String(content)),
      err: (text) => void (err += text),
    })
    return { code, out, err }
  }

  it('ends with 1 for an error, and with 0 for a warning unless that counts', async () => {
    expect((await run('check', '--url', `${base}/right`)).code).toBe(0)
    expect((await run('check', '--url', `${base}/absent`)).code).toBe(1)
    expect((await run('check', '--url', `${base}/json`)).code).toBe(0)
    expect((await run('check', '--warnings-as-errors', '--url', `${base}/json`)).code).toBe(1)
  })

  it('names the URL as SARIF wants it', async () => {
    const { out } = await run('check', '--format', 'sarif', '--url', `${base}/absent`)
    expect(out).toContain(`"uri": "${base}/absent"`)
    expect(Object.keys(replyRules).some((rule) => out.includes(`"ruleId": "${rule}"`))).toBe(true)
  })

  it.each([
    [['--url', 'ftp://a.com'], /^--url is an address/],
    [['--url', 'nowhere'], /^--url is an address/],
    [['--url', 'http://127.0.0.1:9', 'a.xml'], /^Name files or a --url, not both/],
    [['--url', 'http://127.0.0.1:9', '--method', 'PUT'], /^--method is one of GET, POST/],
    [['--url', 'http://127.0.0.1:9', '--param', 'x'], /^--param is NAME=VALUE/],
    [['--digits', '1', 'a.xml'], /^--digits needs --url/],
  ] as const)('says what it needs: %s', async (args, err) => {
    const ran = await run('check', ...args)
    expect(ran.err).toMatch(err)
    expect(ran.code).toBe(2)
  })
})

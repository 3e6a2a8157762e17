import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Sdk } from '../../src/catalogue/spec'

/** A web framework in which handlers are served. */
export interface Framework {
  readonly language: Sdk
  readonly name: string
  /** Why it cannot be served here and how to change that, or null. */
  readonly missing: () => string | null
  /** Writes the handler into the folder, and returns what serves it; a sentence where it does not compile. */
  readonly start: (code: string, folder: string, port: number) => Start | string
}

export interface Start {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly fields: URLSearchParams
  /** What it is signed with, as Plivo signs its requests. */
  readonly token?: string
}

export interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Serves the handler as long as the requests take, with the token that it checks signatures by, and returns each reply, or why there is none. */
export async function serving(
  { start }: Framework,
  code: string,
  folder: string,
  requests: readonly Request[],
  token = '',
): Promise<{ readonly replies: readonly (Reply | string)[]; readonly log: string }> {
  const port = await freePort()
  const started = start(code, folder, port)
  if (typeof started === 'string') return { replies: requests.map(() => started.slice(0, 300)), log: started }
  const env = { ...process.env, LC_ALL: 'C.UTF-8', PLIVO_AUTH_TOKEN: token, ...started.env }
  const server = spawn(started.command, started.args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text))
  let isOver = false
  const ended = new Promise<void>((done) => server.once('close', done)).then(() => (isOver = true))
  try {
    await listening(port, () => isOver)
    const replies: (Reply | string)[] = []
    for (const one of requests) replies.push(await replyTo(one, port))
    return { replies, log }
  } finally {
    server.kill('SIGKILL')
    await ended
  }
}

function replyTo({ method, path, fields, token }: Request, port: number): Promise<Reply | string> {
  const isGet = method === 'GET'
  const headers = {
    ...(isGet ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(fields.toString().length) }),
    ...(token === undefined ? {} : { ...proxied, ...signatureOf(method, `https://${proxied.Host}${path}`, fields, token) }),
  }
  const options = {
    host: '127.0.0.1',
    port,
    method,
    path: isGet ? `${path}?${fields.toString()}` : path,
    headers,
    timeout: 20_000,
  }
  return new Promise((done) => {
    const asked = request(options, (answer) => {
      let body = ''
      answer
        .setEncoding('utf8')
        .on('data', (text: string) => (body += text))
        .on('error', ({ message }) => done(`no whole answer: ${message}`))
        .on('end', () => done({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }))
    })
    asked
      .on('error', ({ message }) => done(`no answer: ${message}`))
      .on('timeout', () => asked.destroy(new Error('none in time')))
    asked.end(isGet ? '' : fields.toString())
  })
}

/** What a tunnel passes on of the address that Plivo asked and signed. */
const proxied = { Host: 'answers.example.com', 'X-Forwarded-Proto': 'https' }

/** Returns the headers of a request that Plivo signed, as the SDKs check it (X-Plivo-Signature-V3). */
export function signatureOf(
  method: 'GET' | 'POST',
  url: string,
  fields: URLSearchParams,
  token: string,
): Readonly<Record<string, string>> {
  const sorted = [...fields].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const said = method === 'GET' ? sorted.map((pair) => pair.join('=')).join('&') : sorted.flat().join('')
  const nonce = '12345'
  const signature = createHmac('sha256', token).update(`${url}?${said}.${nonce}`).digest('base64')
  return { 'X-Plivo-Signature-V3': signature, 'X-Plivo-Signature-V3-Nonce': nonce }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** Waits until something listens at the port, for half a minute at most. */
async function listening(port: number, isOver: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !isOver(); tries += 1) {
    const isThere = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true))
      socket
        .once('error', () => done(false))
        .once('close', () => done(false))
        .once('connect', () => socket.destroy())
    })
    if (isThere) return
    await new Promise((done) => setTimeout(done, 100))
  }
}

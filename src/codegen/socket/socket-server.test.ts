import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { streamFormat } from '../../catalogue/types'
import type { StreamFormat } from '../../catalogue/streams/formats'
import { parse } from '../../core'
import { StreamClient } from '../../../test/sockets/client'
import { runHere } from '../../../test/sockets/servers'
import type { RunningServer } from '../../../test/sockets/servers'
import { refusals, talkWithEcho, talkWithListener, talkWithSignatures, talkWithTone, token } from '../../../test/sockets/talks'
import { socketOf, streamsIn } from './socket-of'
import type { Socket, SocketTask } from './socket-of'
import { socketServer } from './socket-server'

const mulaw = 'audio/x-mulaw;rate=8000'

function socketFor(attributes: string, url = 'wss://example.com/stream'): Socket {
  const parsed = parse(`<Response><Stream ${attributes}>${url}</Stream></Response>`)
  if (!parsed.ok) throw new Error('not read')
  const socket = socketOf(streamsIn(parsed.document)[0]!)
  if (!socket) throw new Error('no format')
  return socket
}

type Talk = (server: RunningServer) => Promise<void>

async function serving(talk: Talk, socket: Socket, task: SocketTask, environment = {}, haste = 1): Promise<void> {
  const server = await runHere(socketServer(socket, 'node', task).code, environment, haste)
  try {
    await talk(server)
  } finally {
    await server.stop()
  }
}

const twoWays = (format: StreamFormat): Socket => socketFor(`bidirectional="true" contentType="${format}"`)
const oneWay = (format: StreamFormat): Socket => socketFor(`contentType="${format}"`)

describe.concurrent.each(streamFormat.values)('the server in JavaScript for %s', (format) => {
  it('plays back what it hears, byte by byte, and takes whatever comes', async () => {
    await serving((server) => talkWithEcho(server, format), twoWays(format), 'echo')
  })

  it('plays tones until a key or the caller stops them', async () => {
    await serving((server) => talkWithTone(server, format), twoWays(format), 'tone')
  })

  it('only listens where the Stream does', async () => {
    await serving((server) => talkWithListener(server, format), oneWay(format), 'tone')
  })

  it('refuses another path and what comes before start', async () => {
    await serving((server) => refusals(server, format), twoWays(format), 'echo')
  })
})

it('pings, and ends a call whose line is dead', async () => {
  const talk: Talk = async ({ origin }) => {
    const url = `${origin}/stream`
    const [alive, dead] = await Promise.all([
      StreamClient.connect(url, mulaw),
      StreamClient.connect(url, mulaw, { autoPong: false }),
    ])
    expect(await dead.untilClosed()).toBe(1006)
    expect(alive.pings).toBeGreaterThan(0)
    await alive.close()
  }
  await serving(talk, twoWays(mulaw), 'echo', {}, 250)
})

it('takes with a token only what Plivo signed with it, as its SDK checks it', async () => {
  await serving((server) => talkWithSignatures(server, mulaw), twoWays(mulaw), 'echo', token)
})

describe('what the document says of the socket', () => {
  it.each([
    ['wss://example.com/stream?token=1', { host: 'example.com', path: '/stream' }],
    ['  wss://example.com:8443  ', { host: 'example.com:8443', path: '/' }],
    ['wss://{{host}}/stream', { host: null, path: null }],
    ['https://example.com/stream', { host: null, path: null }],
    ['wss://', { host: null, path: null }],
    ['', { host: null, path: null }],
  ])('reads host and path of %j', (url, address) => {
    expect(socketFor('', url)).toMatchObject(address)
  })

  it('listens alone unless it may be two ways', () => {
    expect(socketFor('bidirectional="false"').isTwoWay).toBe(false)
    expect(socketFor('bidirectional="True"').isTwoWay).toBe(false)
    expect(socketFor('bidirectional="{{two}}"').isTwoWay).toBe(true)
  })

  it('takes the default format of the XML where none is written, and makes no server for another', () => {
    expect(socketFor('').contentType).toBe('audio/x-l16;rate=8000')
    expect(() => socketFor('contentType="raw"')).toThrow('no format')
  })

  it('names the extra headers in a comment that they cannot end', () => {
    const socket = socketFor('extraHeaders="a=1;b=2,a=3,c&#10;process.exit()=4,d&#x2028;e=5"')
    expect(socket.headers).toEqual(['a', 'b', 'c\nprocess.exit()', 'd\u2028e'])
    for (const language of ['node', 'python'] as const) {
      const { code } = socketServer(socket, language, 'echo')
      expect(code).toContain('(a, b, c process.exit(), d e)')
      expect(code).not.toContain('\u2028')
    }
  })

  it('writes a path that no quote ends', () => {
    const { code } = socketServer(socketFor('', "wss://example.com/a'b"), 'node', 'echo')
    expect(code).toContain("path: '/a\\'b',")
    expect(() => new Script(`(() => {${code}\n})`)).not.toThrow()
  })
})

it('plays nothing in a server for a Stream that only listens', () => {
  for (const language of ['node', 'python'] as const)
    for (const task of ['echo', 'tone'] as const)
      expect(socketServer(oneWay(mulaw), language, task).code).not.toMatch(/playAudio|clearAudio|checkpoint/)
})

it('names its version in the command that installs it and in the code', () => {
  for (const language of ['node', 'python'] as const) {
    const { install, code } = socketServer(twoWays(mulaw), language, 'echo')
    expect(install).toMatch(/(@|==)\d+\.\d+/)
    expect(code).toContain(install)
  }
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { streamFormat } from '../../src/catalogue/types'
import type { StreamFormat } from '../../src/catalogue/streams/formats'
import { socketOf, streamsIn } from '../../src/codegen/socket/socket-of'
import { socketServer } from '../../src/codegen/socket/socket-server'
import type { SocketLanguage } from '../../src/codegen/socket/socket-server'
import { parse } from '../../src/core'
import { runApart } from '../../test/sockets/servers'
import {
  path,
  refusals,
  talkWithEcho,
  talkWithGreeting,
  talkWithListener,
  talkWithSignatures,
  talkWithTone,
  token,
} from '../../test/sockets/talks'
import type { Talk } from '../../test/sockets/talks'

/** Every talk, with the server that it is for. */
const talks: readonly {
  readonly name: string
  readonly isTwoWay: boolean
  readonly task: 'echo' | 'tone'
  readonly talk: Talk
  readonly environment?: Readonly<Record<string, string>>
}[] = [
  { name: 'echo', isTwoWay: true, task: 'echo', talk: talkWithEcho },
  { name: 'tone', isTwoWay: true, task: 'tone', talk: talkWithTone },
  { name: 'greeting', isTwoWay: true, task: 'tone', talk: talkWithGreeting },
  { name: 'listen', isTwoWay: false, task: 'tone', talk: talkWithListener },
  { name: 'refusals', isTwoWay: true, task: 'echo', talk: refusals },
  { name: 'signed', isTwoWay: true, task: 'echo', talk: talkWithSignatures, environment: token },
]

const python = process.env['PYTHON'] ?? 'python3'

const ownFaults = /^Traceback|^Task exception/

/** How a language is run, with the words that say how to get it, or the SDK that checks signatures, where it is not there. */
const tools: Readonly<Record<SocketLanguage, Tool>> = {
  node: {
    command: 'node',
    ask: ['-p', "require('ws/package.json').version"],
    missing: 'npm ci brings ws',
    askSdk: ['-e', "require('plivo')"],
    missingSdk: 'npm ci brings plivo',
  },
  python: {
    command: python,
    ask: ['-c', 'import websockets; print(websockets.__version__)'],
    missing:
      'python3 -m venv .venv && .venv/bin/pip install websockets==17.1, then PYTHON=.venv/bin/python npm run check:sockets',
    askSdk: ['-c', 'import plivo.utils.signature_v3'],
    missingSdk: '.venv/bin/pip install plivo, or PYTHONPATH names a checkout and what it imports',
  },
}

interface Tool {
  readonly command: string
  readonly ask: readonly string[]
  readonly missing: string
  readonly askSdk: readonly string[]
  readonly missingSdk: string
}

let run = 0
let failed = 0
const folder = mkdtempSync(join(import.meta.dirname, 'servers-'))
try {
  // The folder of the project says that its programs are modules; those that we write are not.
  writeFileSync(join(folder, 'package.json'), '{}')
  for (const language of ['node', 'python'] as const) await check(language)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${run} talks, ${failed} failed`)
if (failed > 0 || run === 0) process.exitCode = 1

async function check(language: SocketLanguage): Promise<void> {
  const { command, ask, missing, askSdk, missingSdk } = tools[language]
  const { status, stdout } = spawnSync(command, ask, { encoding: 'utf8' })
  if (status !== 0) return console.log(`${language}: not run. To run it: ${missing}`)
  console.log(`${language}, with ${language === 'node' ? 'ws' : 'websockets'} ${stdout.trim()}`)
  const hasSdk = spawnSync(command, askSdk).status === 0
  for (const { name, isTwoWay, task, talk, environment } of talks) {
    if (environment !== undefined && !hasSdk) {
      console.log(`  ${name.padEnd(9)} not run. To run it: ${missingSdk}`)
      continue
    }
    const results = await Promise.all(
      streamFormat.values.map(async (format) => {
        const error = await tried(language, format, isTwoWay, task, talk, environment)
        if (error !== null) console.log(error)
        return error === null ? 'good' : 'FAILED'
      }),
    )
    run += results.length
    failed += results.filter((result) => result === 'FAILED').length
    console.log(`  ${name.padEnd(9)} ${streamFormat.values.map((format, at) => `${format} ${results[at]}`).join('  ')}`)
  }
}

/** Returns what went wrong; null where nothing did. */
async function tried(
  language: SocketLanguage,
  format: StreamFormat,
  isTwoWay: boolean,
  task: 'echo' | 'tone',
  talk: Talk,
  environment = {},
): Promise<unknown> {
  const document = parse(
    `<Response><Stream bidirectional="${isTwoWay}" contentType="${format}">wss://example.com${path}</Stream></Response>`,
  )
  const stream = document.ok ? streamsIn(document.document)[0] : undefined
  const socket = stream && socketOf(stream)
  if (!socket) return `no server for ${format}`
  const { file, code } = socketServer(socket, language, task)
  const own = mkdtempSync(join(folder, 'run-'))
  writeFileSync(join(own, file), code)
  try {
    const server = await runApart(tools[language].command, join(own, file), environment)
    try {
      await talk(server, format)
    } finally {
      await server.stop()
    }
    assert.equal(server.count(ownFaults), 0, 'It printed a fault of its own')
    return null
  } catch (error) {
    return error
  }
}

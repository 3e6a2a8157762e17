import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { format } from 'node:util'
import { compileFunction } from 'node:vm'
import type { WebSocketServer } from 'ws'

/** A server that runs, and what it printed. */
export interface RunningServer {
  readonly origin: string
  /** Waits for a line that fits; one that was printed already counts. */
  readonly printed: (line: RegExp) => Promise<string>
  readonly count: (line: RegExp) => number
  readonly stop: () => Promise<void>
}

const listening = /^Listening on port (\d+)/

/** Runs a server for Node.js in this process, with intervals so many times shorter. */
export async function runHere(
  code: string,
  environment: Readonly<Record<string, string>> = {},
  haste = 1,
): Promise<RunningServer> {
  const output = outputOf()
  const print = (...words: readonly unknown[]): void => output.take(`${format(...words)}\n`)
  const run = compileFunction(`${code}\nreturn server`, ['require', 'process', 'console', 'setInterval']) as (
    ...given: readonly unknown[]
  ) => WebSocketServer
  const server = run(
    createRequire(import.meta.url),
    { env: { PORT: '0', ...environment } },
    { log: print, warn: print, error: print },
    (task: () => void, ms: number) => setInterval(task, ms / haste),
  )
  const stop = async (): Promise<void> => {
    for (const client of server.clients) client.terminate()
    await new Promise((resolve) => server.close(resolve))
  }
  return { ...(await output.started()), stop }
}

/** Runs a server in a process of its own. */
export async function runApart(
  command: string,
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = spawn(command, [file], { env: { ...process.env, PORT: '0', PYTHONUNBUFFERED: '1', ...environment } })
  const output = outputOf()
  child.stdout.on('data', (data: Buffer) => output.take(data.toString()))
  child.stderr.on('data', (data: Buffer) => output.take(data.toString()))
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  return { ...(await output.started()), stop }
}

function outputOf() {
  let text = ''
  const waiting = new Set<() => void>()
  const lines = (): readonly string[] => text.split('\n').slice(0, -1)
  const printed = async (line: RegExp): Promise<string> => {
    const found = (): string | undefined => lines().find((one) => line.test(one))
    const there = found()
    if (there !== undefined) return there
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${String(line)} was not printed:\n${text}`)), 10_000)
      const look = (): void => {
        const one = found()
        if (one === undefined) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(one)
      }
      waiting.add(look)
    })
  }
  const count = (line: RegExp): number => lines().filter((one) => line.test(one)).length
  return {
    take(more: string): void {
      text += more
      for (const look of waiting) look()
    },
    async started(): Promise<Pick<RunningServer, 'origin' | 'printed' | 'count'>> {
      const port = listening.exec(await printed(listening))?.[1] ?? ''
      return { origin: `ws://127.0.0.1:${port}`, printed, count }
    },
  }
}

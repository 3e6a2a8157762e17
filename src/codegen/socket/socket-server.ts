import type { Socket, SocketTask } from './socket-of'
import { nodeInstall, nodeServer } from './node'
import { pythonInstall, pythonServer } from './python'

export type SocketLanguage = 'node' | 'python'

/** A server in one file, and how to get it going. */
export interface SocketServer {
  readonly file: string
  readonly install: string
  readonly start: string
  readonly code: string
}

/** Returns a small server that speaks the socket of a Stream. */
export function socketServer(socket: Socket, language: SocketLanguage, task: SocketTask): SocketServer {
  return servers[language](socket, task)
}

const servers: Readonly<Record<SocketLanguage, (socket: Socket, task: SocketTask) => SocketServer>> = {
  node: (socket, task) => ({
    file: 'socket.js',
    install: nodeInstall,
    start: 'node socket.js',
    code: nodeServer(socket, task),
  }),
  python: (socket, task) => ({
    file: 'stream_socket.py',
    install: pythonInstall,
    start: 'python stream_socket.py',
    code: pythonServer(socket, task),
  }),
}

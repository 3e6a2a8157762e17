// Runs the servers that we write for a Stream, and speaks Plivo's side of the socket with each.
import { runBuilt } from './run-built.mjs'

await runBuilt('scripts/sockets/main.ts')

// Runs the code that we write for each SDK with that SDK, and compares what it prints with the document.
import { runBuilt } from './run-built.mjs'

await runBuilt('scripts/sdks/main.ts')

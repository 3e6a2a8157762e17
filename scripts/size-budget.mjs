// Holds the first load to its budget: the page with what stands in it, and all JavaScript and CSS that it asks for before
// anything is clicked, as brotli. What is heavy and needed later may not be in it at all.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { firstLoadList, tooHeavy } from './first-load.mjs'

const budget = 185_000
const dist = join(import.meta.dirname, '..', 'dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const referenced = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path)

// Static imports are part of the first load; dynamic ones are not.
const files = new Set(['index.html'])
const visit = (path) => {
  if (files.has(path)) return
  files.add(path)
  if (!path.endsWith('.js')) return
  const code = readFileSync(join(dist, path), 'utf8')
  for (const [, name] of code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^"'();]*?["'](\.[^"']+\.js)["']/g))
    visit(join(dirname(path), name))
}
referenced.forEach(visit)

let total = 0
for (const path of files) {
  const size = brotliCompressSync(readFileSync(join(dist, path))).length
  total += size
  console.log(`${String(size).padStart(8)}  ${path}`)
}
console.log(`${String(total).padStart(8)}  first load, of ${budget} bytes`)
if (files.size < 3) throw new Error('The page refers to fewer files than it must: the measurement itself is broken.')
const modules = JSON.parse(readFileSync(join(import.meta.dirname, '..', firstLoadList), 'utf8'))
if (!modules.includes('src/app/main.tsx')) throw new Error('The list of the first load lacks the page itself: it is broken.')
const late = tooHeavy(modules)
for (const module of late) console.error(`${module} may not be in the first load.`)
if (total > budget || late.length > 0) process.exitCode = 1

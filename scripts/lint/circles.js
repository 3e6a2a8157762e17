import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript'

const suffixes = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '.mjs', '.js', '.d.mts']
/** What a file imported when it was last read; an editor that keeps the linter running reads it again after so many milliseconds. */
const read = new Map()
const lifetime = 30_000

/** Returns the files that a file imports: their values, their types, and what it fetches later. */
function importsOf(path) {
  const known = read.get(path)
  if (known && known.until > Date.now()) return known.imports
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true)
  const imports = importedFiles.map(({ fileName }) => fileOf(path, fileName)).filter((file) => file !== null)
  read.set(path, { until: Date.now() + lifetime, imports })
  return imports
}

function fileOf(importer, name) {
  if (!name.startsWith('.')) return null
  const base = resolve(dirname(importer), name)
  const path = suffixes.map((suffix) => base + suffix).find((file) => existsSync(file) && statSync(file).isFile())
  return path !== undefined && /\.(?:tsx?|mts|mjs|js)$/.test(path) ? path : null
}

/** Returns the files on the shortest way of imports from a file back to itself, over `first` if given; null where there is none. */
function wayBack(file, first = null) {
  const cameFrom = new Map((first === null ? importsOf(file) : [first]).map((next) => [next, null]))
  for (const at of cameFrom.keys()) {
    if (at === file) return wayTo(at, cameFrom)
    for (const next of importsOf(at)) if (!cameFrom.has(next)) cameFrom.set(next, at)
  }
  return null
}

function wayTo(file, cameFrom) {
  const way = []
  for (let at = file; at !== null; at = cameFrom.get(at)) way.unshift(at)
  return way
}

/** Reports an import that leads back to its file. Types count: who reads one file of a circle has to read them all. */
const noCircle = {
  meta: { type: 'problem', schema: [], messages: { circle: 'A circle of imports: {{way}}.' } },
  create: (context) => {
    const { cwd, filename } = context
    if (!existsSync(filename) || wayBack(filename) === null) return {}
    const check = ({ source }) => {
      const imported = source?.type === 'Literal' ? fileOf(filename, String(source.value)) : null
      const way = imported === null ? null : wayBack(filename, imported)
      if (way === null) return
      const names = [filename, ...way].map((file) => relative(cwd, file))
      context.report({ node: source, messageId: 'circle', data: { way: names.join(' → ') } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    }
  },
}

/** How files import each other. */
export const circles = { rules: { 'no-circle': noCircle } }

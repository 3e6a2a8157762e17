import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { firstLoadList } from '../first-load.mjs'

/** Writes which modules of ours the page runs before anything is clicked, for `check:size` to judge; builds no page that cannot start. */
export function firstLoad(): Plugin {
  let root = '.'
  return {
    name: 'first-load',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const found = new Set(chunks.filter(({ isEntry }) => isEntry))
      for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
      const circle = circleIn([...found])
      if (circle.length > 0) this.error(`The page would not start, since these import one another: ${circle.join(', ')}`)
      const modules = [...found].flatMap(({ modules: all }) =>
        Object.entries(all).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [relative(root, id)] : [])),
      )
      const file = resolve(root, firstLoadList)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(modules.sort()))
    },
  }
}

/** Returns the names of parts that import one another, and so run before what they need is there, and of what imports them. */
function circleIn(parts: readonly Part[]): readonly string[] {
  const rest = parts.filter(({ imports }) => parts.some(({ fileName }) => imports.includes(fileName)))
  return rest.length < parts.length ? circleIn(rest) : rest.map(({ fileName }) => fileName)
}

interface Part {
  readonly fileName: string
  readonly imports: readonly string[]
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { firstLoadList } from '../first-load.mjs'

/** Writes which modules of ours the page runs before anything is clicked, for `check:size` to judge. */
export function firstLoad(): Plugin {
  let root = '.'
  return {
    name: 'first-load',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
    },
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const found = new Set(chunks.filter(({ isEntry }) => isEntry))
      for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
      const modules = [...found].flatMap(({ modules: all }) =>
        Object.entries(all).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [relative(root, id)] : [])),
      )
      const file = resolve(root, firstLoadList)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(modules.sort()))
    },
  }
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { builtFiles } from './built-files.ts'

const text = /\.(?:html|js|css|svg|json|webmanifest|txt)$/

/** Writes a `.br` and a `.gz` beside each built text file, for servers that hand those out. Comes after whatever else writes files. */
export function compressed(): Plugin {
  let outDir = 'dist'
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: () => {
        for (const file of builtFiles(outDir).filter((path) => text.test(path))) {
          const content = readFileSync(join(outDir, file))
          const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
          writeFileSync(join(outDir, `${file}.br`), brotliCompressSync(content, { params }))
          writeFileSync(join(outDir, `${file}.gz`), gzipSync(content, { level: 9 }))
        }
      },
    },
  }
}

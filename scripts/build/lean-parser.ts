import type { Plugin } from 'vite'

/**
 * The parts of fast-xml-parser that judge declared entities and validate, and what takes their place in the page. Entities are
 * declared in document types, which our judge refuses before the parser runs; and the judge is our validation.
 */
const UNREACHED: readonly (readonly [file: RegExp, code: string])[] = [
  [/\/is-unsafe\/src\/index\.js$/, 'export const isUnsafe = () => true, HTML = null, XML = null'],
  [/\/fast-xml-parser\/src\/validator\.js$/, 'export const validate = () => true'],
]

/** Leaves those parts out of the built page, about 7 kB of its first load. Node and the tests run the whole library. */
export const leanParser: Plugin = {
  name: 'lean-parser',
  apply: 'build',
  enforce: 'pre',
  load: (id) => UNREACHED.find(([file]) => file.test(id))?.[1] ?? null,
}

import type { Plugin } from 'vite'

/**
 * The parts of fast-xml-parser that serve document types and its own validation, and what takes their place in the page.
 * A text with a document type never comes to the parser, since the judge refuses it; and the judge is our validation.
 */
const UNREACHED: readonly (readonly [file: RegExp, code: string])[] = [
  [/\/is-unsafe\/src\/index\.js$/, 'export const isUnsafe = () => true, HTML = null, XML = null'],
  [/\/fast-xml-parser\/src\/validator\.js$/, 'export const validate = () => true'],
  [
    /\/fast-xml-parser\/src\/xmlparser\/DocTypeReader\.js$/,
    "export default class { readDocType() { throw new Error('A document type is not read.') } }",
  ],
]

/** Leaves those parts out of the built page, about 6 kB of its first load. Node and the tests run the whole library. */
export const leanParser: Plugin = {
  name: 'lean-parser',
  apply: 'build',
  enforce: 'pre',
  load: (id) => UNREACHED.find(([file]) => file.test(id))?.[1] ?? null,
}

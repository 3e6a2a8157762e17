import type { Plugin } from 'vite'

/**
 * The parts of fast-xml-parser that declare, judge and decode entities, validate, read numbers, match paths and make objects, and what takes
 * their place in the page. Our judge is our validation, and refuses document types before the parser runs; what references and
 * numbers say is read elsewhere, and the parser is asked for the places of elements alone (`src/xml/read/spans.ts`).
 */
const unreached: readonly (readonly [file: RegExp, code: string])[] = [
  [/\/is-unsafe\/src\/index\.js$/, 'export const isUnsafe = () => true, HTML = null, XML = null'],
  [/\/fast-xml-parser\/src\/validator\.js$/, 'export const validate = () => true'],
  [/\/fast-xml-parser\/src\/xmlparser\/DocTypeReader\.js$/, 'export default class { setXmlVersion() {} }'],
  [/\/fast-xml-parser\/src\/xmlparser\/node2json\.js$/, 'export default (nodes) => nodes'],
  [
    /\/@nodable\/entities\/src\/EntityDecoder\.js$/,
    'export const ENTITY_ACTION = {}; export default class { reset() {} setXmlVersion() {} }',
  ],
  [/\/path-expression-matcher\/src\/Expression\.js$/, 'export default class {}'],
  [/\/path-expression-matcher\/src\/ExpressionSet\.js$/, 'export default class { size = 0 }'],
  // Of the path only the name of the current element is asked: no element is a stop node.
  [
    /\/path-expression-matcher\/src\/Matcher\.js$/,
    `export class MatcherView {}
export default class {
  names = []
  reset() { this.names = [] }
  push(name) { this.names.push(name) }
  pop() { this.names.pop() }
  getCurrentTag() { return this.names.at(-1) }
  readOnly() { return this }
  updateCurrent() {}
  matchesAny() { return false }
}`,
  ],
  [/\/strnum\/strnum\.js$/, 'export default (text) => text'],
]

/** Leaves those parts out of the built page, 12,900 bytes of its first load, compressed. The unit tests run the parser so too. */
export const leanParser: Plugin = {
  name: 'lean-parser',
  enforce: 'pre',
  load: (id) => unreached.find(([file]) => file.test(id))?.[1] ?? null,
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elementNames, shortestParents } from '../src/catalogue'
import { starters } from '../src/session/starters/table'
import { rightDocuments } from './corpus-right'
import { wrongDocuments } from './corpus-wrong'
import { examples } from './examples'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => readFileSync(join(import.meta.dirname, folder, name), 'utf8'))

/** Returns a document of the corpora as a whole. */
export const inResponse = (xml: string): string =>
  xml.startsWith('root:') ? xml.slice(5) : /^<(?:\?xml|Response)/.test(xml) ? xml : `<Response>${xml}</Response>`

const wrapped = (name: keyof typeof examples): string =>
  shortestParents(name).reduceRight<string>((inside, parent) => `<${parent}>${inside}</${parent}>`, examples[name])

/** Every document that tests hold, well-formed or not, right or wrong, each once. */
export const heldDocuments: readonly string[] = [
  ...new Set([
    ...filesIn('fixtures'),
    ...filesIn('cases'),
    ...starters.map(({ xml }) => xml),
    ...elementNames.map(wrapped),
    ...rightDocuments.map(inResponse),
    ...wrongDocuments.map(([xml]) => inResponse(xml)),
  ]),
]

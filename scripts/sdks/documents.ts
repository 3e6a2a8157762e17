import fc from 'fast-check'
import { elementNames, shortestParents } from '../../src/catalogue/index'
import { plivoDocuments } from '../../test/arbitrary-response'
import { parse, serialise } from '../../src/core'
import { examples as elementExamples } from '../../test/examples'
import type { Document } from '../../src/model/node'

export interface Sample {
  readonly title: string
  readonly document: Document
}

/** The example of each element inside its shortest parents, where SSML gets a voice that knows it. */
export function examples(): readonly Sample[] {
  return elementNames.map((name) => {
    const parents = shortestParents(name)
    const start = parents.map((parent) => (parent === 'Speak' ? '<Speak voice="Polly.Joanna">' : `<${parent}>`))
    const end = parents.toReversed().map((parent) => `</${parent}>`)
    return { title: `the example of <${name}>`, document: read([...start, elementExamples[name], ...end].join('')) }
  })
}

/** Generated documents, the same ones for the same seed; read from their text, as people's documents are. */
export function generated(count: number, seed: number): readonly Sample[] {
  return fc
    .sample(plivoDocuments(), { numRuns: count, seed })
    .map((document, index) => ({ title: `document ${index} of seed ${seed}`, document: read(serialise(document)) }))
}

/** The document that the text is; throws where it is none. */
export function read(text: string): Document {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.document
}

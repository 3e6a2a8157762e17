import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { elementNames, shortestParents } from '../../src/catalogue/index'
import { plivoDocuments } from '../../test/arbitrary-response'
import { parse, serialise } from '../../src/core'
import { examples as elementExamples } from '../../test/examples'
import type { Document } from '../../src/model/node'
import { withOddities } from './oddities'
import { read } from './read'

export interface Sample {
  readonly title: string
  readonly document: Document
}

/** What a folder holds: its documents, and why other files of it are none. */
export interface Folder {
  readonly samples: readonly Sample[]
  readonly unread: readonly string[]
}

/** Returns the example of each element inside its shortest parents, where SSML gets a voice that knows it. */
export function examples(): readonly Sample[] {
  return elementNames.map((name) => ({ title: `the example of <${name}>`, document: read(within(name, elementExamples[name])) }))
}

/** Returns the XML of the element inside its shortest parents. */
export function within(name: (typeof elementNames)[number], xml: string): string {
  const parents = shortestParents(name)
  const start = parents.map((parent) => (parent === 'Speak' ? '<Speak voice="Polly.Joanna">' : `<${parent}>`))
  const end = parents.toReversed().map((parent) => `</${parent}>`)
  return [...start, xml, ...end].join('')
}

/** Returns generated documents, the same ones for the same seed; read from their text, as people's documents are. */
export function generated(count: number, seed: number): readonly Sample[] {
  const odd = fc.tuple(plivoDocuments(), fc.array(fc.nat(), { minLength: 20, maxLength: 20 }))
  return fc.sample(odd, { numRuns: count, seed }).map(([document, choices], index) => ({
    title: `document ${index} of seed ${seed}`,
    document: read(serialise(withOddities(document, choices))),
  }))
}

/** Reads the XML files of the folder and of those in it, in the order of their names. What cannot be read stops nothing. */
export function folderOf(path: string): Folder {
  const samples: Sample[] = []
  const unread: string[] = []
  const visit = (at: string): void => {
    const title = relative(path, at) || at
    try {
      if (statSync(at).isDirectory()) {
        for (const entry of readdirSync(at, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
          // A link to a folder may lead back to where it stands.
          const isLinkedFolder =
            entry.isSymbolicLink() && statSync(join(at, entry.name), { throwIfNoEntry: false })?.isDirectory()
          if (isLinkedFolder !== true && (entry.isDirectory() || /\.xml$/i.test(entry.name))) visit(join(at, entry.name))
        }
        return
      }
      if (!statSync(at).isFile()) throw new Error('it is no file')
      const parsed = parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(at)))
      if (parsed.ok) samples.push({ title, document: parsed.document })
      else unread.push(`${title}: not well-formed, ${parsed.problems.map(({ message }) => message).join(' ')}`)
    } catch (problem) {
      unread.push(`${title}: cannot be read, ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  visit(path)
  return { samples, unread }
}

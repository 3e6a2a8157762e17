import { sdks } from '../catalogue/provenance'
import { dialectOf, format, generateCode, minify, parse, serialise, translate } from '../core'
import { markdownOf as reportOf } from '../dialects/markdown'
import type { Document } from '../model/node'
import type { DocumentKind } from '../model/document-metadata'
import { narrate } from '../narrative/narrate'
import { markdownOf } from '../narrative/sentence'
import { kindOf } from '../running/kind-of'
import { deadEndOf } from '../validation/flow/unreachable'

/** What a command prints of one text: to standard output, as notes beside it, or why it cannot. */
export interface Rewritten {
  readonly output?: string
  readonly notes?: readonly string[]
  readonly refusal?: string
}

export interface Wishes {
  readonly kind?: DocumentKind | undefined
  readonly address?: string | undefined
  readonly language?: string | undefined
}

/** The languages in which programs are made. */
export const languages = sdks

type Rewrite = (text: string, wishes: Wishes) => Rewritten

const ofDocument =
  (work: (document: Document, wishes: Wishes) => Rewritten): Rewrite =>
  (text, wishes) => {
    const read = parse(text)
    if (read.ok) return work(read.document, wishes)
    const [problem] = read.problems
    return { refusal: problem ? `line ${problem.line}, column ${problem.column}: ${problem.message}` : 'there is no XML in it' }
  }

/** The commands that print something else of a document, by their names. */
export const rewritings: ReadonlyMap<string, Rewrite> = new Map([
  ['format', ofDocument((document) => ({ output: serialise(format(document)) }))],
  ['minify', ofDocument((document) => ({ output: serialise(minify(document)) }))],
  ['convert', ofDocument(converted)],
  ['code', ofDocument(coded)],
  ['words', ofDocument(told)],
])

function converted(document: Document, { address }: Wishes): Rewritten {
  const dialect = dialectOf(document)
  if (dialect === null) return { output: serialise(document), notes: ['This is Plivo XML already.'] }
  const { document: made, remarks } = translate(document, dialect.dialect, address === undefined ? {} : { address })
  return { output: serialise(made), notes: [reportOf(`${dialect.name} to Plivo XML`, remarks)] }
}

function coded(document: Document, { language }: Wishes): Rewritten {
  const sdk = languages.find((known) => known === (language ?? 'node'))
  if (sdk === undefined) return { refusal: `--language is one of ${languages.join(', ')}` }
  const { code, warnings } = generateCode(document, sdk)
  return { output: code.endsWith('\n') ? code : `${code}\n`, notes: warnings }
}

function told(document: Document, { kind = kindOf(document) }: Wishes): Rewritten {
  return { output: `${markdownOf(narrate(document, kind, (parent) => deadEndOf(parent, kind)))}\n` }
}

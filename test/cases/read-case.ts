import { readFileSync } from 'node:fs'
import { edits, parse, serialise, validate } from '../../src/core'
import { elementAt, locate } from '../../src/model/edit'
import type { Document } from '../../src/model/node'
import type { DocumentKind } from '../../src/model/document-metadata'
import { fixesOf } from '../../src/model/problem'
import type { Fix, Problem } from '../../src/model/problem'
import { outcomeOf } from '../../src/validation/verdict/outcome'
import { verdictOf } from '../../src/validation/verdict/verdict'

/** What a case is, and how to ask about it. */
export interface ReadCase {
  readonly problems: readonly Problem[]
  readonly verdict: ReturnType<typeof verdictOf>['state']
  /** Each fix in the order of the problems, with the problem and the XML after it. */
  readonly fixes: readonly { readonly problem: Problem; readonly fix: Fix; readonly xml: string }[]
}

/** Returns the text of a case of the folder, as people wrote it but for numbers, names and hosts. */
export const textOfCase = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** Returns the document of a case. */
export function documentOfCase(file: string): Document {
  const parsed = parse(textOfCase(file))
  if (!parsed.ok) throw new Error(`${file} is not well-formed`)
  return parsed.document
}

/** Reads the input of a case beside this file; `NN.msg.xml` is the answer to a message. */
export function readCase(file: string): ReadCase {
  const document = documentOfCase(file)
  const kind: DocumentKind = file.includes('.msg.') ? 'message' : 'voice'
  const problems = validate(document, { kind })
  const fixes = problems.flatMap((problem) =>
    fixesOf(problem).map((fix) => ({ problem, fix, xml: serialise(fixedBy(document, problem, fix)) })),
  )
  return { problems, verdict: verdictOf(outcomeOf(document, kind), problems).state, fixes }
}

/** Returns the document after one fix. */
export function fixedBy(document: Document, { nodeId }: Pick<Problem, 'nodeId'>, fix: Fix): Document {
  if (fix.declaration !== undefined) return { ...document, declaration: fix.declaration }
  const path = locate(document, fix.on ?? nodeId)
  const element = path && elementAt(document, path)
  if (!path || !element) return document
  const next = fix.edit(element)
  if (next === element) return document
  return next === null ? edits.remove(document, [path]) : edits.replaceNode(document, path, next)
}

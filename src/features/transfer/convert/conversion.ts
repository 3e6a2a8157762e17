import { lengthOf } from '../../../core-page'
import { markdownOf } from '../../../dialects/markdown'
import type { Question } from '../../../dialects/remark'
import type { Document } from '../../../model/node'
import { translate } from '../../../translate'
import type { Translation } from '../../../translate'
import { dialectOf } from '../../../validation/engine/dialect'
import type { Dialect, DialectId } from '../../../validation/engine/dialect'

/** More is not converted at a stroke; Plivo itself takes a tenth of it. */
const mostCharacters = 1_000_000

/** The languages that can be converted, by their names. */
export const convertible: ReadonlyMap<DialectId, string> = new Map([
  ['twiml', 'TwiML'],
  ['texml', 'TeXML'],
  ['cxml', 'cXML'],
])

/** Why a document cannot be converted, or the language in which it is written. */
export type Found = { readonly refusal: string } | { readonly refusal: null; readonly dialect: Dialect }

/** Returns the language of a document that can be converted. */
export function convertibleIn(document: Document | null): Found {
  if (document === null) return { refusal: 'Fix the XML first: only well-formed XML can be converted.' }
  const dialect = dialectOf(document)
  if (dialect === null) return { refusal: 'This document is Plivo XML already.' }
  if (!convertible.has(dialect.dialect)) return { refusal: `There is no conversion for ${dialect.name} yet.` }
  if (lengthOf(document) > mostCharacters) return { refusal: 'This document is too long to convert. Plivo accepts 100 kB.' }
  return { refusal: null, dialect }
}

/** The answers that a person gives, by the key of the question. */
export type Answers = Readonly<Partial<Record<Question['key'], string>>>

/** Returns what the document becomes with these answers; an empty answer is none. */
export function converted(document: Document, dialect: DialectId, answers: Answers): Translation {
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '')
  return translate(document, dialect, { answers: Object.fromEntries(given) })
}

/** Returns the questions of a report, each once. */
export function questionsIn({ remarks }: Translation): readonly Question[] {
  const byKey = new Map<Question['key'], Question>()
  for (const { question } of remarks) if (question && !byKey.has(question.key)) byKey.set(question.key, question)
  return [...byKey.values()]
}

/** Returns the report as Markdown under the name of the document. */
export const reportText = (name: string, language: string, { remarks }: Translation): string =>
  markdownOf(`${name}: ${language} to Plivo XML`, remarks)

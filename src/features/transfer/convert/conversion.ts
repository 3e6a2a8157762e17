import { markdownOf } from '../../../dialects/markdown'
import type { Question } from '../../../dialects/remark'
import type { Document } from '../../../model/node'
import type { Work } from '../../../model/work'
import { translating } from '../../../translate'
import type { Translation } from '../../../translate'
import type { DialectId } from '../../../validation/engine/dialect'

/** The answers that a person gives, by the key of the question. */
export type Answers = Readonly<Partial<Record<Question['key'], string>>>

/** Returns what the document becomes with these answers; an empty answer is none. */
export function converting(document: Document, dialect: DialectId, answers: Answers): Work<Translation> {
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '')
  return translating(document, dialect, { answers: Object.fromEntries(given) })
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

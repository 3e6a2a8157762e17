import { specOf } from '../../../catalogue'
import { parsing, validating } from '../../../core-page'
import { kindOf } from '../../../running/kind-of'
import type { ReadText } from '../../../session/workspace'
import type { Document, Node } from '../../../model/node'
import type { DocumentKind } from '../../../model/document-metadata'
import type { Level, TextProblem } from '../../../model/problem'
import { doAll } from '../../../model/work'
import type { Work } from '../../../model/work'
import { countLevels } from '../../../editor/problems/problem-order'
import { dialectOf } from '../../../validation/engine/dialect'
import type { Dialect } from '../../../validation/engine/dialect'
import { contentsOf } from './report'

/** What is known about a text before it is imported. */
export type Check =
  | { readonly state: 'empty' }
  | { readonly state: 'checking' }
  | { readonly state: 'bad'; readonly title: string; readonly problem: TextProblem; readonly from: ReadText }
  | {
      readonly state: 'good'
      readonly document: Document
      readonly from: ReadText
      readonly root: string
      /** A Response, an element that belongs into one, or something else. */
      readonly kind: 'response' | 'fragment' | 'other'
      /** The language of another platform that it is written in. */
      readonly dialect: Dialect | null
      /** Whether it can be turned into Plivo XML. */
      readonly canConvert: boolean
      readonly elements: number
      readonly comments: number
      readonly instructions: number
      readonly problems: Readonly<Record<Level, number>>
      /** Names of elements that Plivo does not know, each once. */
      readonly unknown: readonly string[]
      readonly notes: readonly string[]
      /** What Insert adds: the children of a Response, or the whole of another document. */
      readonly nodes: readonly Node[]
    }

/** What is known of a text that was read. */
export type Checked = Extract<Check, { state: 'good' | 'bad' }>

/** Reads a text and counts what is in it. */
export const check = (text: string): Check => doAll(checking(text))

/** Does what `check` does, as work that can be interrupted. */
export function* checking(text: string, kind?: DocumentKind): Work<Check> {
  if (text.trim() === '') return { state: 'empty' }
  const read = yield* parsing(text)
  yield
  if (!read.ok) {
    const problem = read.problems[0]
    return problem ? { state: 'bad', title: titleOf(problem.rule, text), problem, from: { text, read } } : { state: 'empty' }
  }
  const { document, notes } = read
  const { root } = document
  const { elements, unknown, comments, instructions } = contentsOf(document)
  const dialect = dialectOf(document)
  const problems = yield* validating(document, { kind: kind ?? kindOf(document) })
  return {
    state: 'good',
    document,
    from: { text, read },
    root: root.name,
    kind: root.name === 'Response' ? 'response' : specOf(root.name) ? 'fragment' : 'other',
    dialect,
    canConvert: dialect !== null && dialect.dialect !== 'other',
    elements,
    comments: comments.length,
    instructions: instructions.length,
    problems: countLevels(problems),
    unknown: unknown.map(({ name }) => name),
    notes: notes.map((note) => note.message),
    nodes: root.name === 'Response' ? root.children : [...document.prolog, root, ...document.epilog],
  }
}

/** Returns what kind of text this is, by the rule that refuses it. */
function titleOf(rule: string, text: string): string {
  if (rule === 'text-before-root') return text.includes('<') ? 'Text around the XML' : 'Not XML'
  return titles.get(rule) ?? 'Not well-formed XML'
}

const titles = new Map([
  ['too-long', 'Too big'],
  ['binary', 'A binary file'],
  ['html', 'An HTML page, not XML'],
  ['json', 'JSON, not XML'],
  ['template', 'A template, not XML'],
  ['php-program', 'A PHP program, not XML'],
  ['escaped-markup', 'Escaped XML (&lt;Response&gt;)'],
  ['doctype', '<!DOCTYPE> isn’t allowed'],
  ['several-roots', 'More than one root element'],
  ['half-document', 'The text ends too early'],
])

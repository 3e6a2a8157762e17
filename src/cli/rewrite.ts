import { sdks } from '../catalogue/spec'
import { dialectOf, fixGroup, format, generateCode, minify, parse, translate, validate } from '../core'
import { markdownOf as reportOf } from '../dialects/markdown'
import type { Document } from '../model/node'
import { narrate } from '../narrative/narrate'
import { markdownOf } from '../narrative/sentence'
import { kindOf } from '../running/kind-of'
import { fixableIn } from '../validation/fixes/fixable'
import { deadEndOf } from '../validation/flow/unreachable'
import { Misuse, oneOf } from './command'
import type { OptionName, Values } from './command'
import { whyUnread } from './files'

/** What a command makes of one text: another document or a text, notes beside it, or why it cannot. */
export interface Rewritten {
  readonly document?: Document
  readonly text?: string
  readonly notes?: readonly string[]
  readonly refusal?: string
}

/** A command that prints something else of a document. */
export interface Rewriting {
  readonly about: readonly string[]
  readonly takes: readonly OptionName[]
  readonly rewrite: (document: Document, values: Values) => Rewritten
}

/** The languages in which programs are made. */
export const languages = sdks

const writing = '--write changes the files instead'

export const rewritings: Readonly<Record<string, Rewriting>> = {
  fix: {
    about: ['Print the document with its notation fixed, where no meaning changes.', `--safe   ${writing}`],
    takes: ['safe', 'kind', 'write'],
    rewrite: fixed,
  },
  format: {
    about: ['Print the document in the usual layout.', writing],
    takes: ['write'],
    rewrite: (document) => ({ document: format(document) }),
  },
  minify: {
    about: ['Print the document without layout.', writing],
    takes: ['write'],
    rewrite: (document) => ({ document: minify(document) }),
  },
  convert: {
    about: [
      'Print a TwiML, TeXML or cXML document as Plivo XML; the report goes to standard error.',
      `--address URL (of this document)   ${writing}`,
    ],
    takes: ['address', 'write'],
    rewrite: converted,
  },
  code: {
    about: ['Print the program that makes the document.', `--language ${languages.join('|')}`],
    takes: ['language'],
    rewrite: coded,
  },
  words: { about: ['Print the document in words, as Markdown.'], takes: ['kind'], rewrite: described },
}

/** Returns what the rewriting makes of a text; of one that is no XML, why not. */
export function rewritten({ rewrite }: Rewriting, text: string, values: Values): Rewritten {
  const read = parse(text)
  return read.ok ? rewrite(read.document, values) : { refusal: whyUnread(read.problems) }
}

function fixed(document: Document, { kind = kindOf(document), safe }: Values): Rewritten {
  if (!safe) throw new Misuse('Say fix --safe: what changes more than the notation is not fixed unseen.')
  const after = fixGroup(document, 'safe', kind)
  if (after === document) return { document }
  const count = fixableIn(validate(document, { kind }), 'safe').length
  return { document: after, notes: [`fixed ${count} ${count === 1 ? 'problem' : 'problems'}`] }
}

function converted(document: Document, { address }: Values): Rewritten {
  const dialect = dialectOf(document)
  if (dialect === null) return { document, notes: ['This is Plivo XML already.'] }
  const { document: made, remarks } = translate(document, dialect.dialect, address === undefined ? {} : { address })
  return { document: made, notes: [reportOf(`${dialect.name} to Plivo XML`, remarks)] }
}

function coded(document: Document, { language = 'node' }: Values): Rewritten {
  const { code, warnings } = generateCode(document, oneOf('language', languages, language))
  return { text: code.endsWith('\n') ? code : `${code}\n`, notes: warnings }
}

function described(document: Document, { kind = kindOf(document) }: Values): Rewritten {
  return { text: `${markdownOf(narrate(document, kind, (parent) => deadEndOf(parent, kind)))}\n` }
}

import { clsx } from 'clsx'
import { StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { StreamParser, StringStream } from '@codemirror/language'
import { tagHighlighter, tags } from '@lezer/highlight'
import type { Extension } from '@codemirror/state'
import type { Sdk } from '../../catalogue/spec'
import editor from '../../ui/reading/editor-host.module.css'

interface Grammar {
  readonly comment: '#' | '//'
  /** The marks that begin and end a text. */
  readonly quotes: string
  readonly keywords: string
}

/** What the generated programs have of each language, no more. */
const grammars: { readonly [S in Sdk]: Grammar } = {
  python: { comment: '#', quotes: `'"`, keywords: 'from import def return if None True False' },
  ruby: { comment: '#', quotes: `'"`, keywords: 'require do end include true false nil' },
  node: { comment: '//', quotes: `'"\``, keywords: 'const new true false' },
  php: { comment: '//', quotes: `'"`, keywords: 'require use new echo' },
  java: {
    comment: '//',
    quotes: '"',
    keywords: 'import package public static final class void throws return new true false null private String',
  },
  csharp: { comment: '//', quotes: '"', keywords: 'using var new return true false null static string async await' },
  go: { comment: '//', quotes: '"`', keywords: 'package import func var return true false nil new type struct if interface' },
}

/** Comments, texts, words of the language and numbers of the SDK's language. */
export function grammarOf(sdk: Sdk): Extension {
  return languages[sdk]
}

function parserOf({ comment, quotes, keywords }: Grammar): StreamParser<null> {
  const words = new Set(keywords.split(' '))
  return {
    token: (stream) => {
      if (stream.eatSpace()) return null
      if (stream.match(comment)) {
        stream.skipToEnd()
        return 'comment'
      }
      const mark = stream.next() ?? ''
      if (quotes.includes(mark)) return endText(stream, mark)
      if (/\d/.test(mark)) {
        stream.eatWhile(/[\d.]/)
        return 'number'
      }
      if (!/[\p{L}_$]/u.test(mark)) return null
      stream.eatWhile(/[\p{L}\p{N}_]/u)
      return words.has(stream.current()) ? 'keyword' : null
    },
  }
}

/** Texts of the generated programs end on their line. */
function endText(stream: StringStream, quote: string): 'string' {
  for (let mark = stream.next(); mark !== undefined && mark !== quote; mark = stream.next()) {
    if (mark === '\\') stream.next()
  }
  return 'string'
}

const languageOf = (sdk: Sdk): Extension => StreamLanguage.define(parserOf(grammars[sdk]))

const languages: { readonly [S in Sdk]: Extension } = {
  python: languageOf('python'),
  ruby: languageOf('ruby'),
  node: languageOf('node'),
  php: languageOf('php'),
  java: languageOf('java'),
  csharp: languageOf('csharp'),
  go: languageOf('go'),
}

/** Gives the parts of a program the classes that the sheet of every editor colours. */
export const colours: Extension = syntaxHighlighting(
  tagHighlighter([
    { tag: tags.keyword, class: clsx(editor.tag) },
    { tag: tags.string, class: clsx(editor.string) },
    { tag: tags.number, class: clsx(editor.attribute) },
    { tag: tags.comment, class: clsx(editor.faint) },
  ]),
)

import { clsx } from 'clsx'
import { StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { StreamParser, StringStream } from '@codemirror/language'
import { tagHighlighter, tags } from '@lezer/highlight'
import type { Extension } from '@codemirror/state'
import editor from './editor-host.module.css'

/** What a program that we write has of its language, no more. */
export interface Grammar {
  readonly comment: '#' | '//'
  /** The marks that begin and end a text. */
  readonly quotes: string
  readonly keywords: string
}

/** Returns what colours comments, texts, words of the language and numbers. */
export const languageOf = (grammar: Grammar): Extension => StreamLanguage.define(parserOf(grammar))

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

/** Reads a text to its end, which in the generated programs is on its line. */
function endText(stream: StringStream, quote: string): 'string' {
  for (let mark = stream.next(); mark !== undefined && mark !== quote; mark = stream.next()) {
    if (mark === '\\') stream.next()
  }
  return 'string'
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

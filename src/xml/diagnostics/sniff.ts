import type { TextProblem } from '../../model/problem'
import { illegalAt, spaceEnd } from '../../syntax/characters'
import { behind, doctypeEnd } from '../../syntax/sections'
import { textProblem } from './text-problem'

/** Longest text that is read, in UTF-16 units. */
export const mostLength = 10 * 1024 * 1024

/** Why the text is no XML at all, or one that is refused unread; null when it may be XML. */
export function notXml(text: string): TextProblem | null {
  if (text.length > mostLength) return tooLong(text)
  const from = startOf(text)
  if (from === text.length) {
    return textProblem(
      text,
      'empty',
      'A document begins with an element such as <Response>, found nothing. Write or paste one.',
      0,
      0,
    )
  }
  return binary(text) ?? otherFormat(text, from) ?? doctype(text)
}

function tooLong(text: string): TextProblem {
  const found = (text.length / 1024 / 1024).toFixed(1)
  const message = `The document may be at most 10 MB long, found ${found} MB. Plivo takes 100 KB: split it.`
  return { rule: 'too-long', level: 'error', message, line: 1, column: 1, from: 0, to: 0 }
}

/** Where something else than white space begins. */
const startOf = (text: string): number => spaceEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)

function binary(text: string): TextProblem | null {
  const nul = text.indexOf('\0')
  if (nul < 0) return null
  const message = /^.?<\0|^.?\0</.test(text)
    ? 'XML is text without NUL characters, found one after each letter: the file is UTF-16. Save it as UTF-8.'
    : 'XML is text without NUL characters, found U+0000: this is a binary file or a damaged one. Choose an XML file.'
  return textProblem(text, 'binary', message, nul, nul + 1)
}

function otherFormat(text: string, from: number): TextProblem | null {
  const start = text.slice(from, from + 200)
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) {
    const message =
      'A Plivo document begins with <Response>, found an HTML page. Your server may have sent an error page: open the URL in a browser.'
    return textProblem(text, 'html', message, from, from + 5)
  }
  if (/^\{[%{#]/.test(start)) {
    const message = `A document begins with "<", found "${start.slice(0, 2)}" of a template. Paste the XML that the template prints.`
    return textProblem(text, 'template', message, from, from + 2)
  }
  if (/^[{[]/.test(start)) {
    const message = `A Plivo document begins with <Response>, found ${start.startsWith('{') ? '"{"' : '"["'} as in JSON. Answer with XML instead.`
    return textProblem(text, 'json', message, from, from + 1)
  }
  if (start.startsWith('<')) return null
  const word = /^[^\s<]{1,20}/.exec(start)?.[0] ?? ''
  const at = text.indexOf('<', from)
  const escaped = at < 0 ? /^&(?:(?:amp;)*lt|#0*60|#x0*3c);/i.exec(start)?.[0] : undefined
  if (escaped !== undefined) {
    const message = `A document begins with "<", found "${escaped}": the whole text is escaped, as for a web page. Unescape it.`
    return textProblem(text, 'escaped-markup', message, from, from + escaped.length)
  }
  const message =
    at < 0
      ? `A document begins with an element such as <Response>, found only text that begins "${word}". Put it into elements.`
      : `A document begins with "<", found "${word}". Remove what stands before the first "<".`
  return textProblem(text, 'text-before-root', message, from, at < 0 ? text.length : at)
}

/** A document type before the root; it is found here, so that nothing of it is read. */
function doctype(text: string): TextProblem | null {
  let at = startOf(text)
  for (;;) {
    if (text.startsWith('<?', at)) at = behind(text, '?>', at)
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4)
    else break
    at = spaceEnd(text, at)
  }
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null
  const message =
    'A Plivo document needs no document type, found <!DOCTYPE. It is not read, for safety. Remove it, up to its ">".'
  return textProblem(text, 'doctype', message, at, doctypeEnd(text, at))
}

/** The first character that XML cannot hold, or null. */
export function illegalCharacter(text: string): TextProblem | null {
  const at = illegalAt(text)
  if (at < 0) return null
  const code = text.charCodeAt(at)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code >= 0xd800 && code <= 0xdfff) {
    const message = `XML holds whole characters only, found half of one (${name}), as text cut in the middle of an emoji has. Remove it.`
    return textProblem(text, 'half-character', message, at, at + 1)
  }
  const message = `XML cannot hold the character ${name}, not even as a reference. Remove it.`
  return textProblem(text, 'control-character', message, at, at + 1)
}

import type { TextProblem } from '../../model/problem'
import { illegalAt, spaceEnd } from '../../syntax/characters'
import { doctypeEnd, prologEnd } from '../../syntax/sections'
import { textProblem } from './text-problem'

/** Longest text that is read, in UTF-16 units. */
export const mostLength = 10 * 1024 * 1024

/** Returns why the text is no XML at all, or one that is refused unread; null when it may be XML. */
export function sniff(text: string): TextProblem | null {
  if (text.length > mostLength) return tooLong(text)
  const from = startOf(text)
  if (from === text.length) {
    return textProblem(text, 'empty', 'Write or paste a document such as <Response/>', 0, 0)
  }
  return binary(text) ?? otherFormat(text, from) ?? doctype(text)
}

function tooLong(text: string): TextProblem {
  const found = (text.length / 1024 / 1024).toFixed(1)
  const message = `Split the document: it has ${found} MB, the limit is 10 MB, and Plivo accepts 100 kB`
  return {
    rule: 'too-long',
    level: 'error',
    message,
    line: 1,
    column: 1,
    from: 0,
    to: 0,
  }
}

/** Returns where something else than white space begins. */
const startOf = (text: string): number => spaceEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)

function binary(text: string): TextProblem | null {
  const nul = text.indexOf('\0')
  if (nul < 0) return null
  const message = /^.?<\0|^.?\0</.test(text)
    ? 'Save the file as UTF-8; it is UTF-16'
    : 'This is a binary or damaged file. Choose an XML file'
  return textProblem(text, 'binary', message, nul, nul + 1)
}

function otherFormat(text: string, from: number): TextProblem | null {
  const start = text.slice(from, from + 200)
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) {
    const message = 'This is an HTML page, probably an error page of your server. Open the URL in a browser to see it'
    return textProblem(text, 'html', message, from, from + 5)
  }
  if (/^\{[%{#]/.test(start)) {
    return textProblem(text, 'template', 'Paste the XML that the template prints', from, from + 2)
  }
  if (/^[{[]/.test(start)) {
    const message = 'This is JSON, not XML. Your server must reply with <Response>…</Response>'
    return textProblem(text, 'json', message, from, from + 1)
  }
  if (start.startsWith('<')) return null
  const word = /^[^\s<]{1,20}/.exec(start)?.[0] ?? ''
  const at = text.indexOf('<', from)
  const escaped = at < 0 ? /^&(?:(?:amp;)*lt|#0*60|#x0*3c);/i.exec(start)?.[0] : undefined
  if (escaped !== undefined) {
    const message = `Unescape the text: it begins with ${escaped} instead of <`
    return textProblem(text, 'escaped-markup', message, from, from + escaped.length)
  }
  const message =
    at < 0
      ? 'Put the text into elements: a document begins with <Response>'
      : `Remove "${word}" and all else before the first "<"`
  return textProblem(text, 'text-before-root', message, from, at < 0 ? text.length : at)
}

/** What is said of a document type, which is not read, for safety. */
export const noDoctype = 'Remove <!DOCTYPE …>; Plivo needs none'

/** Returns the problem of a document type before the root, or null; it is found here, so that nothing of it is read. */
function doctype(text: string): TextProblem | null {
  const at = prologEnd(text, startOf(text))
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null
  return textProblem(text, 'doctype', noDoctype, at, doctypeEnd(text, at))
}

/** Returns the problem of the first character that XML cannot hold, or null. */
export function illegalCharacter(text: string): TextProblem | null {
  const at = illegalAt(text)
  if (at < 0) return null
  const code = text.charCodeAt(at)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code >= 0xd800 && code <= 0xdfff) {
    return textProblem(text, 'half-character', `Remove ${name}; it is half of a character, such as an emoji`, at, at + 1)
  }
  return textProblem(text, 'control-character', `Remove the character ${name}; XML can’t contain it`, at, at + 1)
}

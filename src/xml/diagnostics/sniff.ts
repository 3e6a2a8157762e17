import type { TextProblem } from '../../model/problem'
import { illegalAt, spaceEnd } from '../../syntax/characters'
import { behind, doctypeEnd } from '../../syntax/sections'
import { textProblem } from './text-problem'
import type { Words } from './text-problem'

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
      ['Write or paste a document such as <Response/>', 'expected an element such as <Response>, found nothing'],
      0,
      0,
    )
  }
  return binary(text) ?? otherFormat(text, from) ?? doctype(text)
}

function tooLong(text: string): TextProblem {
  const found = (text.length / 1024 / 1024).toFixed(1)
  const title = 'Split the document: the limit is 10 MB, and Plivo accepts 100 kB'
  return {
    rule: 'too-long',
    level: 'error',
    title,
    message: `expected at most 10 MB, found ${found} MB`,
    line: 1,
    column: 1,
    from: 0,
    to: 0,
  }
}

/** Where something else than white space begins. */
const startOf = (text: string): number => spaceEnd(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)

function binary(text: string): TextProblem | null {
  const nul = text.indexOf('\0')
  if (nul < 0) return null
  const words: Words = /^.?<\0|^.?\0</.test(text)
    ? ['Save the file as UTF-8; it is UTF-16', 'expected text without NUL characters, found one after each letter']
    : ['This is a binary or damaged file. Choose an XML file', 'expected text without NUL characters, found U+0000']
  return textProblem(text, 'binary', words, nul, nul + 1)
}

function otherFormat(text: string, from: number): TextProblem | null {
  const start = text.slice(from, from + 200)
  if (/^<!doctype\s+html|^<html[\s>]/i.test(start)) {
    const title = 'This is an HTML page, probably an error page of your server. Open the URL in a browser to see it'
    return textProblem(text, 'html', [title, 'expected <Response>, found an HTML page'], from, from + 5)
  }
  if (/^\{[%{#]/.test(start)) {
    const message = `expected "<", found "${start.slice(0, 2)}" of a template`
    return textProblem(text, 'template', ['Paste the XML that the template prints', message], from, from + 2)
  }
  if (/^[{[]/.test(start)) {
    const title = 'This is JSON, not XML. Your server must reply with <Response>…</Response>'
    return textProblem(text, 'json', [title, `expected <Response>, found "${start.charAt(0)}" as in JSON`], from, from + 1)
  }
  if (start.startsWith('<')) return null
  const word = /^[^\s<]{1,20}/.exec(start)?.[0] ?? ''
  const at = text.indexOf('<', from)
  const escaped = at < 0 ? /^&(?:(?:amp;)*lt|#0*60|#x0*3c);/i.exec(start)?.[0] : undefined
  if (escaped !== undefined) {
    const words: Words = ['Unescape the text: it is written as for a web page', `expected "<", found "${escaped}"`]
    return textProblem(text, 'escaped-markup', words, from, from + escaped.length)
  }
  const words: Words =
    at < 0
      ? ['Put the text into elements', `expected an element such as <Response>, found only text that begins "${word}"`]
      : ['Remove everything before the first "<"', `expected "<", found "${word}"`]
  return textProblem(text, 'text-before-root', words, from, at < 0 ? text.length : at)
}

/** What is said of a document type, which is not read, for safety. */
export const noDoctype: Words = ['Remove <!DOCTYPE …>; Plivo needs none', 'expected no document type, found <!DOCTYPE']

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
  return textProblem(text, 'doctype', noDoctype, at, doctypeEnd(text, at))
}

/** The first character that XML cannot hold, or null. */
export function illegalCharacter(text: string): TextProblem | null {
  const at = illegalAt(text)
  if (at < 0) return null
  const code = text.charCodeAt(at)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code >= 0xd800 && code <= 0xdfff) {
    const words: Words = [`Remove the half character ${name}`, `expected whole characters, found half of one, as in a cut emoji`]
    return textProblem(text, 'half-character', words, at, at + 1)
  }
  const title = `Remove the character ${name}; XML can’t contain it`
  return textProblem(text, 'control-character', [title, `expected characters that XML allows, found ${name}`], at, at + 1)
}

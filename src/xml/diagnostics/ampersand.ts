import type { TextProblem } from '../../model/problem'
import { referencePattern } from '../../syntax/references'
import { sectionPattern } from '../../syntax/sections'
import { textProblem } from './text-problem'

const token = new RegExp(`${sectionPattern}|&(?!(?:${referencePattern});)`, 'g')

/**
 * Returns the problem of the first `&` that begins no reference, or null. saxes would read on to the next ";" and complain
 * there, or about the end of the text.
 */
export function bareAmpersand(text: string): TextProblem | null {
  if (!hasSuspect(text)) return null
  token.lastIndex = 0
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] !== '&') continue
    const at = found.index
    const shown = /^&[^\s<>&]{0,20}/.exec(text.slice(at, at + 21))?.[0] ?? '&'
    return textProblem(text, 'bare-ampersand', `Write &amp; instead of & in "${shown}"`, at, at + 1)
  }
  return null
}

/** Returns whether any `&` is no reference; most texts have none, and need no look at comments and CDATA. */
function hasSuspect(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const end = text.indexOf(';', at)
    if (end < 0 || end - at > 12 || !isReference(text.slice(at, end + 1))) return true
  }
  return false
}

const isReference = (text: string): boolean => /^&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]+);$/.test(text)

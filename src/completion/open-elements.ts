import { tolerantTokens } from '../syntax/tolerant'
import type { Token } from '../syntax/tolerant'
import { whileTyping } from './while-typing'

/**
 * Returns the names of the elements that are open at the end of `text`, outermost first; `above` are those open at its begin.
 * An end tag without its start tag closes nothing, one of an outer element closes those in it too.
 */
export function openElements(text: string, above: readonly string[] = []): readonly string[] {
  const open = [...above]
  for (const token of tolerantTokens(text, whileTyping)) {
    if (opens(token)) open.push(token.name)
    else if (token.kind === 'end' && open.includes(token.name)) open.length = open.lastIndexOf(token.name)
  }
  return open
}

/** Returns the name of the first end tag in `text` whose start tag is not in it; null where there is none. */
export function firstUnopened(text: string): string | null {
  const open: string[] = []
  for (const token of tolerantTokens(text, whileTyping)) {
    if (opens(token)) open.push(token.name)
    if (token.kind !== 'end' || token.name === '') continue
    if (!open.includes(token.name)) return token.name
    open.length = open.lastIndexOf(token.name)
  }
  return null
}

/** Returns whether the token is a start tag that is not the whole element. */
function opens(token: Token): token is Extract<Token, { kind: 'start' }> {
  return token.kind === 'start' && token.isEnded && !token.isClosed
}

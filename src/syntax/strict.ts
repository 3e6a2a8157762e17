import { sectionAt, sectionEnd } from './sections'
import type { SectionKind } from './sections'

/** A token of well-formed text. `isEnded` is false for the last one, where the text was cut off or goes on as no markup does. */
export interface StrictToken {
  readonly kind: 'start' | 'end' | 'text' | SectionKind
  readonly from: number
  readonly to: number
  readonly isEnded: boolean
}

/** Returns the tokens of a text that is well-formed, or begins so: every character belongs to one. */
export function* strictTokens(text: string): Generator<StrictToken, void> {
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    const end = endOf(text, at, kind)
    yield { kind, from: at, to: end < 0 ? text.length : end, isEnded: end >= 0 }
    if (end < 0) return
    at = end
  }
}

function kindAt(text: string, from: number): StrictToken['kind'] {
  if (text.charCodeAt(from) !== 60) return 'text'
  return sectionAt(text, from) ?? (text.charCodeAt(from + 1) === 47 ? 'end' : 'start')
}

/** Returns the offset behind the token, or -1 where it has no end or is none. */
function endOf(text: string, from: number, kind: StrictToken['kind']): number {
  // No tag begins with `<!`: the text is right up to here only.
  if (kind === 'start' && text.charCodeAt(from + 1) === 33) return -1
  if (kind === 'start' || kind === 'end') return tagEnd(text, from)
  if (kind !== 'text') return sectionEnd(text, from, kind)
  const next = text.indexOf('<', from)
  return next < 0 ? text.length : next
}

/** Returns the offset behind the `>` outside of quotes. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 62) return at + 1
    if (code !== 34 && code !== 39) continue
    const close = text.indexOf(code === 34 ? '"' : "'", at + 1)
    if (close < 0) return -1
    at = close
  }
  return -1
}
